using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Lines;
using AiIndexEtl.Scraping.Cleaning.Metadata;
using AiIndexEtl.Scraping.Cleaning.Pages;
using AiIndexEtl.Scraping.Cleaning.Selection;
using AiIndexEtl.Scraping.Cleaning.Texts;

namespace AiIndexEtl.Scraping.Cleaning;

/// <summary>Cleans a page: one parse, one walk, then choices over the blocks.</summary>
internal static class PageCleaner
{
    // The article that the page's own JSON-LD holds is taken where the page shows less than this share of it.
    private const double ShownShare = 0.5;

    /// <summary>Reads the article and its metadata.</summary>
    public static CleanDocument Clean(string html, CleaningHints hints)
    {
        var page = PageReader.Read(html);
        var meta = new MetaTags(page.Document);
        var data = StructuredData.Read(page.Document);
        var (title, site) = TitleReader.Read(page.Document, meta, data);
        var blocks = Select(page, title, meta.First("description", "og:description"), data.Body);
        var metadata = MetadataReader.Read(page, blocks, meta, data, (title, site), hints.Source);
        return new CleanDocument
        {
            Blocks = blocks,
            Title = metadata["title"],
            Published = metadata.DayOf("published"),
            Modified = metadata.DayOf("modified"),
            Author = metadata["author"],
            Publisher = metadata["publisher"],
            Language = metadata["language"],
            CanonicalAddress = metadata["canonical"],
            Evidence = metadata.Evidence,
        };
    }

    private static IReadOnlyList<PageBlock> Select(Page page, string? title, string? description, string? body)
    {
        var blocks = LineTrimmer.Trim(new ContentFinder(page, title, includesHidden: false).Find(title, description), title);
        if (blocks.Count == 0) blocks = LineTrimmer.Trim(new ContentFinder(page, title, includesHidden: true).Find(title, description), title);

        if (body is not null && Units(blocks) < Information.UnitsOf(body) * ShownShare)
        {
            var fromBody = LineTrimmer.Trim(LineReader.Read(StripMarkup(body)), title);
            if (Units(fromBody) > Units(blocks)) return fromBody;
        }

        return blocks.Count > 0 ? blocks : Remains(page, title);
    }

    // A very short article has no prose to weigh: whatever line ends as a sentence and is no furniture.
    private static List<PageBlock> Remains(Page page, string? title) =>
    [
        .. page.Blocks.Where(block => !block.IsHidden && block.Class == LineClass.None && block.LinkShare < 0.5 && block.Units >= 3
            && Information.EndsSentence(block.Text) && block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quotation && !Titles.Repeats(block.Text, title)),
    ];

    private static double Units(IReadOnlyList<PageBlock> blocks) => blocks.Sum(block => block.Units);

    private static string StripMarkup(string body) =>
        body.Contains("</", StringComparison.Ordinal) || body.Contains("&lt;", StringComparison.Ordinal)
            ? string.Join("\n\n", PageReader.Read(System.Net.WebUtility.HtmlDecode(body)).Blocks.Select(block => block.Text))
            : body;
}
