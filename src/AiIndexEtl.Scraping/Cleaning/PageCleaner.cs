using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Embedded;
using AiIndexEtl.Scraping.Cleaning.Lines;
using AiIndexEtl.Scraping.Cleaning.Metadata;
using AiIndexEtl.Scraping.Cleaning.Pages;
using AiIndexEtl.Scraping.Cleaning.Selection;

namespace AiIndexEtl.Scraping.Cleaning;

/// <summary>Cleans a page: one parse, one walk, then choices over the blocks.</summary>
internal static class PageCleaner
{
    /// <summary>Reads the article and its metadata.</summary>
    public static CleanDocument Clean(ReadOnlyMemory<char> html, CleaningHints hints)
    {
        var page = PageReader.Read(html);
        using var document = page.Document;
        var meta = new MetaTags(page.Elements);
        var linkedData = PageScripts.LinkedData(page.Elements).ToList();
        var data = StructuredData.Read(page.Document, linkedData);
        var (title, site) = TitleReader.Read(page, meta, data);
        var blocks = Select(page, title, meta.First("description", "og:description"));
        var better = EmbeddedChoice.Better(page, linkedData, blocks, title);
        blocks = better?.Blocks ?? (blocks.Count > 0 ? blocks : Remains(page, title));
        var stated = better?.Article is { } article ? new[] { data, StructuredData.Of(article) } : [data];
        var metadata = MetadataReader.Read(page, blocks, meta, stated, (title, site), hints.Source);
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

    private static IReadOnlyList<PageBlock> Select(Page page, string? title, string? description)
    {
        var blocks = LineTrimmer.Trim(new ContentFinder(page, title, includesHidden: false).Find(title, description), title);
        return blocks.Count > 0 ? blocks : LineTrimmer.Trim(new ContentFinder(page, title, includesHidden: true).Find(title, description), title);
    }

    // A very short article has no prose to weigh: whatever line ends as a sentence and is no furniture.
    private static List<PageBlock> Remains(Page page, string? title) =>
    [
        .. page.Blocks.Where(block => !block.IsHidden && block.Class == LineClass.None && block.LinkShare < 0.5 && block.Units >= 3
            && Information.EndsSentence(block.Text) && block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quotation && !Titles.Repeats(block.Text, title)),
    ];
}
