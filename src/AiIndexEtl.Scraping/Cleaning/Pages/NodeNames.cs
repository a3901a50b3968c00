using System.Collections.Frozen;
using AiIndexEtl.Scraping.Cleaning.Tree;

namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>Reads the names that authors of pages give to the parts of a page. One reader serves one page and remembers its classes.</summary>
internal sealed class NodeNames
{
    private const string Furniture = """
        sidebar aside rail widget widgets nav navigation navbar menu submenu topbar toolbar breadcrumb breadcrumbs crumb crumbs bread
        footer foot ft colophon copyright disclaimer correction masthead
        share sharing shares sharebar social sns bshare bdshare sharedaddy addthis sharethis
        related relate relatedposts relatednews recommend recommended recommends recommendation recommendations tuijian xiangguan
        readmore morenews promo promos promotion sponsor sponsored ad ads adv advert adverts advertisement advertising adsense banner guanggao
        newsletter subscribe subscription signup epaper popular trending hotnews ranking rank mostread mostpopular
        tags tag keywords pagination pager paging login modal popup cookie cookies consent gdpr overlay poll reactions ticker
        byline authorbox bio outbrain taboola zergnet jp-relatedposts inbody-promo related-links printonly noprint hidden-print
        """;

    private const string Comments = "comment comments cmt cmts commentlist disqus discuss discussion pinglun liuyan respond replies livefyre";

    private const string Standfirsts =
        "standfirst subtitle subhead subheadline subheading dek deck intro lede summary excerpt teaser abstract daodu zhaiyao";

    private const string Contents = """
        articlebody articlecontent articletext entrycontent postcontent postbody storybody storytext storycontent richmediacontent
        newscontent contentbody articledetail maincontent textcontent zoom trseditor bodytext articlebodytext
        """;

    // Names that combine a furniture word with one that says the opposite, or that style the whole page.
    private const string Neutral = "embed has no with without open closed enabled disabled layout page single wrap wrapper";

    private const int LongestName = 60;
    private const int MostNames = 12;

    private static readonly FrozenDictionary<string, Senses> Words = new (string Names, Senses Sense)[]
    {
        (Contents, Senses.Content), (Furniture, Senses.Furniture), (Comments, Senses.Comments),
        (Standfirsts, Senses.Standfirst), (Neutral, Senses.Neutral),
    }
        .SelectMany(list => list.Names
            .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => (Word: word, list.Sense)))
        .GroupBy(said => said.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(said => said.Key, said => said.Aggregate(Senses.None, (all, next) => all | next.Sense), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Senses>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, NodeName> _said = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NodeName>.AlternateLookup<ReadOnlySpan<char>> _saidOf;

    /// <summary>Begins a page.</summary>
    public NodeNames() => _saidOf = _said.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What an element's tag, role, class and id say.</summary>
    public NodeName Of(TreeElement element)
    {
        switch (element.LocalName)
        {
            case "article" or "main": return NodeName.Content;
            case "body" or "html" or "td" or "tr" or "tbody": return NodeName.Plain;
            case "nav" or "aside" or "footer" or "dialog": return NodeName.Furniture;
            default: break;
        }

        var best = NodeName.Plain;
        foreach (var attribute in element.Attributes)
        {
            var said = attribute.Kind switch
            {
                AttributeName.Role when IsFurnitureRole(attribute.Characters) => NodeName.Furniture,
                AttributeName.Itemprop when attribute.Characters is "articleBody" => NodeName.Content,
                AttributeName.Class => OfNames(attribute.Characters),
                AttributeName.Id => OfName(attribute.Characters),
                _ => NodeName.Plain,
            };
            if (said == NodeName.Content) return said;
            if (said > best) best = said;
        }

        return best;
    }

    private static bool IsFurnitureRole(ReadOnlySpan<char> role) => role is "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog";

    private NodeName OfNames(ReadOnlySpan<char> names)
    {
        if (names.Length == 0) return NodeName.Plain;
        if (_saidOf.TryGetValue(names, out var known)) return known;

        var best = NodeName.Plain;
        var count = 0;
        foreach (var place in names.Split(' '))
        {
            var name = names[place];
            if (name.IsEmpty) continue;
            if (++count > MostNames) break;

            var said = OfName(name);
            if (said > best) best = said;
            if (said != NodeName.Content) continue;

            best = said;
            break;
        }

        return _said[names.ToString()] = best;
    }

    private static NodeName OfName(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestName) return NodeName.Plain;

        Span<char> letters = stackalloc char[LongestName];
        var count = 0;
        foreach (var c in name)
        {
            if (char.IsAsciiLetter(c)) letters[count++] = char.ToLowerInvariant(c);
        }

        var joined = SensesOf(letters[..count]);
        if (joined.HasFlag(Senses.Content)) return NodeName.Content;
        return joined.HasFlag(Senses.Furniture) ? NodeName.Furniture : OfWords(name, letters);
    }

    // "relatedPosts-box_2" -> related, posts, box; a word ends where the letters do, or before a capital behind a small letter.
    private static NodeName OfWords(ReadOnlySpan<char> name, ReadOnlySpan<char> letters)
    {
        var best = NodeName.Plain;
        var start = 0;
        var end = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isLetter = i < name.Length && char.IsAsciiLetter(name[i]);
            var ends = !isLetter || (char.IsAsciiLetterUpper(name[i]) && i > 0 && char.IsAsciiLetterLower(name[i - 1]));
            if (ends && end > start)
            {
                var senses = SensesOf(letters[start..end]);
                if (senses.HasFlag(Senses.Neutral)) return NodeName.Plain;
                if (senses.HasFlag(Senses.Comments)) best = NodeName.Comments;
                else if (best < NodeName.Furniture && senses.HasFlag(Senses.Furniture)) best = NodeName.Furniture;
                else if (best < NodeName.Standfirst && senses.HasFlag(Senses.Standfirst)) best = NodeName.Standfirst;
                start = end;
            }

            if (isLetter) end++;
        }

        return best;
    }

    private static Senses SensesOf(ReadOnlySpan<char> word) => WordsBySpan.TryGetValue(word, out var senses) ? senses : Senses.None;

    [Flags]
    private enum Senses
    {
        None = 0,
        Content = 1,
        Furniture = 2,
        Comments = 4,
        Standfirst = 8,
        Neutral = 16,
    }
}
