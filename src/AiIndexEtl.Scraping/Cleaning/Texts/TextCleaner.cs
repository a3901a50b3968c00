using AiIndexEtl.Scraping.Cleaning.Lines;
using AiIndexEtl.Scraping.Cleaning.Metadata;
using AiIndexEtl.Scraping.Cleaning.Pages;
using AiIndexEtl.Scraping.Cleaning.Selection;

namespace AiIndexEtl.Scraping.Cleaning.Texts;

/// <summary>Cleans plain text and Markdown, which carry the furniture of the page that they were copied from.</summary>
internal static class TextCleaner
{
    private const int LeadBlocks = 4;

    /// <summary>Reads the article and its metadata.</summary>
    public static CleanDocument Clean(string text, CleaningHints hints)
    {
        var front = FrontMatter.Read(text);
        var blocks = TextSections.WithoutLists(LineReader.Read(text[front.Length..]));
        var span = TextSpan.Of(blocks);
        var title = front.Title ?? TextTitle.Of(blocks, span.First);
        var kept = TextTrimmer.Trim(blocks, span, title);
        if (kept.Count == 0) kept = [.. blocks.Where(block => block.Class == LineClass.None && block.LinkShare < 0.5 && !Titles.Repeats(block.Text, title))];

        return new CleanDocument
        {
            Blocks = kept,
            Title = title,
            Published = front.Published ?? PublicationDate.NearTitle(blocks, title) ?? DatelineDay(kept, title) ?? Dates.InAddress(hints.Source),
            Author = front.Author ?? Bylines.AuthorNear(blocks, title),
            Publisher = Bylines.OutletNear(blocks, title),
            Language = Languages.Of(string.Join('\n', kept.Select(block => block.Text)), declared: null),
        };
    }

    // A dateline gives month and day; the year is taken from the headline or the lead, where one is stated.
    private static DateOnly? DatelineDay(IReadOnlyList<PageBlock> blocks, string? title)
    {
        for (var i = 0; i < Math.Min(blocks.Count, LeadBlocks); i++)
        {
            if (Dates.Dateline(blocks[i].Text) is not var (month, day)) continue;
            if (Dates.LatestYearIn(title + " " + blocks[i].Text) is { } year) return Dates.Make(year, month, day);
        }

        return null;
    }
}
