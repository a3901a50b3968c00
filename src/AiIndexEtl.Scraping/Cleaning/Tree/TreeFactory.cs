using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace AiIndexEtl.Scraping.Cleaning.Tree;

/// <summary>Makes the nodes that AngleSharp's tree builder asks for.</summary>
internal sealed class TreeFactory : IDomConstructionElementFactory<TreeDocument, TreeElement>
{
    // Browsers flatten what is nested deeper than 512; a tree of that depth is safe to walk by recursion.
    private const int DeepestElement = 512;

    private static readonly IConfiguration Configuration =
        AngleSharp.Configuration.Default.With<IDomConstructionElementFactory<TreeDocument, TreeElement>>(_ => new TreeFactory());

    private TreeFactory()
    {
    }

    /// <summary>Parses a page. The tree holds slices of the markup.</summary>
    public static TreeDocument Parse(ReadOnlyMemory<char> html)
    {
        var options = new HtmlParserOptions
        {
            SkipComments = true,
            SkipProcessingInstructions = true,
            DisableElementPositionTracking = true,
            IsNotSupportingFrames = true,
            MaximumDepth = DeepestElement,
        };
        var parser = new HtmlParser(options, BrowsingContext.New(Configuration));
        var templates = 0;
        return parser.ParseDocument<TreeDocument, TreeElement>(new TextSource(new ReadOnlyMemoryTextSource(html)), Pass);

        // The builder ends at a template of its own class where a row or cell stands in one without its table, and runs past any other. What
        // stands in a template is no part of the page, so that these parts can be left out.
        TokenConsumptionResult Pass(ref StructHtmlToken token, TokenConsumer next)
        {
            var isStart = token.Type is HtmlTokenType.StartTag;
            if (isStart || token.Type is HtmlTokenType.EndTag)
            {
                var name = token.Name.Memory.Span;
                if (name is "template") templates = System.Math.Max(0, templates + (isStart ? 1 : -1));
                else if (templates > 0 && name is ("caption" or "col" or "colgroup" or "tbody" or "td" or "tfoot" or "th" or "thead" or "tr")) return TokenConsumptionResult.Continue;
            }

            next(ref token);
            return TokenConsumptionResult.Continue;
        }
    }

    /// <inheritdoc/>
    public TreeDocument CreateDocument(TextSource source, IBrowsingContext? context = null) => new(source);

    /// <inheritdoc/>
    public TreeElement Create(TreeDocument document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None) =>
        Html(localName);

    /// <inheritdoc/>
    public TreeElement CreateNoScript(TreeDocument document, bool scripting) => Html("noscript");

    /// <inheritdoc/>
    public TreeElement CreateUnknown(TreeDocument document, StringOrMemory tagName) => Html(tagName);

    /// <inheritdoc/>
    public IConstructableNode CreateDocumentType(
        TreeDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new Doctype();

    /// <inheritdoc/>
    public IConstructableMathElement CreateMath(TreeDocument document, StringOrMemory name = default) =>
        new Math(ElementName.Of(ElementSpace.MathMl, name.Memory.Span));

    /// <inheritdoc/>
    public IConstructableSvgElement CreateSvg(TreeDocument document, StringOrMemory name = default) =>
        new Svg(ElementName.Of(ElementSpace.Svg, name.Memory.Span));

    /// <inheritdoc/>
    public IConstructableMetaElement CreateMeta(TreeDocument document) => new Meta();

    /// <inheritdoc/>
    public IConstructableScriptElement CreateScript(TreeDocument document, bool parserInserted, bool started) => new Script();

    /// <inheritdoc/>
    public IConstructableFrameElement CreateFrame(TreeDocument document) => new Frame();

    /// <inheritdoc/>
    public IConstructableTemplateElement CreateTemplate(TreeDocument document) => new Template();

    /// <inheritdoc/>
    public IConstructableFormElement CreateForm(TreeDocument document) => new Form();

    private static TreeElement Html(StringOrMemory name) => new(ElementName.Of(ElementSpace.Html, name.Memory.Span), ElementSpace.Html);

    private sealed class Math(ElementName name) : TreeElement(name, ElementSpace.MathMl), IConstructableMathElement;

    private sealed class Svg(ElementName name) : TreeElement(name, ElementSpace.Svg), IConstructableSvgElement;

    private sealed class Form() : TreeElement(ElementName.Of(ElementSpace.Html, "form"), ElementSpace.Html), IConstructableFormElement;

    private sealed class Frame() : TreeElement(ElementName.Of(ElementSpace.Html, "frame"), ElementSpace.Html), IConstructableFrameElement;

    private sealed class Meta() : TreeElement(ElementName.Of(ElementSpace.Html, "meta"), ElementSpace.Html), IConstructableMetaElement
    {
        public void Handle()
        {
        }
    }

    private sealed class Script() : TreeElement(ElementName.Of(ElementSpace.Html, "script"), ElementSpace.Html), IConstructableScriptElement
    {
        public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;

        public bool Prepare(IConstructableDocument document) => false;
    }

    // What stands in a template is no part of the page.
    private sealed class Template() : TreeElement(ElementName.Of(ElementSpace.Html, "template"), ElementSpace.Html), IConstructableTemplateElement
    {
        public void PopulateFragment() => RemoveChildren();
    }

    private sealed class Doctype : TreeNode
    {
        public override StringOrMemory NodeName => "!doctype";
    }
}
