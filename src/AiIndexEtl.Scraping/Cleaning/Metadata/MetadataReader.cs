using System.Text.RegularExpressions;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Pages;
using AiIndexEtl.Scraping.Cleaning.Selection;
using AiIndexEtl.Scraping.Cleaning.Tree;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>Collects and ranks what a page says of itself.</summary>
internal static partial class MetadataReader
{
    private static readonly string[] AuthorNames = ["author", "article:author", "og:article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "twitter:data1"];

    /// <summary>Reads a page's metadata.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">The blocks of the article, as chosen from the page.</param>
    /// <param name="meta">The page's meta elements.</param>
    /// <param name="data">What the page says of its article as data: its JSON-LD first.</param>
    /// <param name="title">The headline that the article was chosen with, and the site's name where it hung on to it.</param>
    /// <param name="source">The address that the page came from.</param>
    public static PageMetadata Read(Page page, IReadOnlyList<PageBlock> article, MetaTags meta, IReadOnlyList<StructuredData> data, (string? Title, string? SiteName) title, string source)
    {
        var place = ArticlePlace.Find(page.Blocks, article, title.Title);
        var canonical = MetadataFields.Rank(CanonicalLinks.In(page.Elements, meta, source), "canonical");
        var publisher = MetadataFields.Rank(Publishers(page, place, meta, data, title.SiteName), "publisher");
        var days = PublicationDate.Of(page, place, meta, data, (canonical is [var link, ..] ? link.Value : source)).ToList();
        var authors = Authors(page, place, meta, data, publisher is [var outlet, ..] ? outlet.Value : null, title.SiteName);
        return new PageMetadata(
        [
            .. TitleReader.Evidence(page, place, meta, data, title),
            .. MetadataFields.Rank(days, "published"),
            .. MetadataFields.Rank(days, "modified"),
            .. MetadataFields.Rank(authors, "author"),
            .. publisher,
            .. MetadataFields.Rank(Languages.Evidence(string.Join('\n', article.Select(block => block.Text)), page.Document.Root?.GetAttribute("lang")), "language"),
            .. canonical,
        ]);
    }

    private static IEnumerable<MetadataEvidence> Publishers(Page page, ArticlePlace place, MetaTags meta, IReadOnlyList<StructuredData> data, string? site)
    {
        foreach (var stated in data.Where(stated => stated.Publisher is not null)) yield return new MetadataEvidence("publisher", stated.Publisher!, stated.Source, stated.Trust);
        if (meta.First("og:site_name") is { } named) yield return new MetadataEvidence("publisher", named, "meta og:site_name", 0.9);
        foreach (var outlet in Bylines.Outlets(page.Blocks, place)) yield return outlet;
        if (meta.First("application-name", "dc.publisher", "citation_publisher") is { } declared) yield return new MetadataEvidence("publisher", declared, "meta application-name", 0.65);
        if (site is not null && !site.Contains("powered by", StringComparison.OrdinalIgnoreCase)) yield return new MetadataEvidence("publisher", site, "page title", 0.58);
    }

    private static IEnumerable<MetadataEvidence> Authors(Page page, ArticlePlace place, MetaTags meta, IReadOnlyList<StructuredData> data, string? publisher, string? site)
    {
        foreach (var stated in data)
        {
            if (stated.Author is { } named && IsPerson(named, publisher: null, site: null)) yield return new MetadataEvidence("author", ByAtStart().Replace(named, ""), stated.Source, stated.Trust);
        }

        foreach (var name in AuthorNames)
        {
            if (name == "twitter:data1" && meta.First("twitter:label1")?.Contains("ritten", StringComparison.Ordinal) != true) continue;
            if (meta.First(name) is { } declared && IsPerson(declared, publisher, site)) yield return new MetadataEvidence("author", declared, "meta " + name, 0.87);
        }

        foreach (var element in page.Elements.Authors.Take(4))
        {
            if (IsInComments(element) || Characters.Collapse((element.First(inner => inner.GetAttribute("itemprop") == "name") ?? element).TextContent) is not { Length: > 1 and < 60 } named || !IsPerson(named, publisher, site)) continue;
            yield return new MetadataEvidence("author", ByAtStart().Replace(named, ""), "author element", 0.86);
            break;
        }

        foreach (var byline in Bylines.Authors(page.Blocks, place)) yield return byline;
    }

    // Content systems write their makers, the site or an account into the author's field.
    private static bool IsPerson(string declared, string? publisher, string? site)
    {
        if (declared.StartsWith("http", StringComparison.OrdinalIgnoreCase) || declared.Length > 120 || Maker().IsMatch(declared) || Account().IsMatch(declared) || PersonalNames.IsInstitution(declared)) return false;

        var key = Titles.Key(declared);
        return key.Length >= 2 && (publisher is null || key != Titles.Key(publisher)) && (site is null || key != Titles.Key(site));
    }

    private static bool IsInComments(TreeElement element)
    {
        var names = new NodeNames();
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (names.Of(at) == NodeName.Comments) return true;
        }

        return false;
    }

    // Discuz! Team and Comsenz UI Team / 某某科技有限公司 / DedeCMS / admin / info@example.org
    [GeneratedRegex(@"\b(team|inc|ltd|llc|cms|studio|design|admin|administrator|webmaster|editor|staff|root|user|test|null|undefined|none)\b|discuz|dedecms|phpcms|wordpress|frontpage|dreamweaver|\.(com|cn|net|org)\b|@|有限公司|科技|网络|網路|技术|软件|\{|<", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Maker();

    // L_104485 / zhang123
    [GeneratedRegex(@"^[A-Za-z_\-]*\d{2,}[A-Za-z_\d]*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    // By Jane Doe
    [GeneratedRegex(@"^(by|作者|文)\s*[:：]?\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex ByAtStart();
}
