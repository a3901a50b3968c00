using System.Collections.Frozen;
using AiIndexEtl.Scraping.Cleaning.Tree;

namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>Reads the names that authors of pages give to the parts of a page. One reader serves one page and remembers its classes.</summary>
internal sealed class NodeNames
{
    private static readonly FrozenSet<string> Furniture = Words("""
        sidebar aside rail widget widgets nav navigation navbar menu submenu topbar toolbar breadcrumb breadcrumbs crumb crumbs bread
        footer foot ft colophon copyright disclaimer correction masthead
        share sharing shares sharebar social sns bshare bdshare sharedaddy addthis sharethis
        related relate relatedposts relatednews recommend recommended recommends recommendation recommendations tuijian xiangguan
        readmore morenews promo promos promotion sponsor sponsored ad ads adv advert adverts advertisement advertising adsense banner guanggao
        newsletter subscribe subscription signup epaper popular trending hotnews ranking rank mostread mostpopular
        tags tag keywords pagination pager paging login modal popup cookie cookies consent gdpr overlay poll reactions ticker
        byline authorbox bio outbrain taboola zergnet jp-relatedposts inbody-promo related-links printonly noprint hidden-print
        """);

    private static readonly FrozenSet<string> Comments = Words("comment comments cmt cmts commentlist disqus discuss discussion pinglun liuyan respond replies livefyre");

    private static readonly FrozenSet<string> Standfirsts = Words("standfirst subtitle subhead subheadline subheading dek deck intro lede summary excerpt teaser abstract daodu zhaiyao");

    private static readonly FrozenSet<string> Contents = Words("""
        articlebody articlecontent articletext entrycontent postcontent postbody storybody storytext storycontent richmediacontent
        newscontent contentbody articledetail maincontent textcontent zoom trseditor bodytext articlebodytext
        """);

    // Names that combine a furniture word with one that says the opposite, or that style the whole page.
    private static readonly FrozenSet<string> Neutral = Words("embed has no with without open closed enabled disabled layout page single wrap wrapper");

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
                AttributeName.Role when attribute.Characters is "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog" => NodeName.Furniture,
                AttributeName.Itemprop when attribute.Characters is "articleBody" => NodeName.Content,
                AttributeName.Class => OfNames(attribute.Characters),
                AttributeName.Id => OfName(attribute.Characters.ToString()),
                _ => NodeName.Plain,
            };
            if (said == NodeName.Content) return said;
            if (said > best) best = said;
        }

        return best;
    }

    private NodeName OfNames(ReadOnlySpan<char> names)
    {
        if (names.Length == 0) return NodeName.Plain;
        if (_saidOf.TryGetValue(names, out var known)) return known;

        var written = names.ToString();
        var best = NodeName.Plain;
        foreach (var name in written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(12))
        {
            var said = OfName(name);
            if (said > best) best = said;
            if (said != NodeName.Content) continue;

            best = said;
            break;
        }

        return _said[written] = best;
    }

    private static NodeName OfName(string name)
    {
        if (name.Length > 60) return NodeName.Plain;

        var joined = new string([.. name.Where(char.IsAsciiLetter)]).ToLowerInvariant();
        if (Contents.Contains(joined)) return NodeName.Content;
        if (Furniture.Contains(joined)) return NodeName.Furniture;

        var best = NodeName.Plain;
        foreach (var word in WordsOf(name))
        {
            if (Neutral.Contains(word)) return NodeName.Plain;
            if (Comments.Contains(word)) best = NodeName.Comments;
            else if (best < NodeName.Furniture && Furniture.Contains(word)) best = NodeName.Furniture;
            else if (best < NodeName.Standfirst && Standfirsts.Contains(word)) best = NodeName.Standfirst;
        }

        return best;
    }

    // "relatedPosts-box_2" -> related, posts, box
    private static IEnumerable<string> WordsOf(string name)
    {
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsAsciiLetter(name[i]) || (char.IsAsciiLetterUpper(name[i]) && i > 0 && char.IsAsciiLetterLower(name[i - 1]));
            if (!ends) continue;
            if (i > start) yield return name[start..i].ToLowerInvariant();
            start = i < name.Length && char.IsAsciiLetter(name[i]) ? i : i + 1;
        }
    }

    private static FrozenSet<string> Words(string words) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
}
