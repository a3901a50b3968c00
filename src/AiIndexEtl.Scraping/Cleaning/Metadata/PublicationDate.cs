using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Lines;
using AiIndexEtl.Scraping.Cleaning.Pages;
using AiIndexEtl.Scraping.Cleaning.Selection;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>Finds the day of publication from the strongest evidence at hand: JSON-LD, meta elements, lines beside the headline, the address.</summary>
internal static class PublicationDate
{
    private static readonly string[] MetaNames =
    [
        "article:published_time", "og:article:published_time", "datePublished", "pubdate", "publishdate", "publish_date", "PubDate", "publication_date", "og:published_time",
        "og:release_date", "DC.date.issued", "dcterms.created", "dc.date", "DC.Date", "parsely-pub-date", "sailthru.date", "weibo:article:create_at", "apub:time",
        "cXenseParse:recs:publishtime", "article.published", "date", "published_at", "release_date", "citation_publication_date", "firstpublishedtime",
    ];

    /// <summary>The day a page was published; null where the page gives none.</summary>
    public static DateOnly? Of(Page page, MetaTags meta, StructuredData data, string? title, string source)
    {
        if (data.Published is { } stated && Dates.FirstIn(stated) is { } structured) return structured;
        foreach (var name in MetaNames)
        {
            if (meta.First(name) is { } value && Dates.FirstIn(value) is { } day) return day;
        }

        return TimeElement(page.Document) ?? NearTitle(page.Blocks, title) ?? Dates.InAddress(source);
    }

    /// <summary>The day beside the headline of a plain text or page: in its first lines, short and marked as a dateline or byline.</summary>
    public static DateOnly? NearTitle(IReadOnlyList<PageBlock> blocks, string? title)
    {
        var headline = -1;
        for (var i = 0; i < blocks.Count && headline < 0; i++)
        {
            if (Titles.Repeats(blocks[i].Text, title)) headline = i;
        }

        // Behind the headline first; the line or two above it after that. Further up stands today's date.
        var from = Math.Max(headline, 0);
        for (var i = from; i < Math.Min(blocks.Count, from + 14); i++)
        {
            if (DayOfLine(blocks[i]) is { } day) return day;
            if (blocks[i].Units > 120 && i > from + 3) break;
        }

        for (var i = headline - 1; i >= Math.Max(0, headline - 3); i--)
        {
            if (blocks[i].Units < 25 && DayOfLine(blocks[i]) is { } day) return day;
        }

        return null;
    }

    private static DateOnly? DayOfLine(PageBlock block)
    {
        if (block.Kind is BlockKind.TableRow or BlockKind.Heading && block.Class == LineClass.None) return null;
        if (block.Units > 60 || (block.IsProse && block.Units > 30)) return null;
        if (Dates.FirstIn(block.Text) is not { } day) return null;

        // A day within a sentence is history; on a line of its own, or beside a byline, it is the line's subject.
        return block.Class is LineClass.Dateline or LineClass.Byline or LineClass.Share or LineClass.Breadcrumb || !Information.EndsSentence(block.Text) ? day : null;
    }

    private static DateOnly? TimeElement(IHtmlDocument document)
    {
        var times = document.QuerySelectorAll("time[datetime]").Where(time => !IsInFurniture(time)).ToList();
        var marked = times.Find(time => time.HasAttribute("pubdate") || time.GetAttribute("itemprop") == "datePublished" || (time.ClassName ?? "").Contains("publish", StringComparison.OrdinalIgnoreCase));
        var first = marked ?? (times.Count > 0 ? times[0] : null);
        return first?.GetAttribute("datetime") is { } value ? Dates.FirstIn(value) : null;
    }

    private static bool IsInFurniture(IElement element)
    {
        for (var at = element.ParentElement; at is not null; at = at.ParentElement)
        {
            if (new NodeNames().Of(at) is NodeName.Furniture or NodeName.Comments && at.LocalName is not "body") return at.QuerySelector("h1") is null;
        }

        return false;
    }
}
