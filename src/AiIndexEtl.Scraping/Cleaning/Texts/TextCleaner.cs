using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Lines;
using AiIndexEtl.Scraping.Cleaning.Metadata;
using AiIndexEtl.Scraping.Cleaning.Pages;
using AiIndexEtl.Scraping.Cleaning.Selection;

namespace AiIndexEtl.Scraping.Cleaning.Texts;

/// <summary>Cleans plain text and Markdown, which carry the furniture of the page that they were copied from.</summary>
internal static class TextCleaner
{
    private const int LinesForTitle = 12;
    private const int LeadBlocks = 4;

    /// <summary>Reads the article and its metadata.</summary>
    public static CleanDocument Clean(string text, CleaningHints hints)
    {
        var front = FrontMatter.Read(text);
        var blocks = LineReader.Read(text[front.Length..]);
        var title = front.Title ?? TitleOf(blocks);
        var kept = LineTrimmer.Trim(blocks, title);
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

    // The first substantial line, where it reads as a headline: no furniture, no full stop, not the first paragraph.
    private static string? TitleOf(IReadOnlyList<PageBlock> blocks)
    {
        foreach (var block in blocks.Take(LinesForTitle))
        {
            if (block is { Kind: BlockKind.Heading, Level: 1, Units: >= 2, LinkShare: < 1 }) return block.Text;
        }

        foreach (var block in blocks.Take(LinesForTitle))
        {
            if (block.Class != LineClass.None || block.Units < 3 || block.Kind is BlockKind.Quotation or BlockKind.TableRow or BlockKind.TableHeader) continue;

            var endsFlat = block.Text[^1] is '.' or '。' or ':' or '：' or '；' or ';' or ',' or '，';
            return block.Units <= 40 && block.LinkShare < 0.9 && !endsFlat && blocks.Count > 1 ? block.Text : null;
        }

        return null;
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
