using System.Text.RegularExpressions;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Lines;
using AiIndexEtl.Scraping.Cleaning.Pages;
using AiIndexEtl.Scraping.Cleaning.Selection;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>Finds a page's headline, and the site's name where it is hung on to it.</summary>
internal static partial class TitleReader
{
    private const int LongestTitle = 300;

    /// <summary>The headline: the page's h1 where other evidence agrees with it, else what the page calls itself, without the site's name.</summary>
    public static (string? Title, string? SiteName) Read(Page page, MetaTags meta, StructuredData data)
    {
        var pageTitle = Characters.Collapse(Tag().Replace(page.Document.Title, " "));
        var site = meta.First("og:site_name", "application-name");
        var declared = meta.First("og:title", "twitter:title", "ArticleTitle") ?? data.Headline;
        if (declared is not null) declared = Characters.Collapse(Tag().Replace(declared, " "));

        var headings = page.Elements.FirstHeadings.Select(h1 => Characters.Collapse(h1.TextContent)).Where(text => text.Length is >= 4 and <= LongestTitle).Distinct(StringComparer.Ordinal).ToList();
        var agreed = headings.Find(text => Titles.Repeats(text, declared) || Contains(pageTitle, text));
        var (stripped, suffix) = StripSite(declared ?? pageTitle, site ?? data.Publisher, declared is null || Titles.Key(declared) == Titles.Key(pageTitle));
        site ??= suffix ?? (declared is null ? null : SuffixOf(pageTitle, stripped));
        var title = agreed ?? (stripped.Length > 0 ? stripped : headings.FirstOrDefault());
        return (title is { Length: > 0 and <= LongestTitle } ? title : null, site);
    }

    /// <summary>
    /// The evidence for the headline: what <see cref="Read"/> found, trusted by what repeats it, and the line above the article where the
    /// page's title is repeated nowhere near it.
    /// </summary>
    public static IReadOnlyList<MetadataEvidence> Evidence(Page page, ArticlePlace place, MetaTags meta, IReadOnlyList<StructuredData> data, (string? Title, string? SiteName) read)
    {
        var found = new List<MetadataEvidence>();
        if (read.Title is { } title)
        {
            var stated = data.FirstOrDefault(candidate => Titles.Repeats(candidate.Headline ?? "", title));
            var isData = stated is not null;
            var isMeta = Titles.Repeats(meta.First("og:title", "twitter:title", "ArticleTitle") ?? "", title);
            var isHeading = page.Elements.FirstHeadings.Any(h1 => Titles.Repeats(Characters.Collapse(h1.TextContent), title));
            var source = isData ? stated!.Source : isMeta ? "meta og:title" : isHeading ? "heading" : "page title";
            found.Add(new MetadataEvidence("title", title, source, isData || isMeta ? 0.95 : IsSite(title, read.SiteName, page.Blocks, place) ? 0.52 : isHeading ? 0.9 : place.Headline >= 0 ? 0.85 : 0.55));
        }

        if (found.Count == 0 && data.FirstOrDefault(candidate => candidate.Headline is not null) is { } headed) found.Add(new MetadataEvidence("title", headed.Headline!, headed.Source, headed.Trust));
        if ((found.Count == 0 || found[0].Confidence < 0.6) && HeadlineFinder.Find(page.Blocks, place, read.SiteName) is var (text, isFirst))
        {
            found.Add(new MetadataEvidence("title", text, "near article", isFirst ? 0.75 : 0.65));
        }

        return MetadataFields.Rank(found, "title");
    }

    // A short title that is a link elsewhere on the page, or ends as names of sites do, names the site.
    private static bool IsSite(string title, string? site, IReadOnlyList<PageBlock> blocks, ArticlePlace place)
    {
        var key = Titles.Key(title);
        if (site is not null && Titles.Key(site) == key) return true;
        if (Information.UnitsOf(title) > 6) return false;
        if (SiteName().IsMatch(title)) return true;

        for (var i = 0; i < Math.Min(blocks.Count, place.Start); i++)
        {
            if (blocks[i].LinkShare > 0.9 && i != place.Headline && Titles.Key(blocks[i].Text) == key) return true;
            if (blocks[i].Class == LineClass.Breadcrumb && blocks[i].Text.StartsWith(title, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // 某某新闻网 / 某人的博客 / 某论坛
    [GeneratedRegex(@"(网|網|网站|網站|博客|部落格|论坛|論壇|社区|社區|频道|頻道|首页|首頁|在线|日报|晚报|日報|晚報|门户|\.com|\.cn|\.net|\.org|blog)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex SiteName();

    private static bool Contains(string pageTitle, string heading)
    {
        var key = Titles.Key(heading);
        return key.Length >= 4 && Titles.Key(pageTitle).Contains(key, StringComparison.Ordinal);
    }

    // "Headline | Section | Site" loses what follows the headline, given that the first part is the longest or the last is the site.
    private static (string Title, string? Suffix) StripSite(string title, string? site, bool mayGuess)
    {
        var parts = Separator().Split(title).Where(part => part.Length > 0).ToList();
        if (parts.Count < 2) return (title, null);

        var key = site is null ? "" : Titles.Key(site);
        var last = parts[^1];
        if (key.Length > 0 && Titles.Key(last) == key) return (TrimmedBefore(title, parts[1..], parts[0]), last);
        if (key.Length > 0 && Titles.Key(parts[0]) == key) return (title[(title.IndexOf(parts[0], StringComparison.Ordinal) + parts[0].Length)..].TrimStart(' ', '|', '-', '_', '–', '—', '｜', ':', '：'), parts[0]);
        if (!mayGuess) return (title, null);

        var first = parts[0];
        return Information.UnitsOf(first) >= 3 && Information.UnitsOf(first) >= Information.UnitsOf(last) ? (TrimmedBefore(title, parts[1..], first), last) : (title, null);
    }

    private static string TrimmedBefore(string title, List<string> tail, string first)
    {
        // A dash within the headline stays: only short parts at the end are taken for section and site.
        var cut = title.Length;
        for (var i = tail.Count - 1; i >= 0; i--)
        {
            if (Information.UnitsOf(tail[i]) > 6) break;
            cut = title.LastIndexOf(tail[i], cut - 1, StringComparison.Ordinal);
            if (cut <= 0) return first;
        }

        return title[..cut].TrimEnd(' ', '|', '-', '_', '–', '—', '｜', '·', '»', '«', '：', ':');
    }

    private static string? SuffixOf(string pageTitle, string title)
    {
        if (!pageTitle.StartsWith(title, StringComparison.Ordinal) || pageTitle.Length <= title.Length) return null;

        var parts = Separator().Split(pageTitle[title.Length..]).Where(part => part.Trim().Length > 1).ToList();
        return parts.Count > 0 && Information.UnitsOf(parts[^1]) is > 0 and <= 6 ? parts[^1].Trim() : null;
    }

    // A headline that was pasted with its markup: 某标题<div>副题</div>
    [GeneratedRegex(@"</?(div|p|br|b|i|em|strong|span|font|h\d)\b[^<>]{0,200}>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Tag();

    // "Headline | Site", "Headline - Site", "标题_网站", "标题-网站"
    [GeneratedRegex(@"\s+[|–—\-·»«]\s+|\s*[|｜_]\s*|(?<=[\u4e00-\u9fff”）！？])[-–—]{1,2}(?=[\u4e00-\u9fff])", RegexOptions.CultureInvariant, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Separator();
}
