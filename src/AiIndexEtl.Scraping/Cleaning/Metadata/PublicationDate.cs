using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Lines;
using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>
/// Collects what a page says of the days on which it was published and changed: JSON-LD, meta elements, time elements, lines beside the
/// headline and behind the article, the address. A day that is neither declared nor beside the article is not taken, nor is one that the
/// words beside it give to something else, nor one of a list of dates; no day is completed from parts.
/// </summary>
internal static class PublicationDate
{
    private const double Declared = 0.95;
    private const double Named = 0.8;
    private const double Address = 0.6;

    // A line with a day that says this much besides, in units of information, is about something.
    private const double LongestRest = 16;

    private const int LongestSignature = 120;

    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "datePublished", "og:published_time", "parsely-pub-date", "sailthru.date", "weibo:article:create_at",
        "weibo: article:create_at", "bytedance:published_time", "cXenseParse:recs:publishtime", "article.published", "firstpublishedtime", "citation_publication_date",
    ];

    // Names that content systems use for other days as well.
    private static readonly string[] LooseNames =
    [
        "pubdate", "publishdate", "publish_date", "publish-date", "publication_date", "publicationDate", "og:release_date", "release_date", "published_at", "DC.date.issued", "dcterms.created", "dcterms.date", "dc.date", "apub:time", "date",
    ];

    private static readonly string[] ModifiedNames =
        ["article:modified_time", "og:article:modified_time", "dateModified", "og:updated_time", "bytedance:updated_time", "weibo:article:update_at", "bytedance:lrDate_time", "lastmod", "last-modified", "DC.date.modified", "dcterms.modified"];

    /// <summary>The evidence for both days, in no order.</summary>
    public static IEnumerable<MetadataEvidence> Of(Page page, ArticlePlace place, MetaTags meta, IReadOnlyList<StructuredData> data, string address)
    {
        var found = new List<MetadataEvidence>();
        foreach (var stated in data)
        {
            AddStated(found, "published", stated.Published, stated.Source, stated.Trust);
            AddStated(found, "modified", stated.Modified, stated.Source, stated.Trust);
        }

        foreach (var name in PublishedNames) AddStated(found, "published", meta.First(name), "meta " + name, Declared);
        foreach (var name in LooseNames) AddStated(found, "published", meta.First(name), "meta " + name, Named);
        foreach (var name in ModifiedNames) AddStated(found, "modified", meta.First(name), "meta " + name, Declared);
        found.AddRange(TimeElements.In(page, place));
        found.AddRange(Beside(page.Blocks, place));
        found.AddRange(Behind(page.Blocks, place));
        if (Dates.InAddress(address) is { } day) found.Add(MetadataFields.Day("published", day, "address", Address));
        return found;
    }

    /// <summary>The day beside the headline of a plain text: in its first lines, short and marked as a dateline or byline.</summary>
    public static DateOnly? NearTitle(IReadOnlyList<PageBlock> blocks, string? title) =>
        MetadataFields.BestDay(Beside(blocks, ArticlePlace.Find(blocks, [], title)), "published");

    /// <summary>The days in the lines beside the headline.</summary>
    internal static IEnumerable<MetadataEvidence> Beside(IReadOnlyList<PageBlock> blocks, ArticlePlace place)
    {
        var distance = 0;
        foreach (var (index, isAbove) in place.Head(blocks))
        {
            distance++;
            var block = blocks[index];
            foreach (var mention in DateMentions.In(block.Text))
            {
                if (Trust(blocks, index, mention, index >= place.Start) is not { } trust) continue;
                if (isAbove) trust -= mention.Label == DateLabel.Published ? 0.05 : 0.15;
                if (block.IsHidden) trust -= 0.2;
                yield return MetadataFields.Day(mention.Label == DateLabel.Modified ? "modified" : "published", mention.Day, "near title", trust - Math.Min(distance, 10) * 0.005);

                // A page that shows nothing but the time of its last change was last published then.
                if (mention.Label == DateLabel.Modified) yield return MetadataFields.Day("published", mention.Day, "near title", trust - 0.3);
            }
        }
    }

    // Below a post stand its author and time, below a printed article its issue, below a notice its date of issue.
    private static IEnumerable<MetadataEvidence> Behind(IReadOnlyList<PageBlock> blocks, ArticlePlace place)
    {
        if (FirstSignature(blocks, place) is { } signed) yield return signed;
        foreach (var index in place.Tail(blocks.Count))
        {
            var block = blocks[index];
            if (block.Units > LongestRest * 2 || block.LinkShare > 0.6 || block.Kind == BlockKind.TableRow) continue;

            foreach (var mention in DateMentions.In(block.Text))
            {
                var rest = Information.UnitsOf(block.Text) - Information.UnitsOf(block.Text.AsSpan(mention.Start, mention.End - mention.Start));
                if (mention.Label == DateLabel.None && index < place.End && rest <= 8 && !IsListed(blocks, index)) yield return MetadataFields.Day("published", mention.Day, "behind article", 0.55);
            }

            if (index >= place.End && block.IsProse && block.Class == LineClass.None) yield break;
        }
    }

    // In a thread every post is signed; the first is the article.
    private static MetadataEvidence? FirstSignature(IReadOnlyList<PageBlock> blocks, ArticlePlace place)
    {
        for (var i = place.Start + 1; i < Math.Min(blocks.Count, place.End + 4); i++)
        {
            if (blocks[i].Units > LongestRest * 2 || blocks[i].Text.Length > LongestSignature || blocks[i].Kind == BlockKind.TableRow) continue;

            var signed = DateMentions.In(blocks[i].Text).FirstOrDefault(mention => mention.Label == DateLabel.Published);
            if (signed.Label == DateLabel.Published && (signed.HasTime || i >= place.End - 2)) return MetadataFields.Day("published", signed.Day, "behind article", 0.72);
        }

        return null;
    }

    private static double? Trust(IReadOnlyList<PageBlock> blocks, int index, DateMention mention, bool isInArticle)
    {
        var block = blocks[index];
        if (mention.Label == DateLabel.Other) return null;
        if (mention.Label is DateLabel.Published or DateLabel.Modified && block.Units <= 40) return IsListed(blocks, index) ? null : mention.HasTime ? 0.92 : 0.9;
        if (block.Kind is BlockKind.TableRow && !mention.HasTime || block.Kind is BlockKind.TableHeader) return null;
        if (block.Kind == BlockKind.Heading && block.Class == LineClass.None) return null;
        if (isInArticle && block.IsProse) return null;

        // A day within a sentence is history; on a line of its own, or beside a byline, it is the line's subject.
        var isDateline = block.Class is LineClass.Dateline or LineClass.Byline or LineClass.Share or LineClass.Breadcrumb;
        if (!isDateline && Information.EndsSentence(block.Text) && !mention.HasTime) return null;

        var rest = Information.UnitsOf(block.Text.AsSpan(0, mention.Start)) + Information.UnitsOf(block.Text.AsSpan(mention.End));
        if (rest > (isDateline ? LongestRest * 2 : LongestRest) || (rest > 6 && block.LinkShare > 0.6) || IsListed(blocks, index)) return null;
        return mention.HasTime ? 0.85 : isDateline ? 0.78 : 0.72;
    }

    // Dates in lines that follow one another are those of a list of articles, of an archive or of comments.
    private static bool IsListed(IReadOnlyList<PageBlock> blocks, int index)
    {
        var dated = 0;
        for (var i = Math.Max(0, index - 2); i <= Math.Min(blocks.Count - 1, index + 2); i++)
        {
            if (i != index && DateMentions.In(blocks[i].Text).Any(mention => mention.Day != DateMentions.In(blocks[index].Text)[0].Day)) dated++;
        }

        return dated >= 2;
    }

    private static void AddStated(List<MetadataEvidence> found, string field, string? value, string source, double trust)
    {
        if (value is not null && Dates.FirstIn(value) is { } day) found.Add(MetadataFields.Day(field, day, source, trust));
    }
}
