using System.Collections.Concurrent;
using AiIndexEtl.Scraping.Cleaning.Pages;
using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Dom;
using AngleSharp.Mathml.Dom;
using AngleSharp.Svg.Dom;

namespace AiIndexEtl.Scraping.Cleaning.Tree;

/// <summary>What is known of all elements of one name: looked up once an element, as its name is read.</summary>
internal sealed class ElementName
{
    // Pages use about a hundred names; a page of nothing but invented ones must not fill the memory.
    private const int MostKept = 1000;

    private static readonly Lock Making = new();
    private static readonly IBrowsingContext Context = BrowsingContext.New(Configuration.Default);
    private static readonly Document Owner = (Document)Context.OpenNewAsync().GetAwaiter().GetResult();
    private static readonly ConcurrentDictionary<(ElementSpace Space, string Name), ElementName> Foreign = new();
    private static readonly ConcurrentDictionary<string, ElementName> Html = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, ElementName>.AlternateLookup<ReadOnlySpan<char>> HtmlBySpan =
        Html.GetAlternateLookup<ReadOnlySpan<char>>();

    private static int s_kept;

    private ElementName(string local, NodeFlags flags)
    {
        Local = local;
        Written = local;
        Flags = flags;
        Role = Elements.RoleOf(local);
        HeadingLevel = Elements.HeadingLevel(local);
    }

    /// <summary>The name, in lower case for elements of HTML.</summary>
    public string Local { get; }

    /// <summary>The name as the tree builder asks for it.</summary>
    public StringOrMemory Written { get; }

    /// <summary>What the tree builder needs to know of such elements.</summary>
    public NodeFlags Flags { get; }

    /// <summary>How such elements take part in the flow of text.</summary>
    public ElementRole Role { get; }

    /// <summary>The level of heading elements; null for others.</summary>
    public int? HeadingLevel { get; }

    /// <summary>What is known of a name.</summary>
    /// <param name="space">The vocabulary that it belongs to.</param>
    /// <param name="name">The name.</param>
    public static ElementName Of(ElementSpace space, ReadOnlySpan<char> name)
    {
        if (space == ElementSpace.Html && HtmlBySpan.TryGetValue(name, out var common)) return common;

        var local = name.ToString();
        if (Foreign.TryGetValue((space, local), out var known)) return known;

        var made = new ElementName(local, FlagsOf(space, local));
        if (Interlocked.Increment(ref s_kept) > MostKept) return made;
        return space == ElementSpace.Html ? Html.GetOrAdd(local, made) : Foreign.GetOrAdd((space, local), made);
    }

    // AngleSharp's own elements know best how its tree builder has to treat them.
    private static NodeFlags FlagsOf(ElementSpace space, string name)
    {
        lock (Making)
        {
            IConstructableNode model = space switch
            {
                ElementSpace.Svg => Context.GetService<IElementFactory<Document, SvgElement>>()!.Create(Owner, name),
                ElementSpace.MathMl => Context.GetService<IElementFactory<Document, MathElement>>()!.Create(Owner, name),
                _ => Context.GetService<IElementFactory<Document, HtmlElement>>()!.Create(Owner, name),
            };
            return model.Flags;
        }
    }
}
