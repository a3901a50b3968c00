using System.Text.RegularExpressions;
using AiIndexEtl.Scraping.Cleaning.Pages;
using AiIndexEtl.Scraping.Cleaning.Selection;
using AngleSharp.Html.Dom;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>Finds a page's headline, and the site's name where it is hung on to it.</summary>
internal static partial class TitleReader
{
    private const int LongestTitle = 300;

    /// <summary>The headline: the page's h1 where other evidence agrees with it, else what the page calls itself, without the site's name.</summary>
    public static (string? Title, string? SiteName) Read(IHtmlDocument document, MetaTags meta, StructuredData data)
    {
        var pageTitle = Characters.Collapse(document.Title ?? "");
        var site = meta.First("og:site_name", "application-name");
        var declared = meta.First("og:title", "twitter:title", "ArticleTitle") ?? data.Headline;
        if (declared is not null) declared = Characters.Collapse(declared);

        var headings = document.QuerySelectorAll("h1").Select(h1 => Characters.Collapse(h1.TextContent)).Where(text => text.Length is >= 4 and <= LongestTitle).Distinct(StringComparer.Ordinal).ToList();
        var agreed = headings.Find(text => Titles.Repeats(text, declared) || Contains(pageTitle, text));
        var (stripped, suffix) = StripSite(declared ?? pageTitle, site ?? data.Publisher, declared is null || Titles.Key(declared) == Titles.Key(pageTitle));
        site ??= suffix ?? (declared is null ? null : SuffixOf(pageTitle, stripped));
        var title = agreed ?? (stripped.Length > 0 ? stripped : headings.FirstOrDefault());
        return (title is { Length: > 0 and <= LongestTitle } ? title : null, site);
    }

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

    // "Headline | Site", "Headline - Site", "标题_网站", "标题-网站"
    [GeneratedRegex(@"\s+[|–—\-·»«]\s+|\s*[|｜_]\s*|(?<=[\u4e00-\u9fff”）！？])[-–—]{1,2}(?=[\u4e00-\u9fff])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Separator();
}
