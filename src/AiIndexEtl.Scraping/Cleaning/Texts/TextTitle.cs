using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Lines;
using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning.Texts;

/// <summary>Finds the headline of a text among the lines before its first paragraph.</summary>
internal static class TextTitle
{
    private const int LinesAbove = 40;
    private const int LinesNearby = 14;
    private const double ShortestTitle = 3;
    private const double LongestTitle = 40;

    /// <summary>The headline; null where nothing above the text reads as one.</summary>
    /// <param name="blocks">The lines of the text.</param>
    /// <param name="first">The first line with evidence for the article.</param>
    public static string? Of(IReadOnlyList<PageBlock> blocks, int first)
    {
        var body = BodyAt(blocks, first);
        for (var i = Math.Min(body, blocks.Count - 1); i >= Math.Max(0, body - LinesAbove); i--)
        {
            if (blocks[i] is { Kind: BlockKind.Heading, Level: 1, Units: >= 1, LinkShare: < 1, Class: LineClass.None }) return blocks[i].Text;
        }

        return Best(blocks, Math.Max(0, body - LinesNearby), body) ?? Best(blocks, Math.Max(0, body - LinesAbove), body);
    }

    // Menus and labels stand above the headline and are shorter; a standfirst stands below it and may be longer.
    private static string? Best(IReadOnlyList<PageBlock> blocks, int from, int body)
    {
        var candidates = blocks.Skip(from).Take(body - from).Where(IsCandidate).ToList();
        if (candidates.Count == 0) return null;
        if (candidates.Exists(static block => !IsMasthead(block.Text))) candidates.RemoveAll(static block => IsMasthead(block.Text));

        var longest = candidates.Max(block => block.Units);
        return candidates.First(block => block.Units >= Math.Min(longest, 16) * 0.6).Text;
    }

    // The Strand Times | Singapore | Tech | Subscribe: a name with its sections, set apart from each other by signs or wide blanks.
    private static bool IsMasthead(string line)
    {
        var signs = 0;
        for (var i = 1; i < line.Length - 1; i++)
        {
            var isApart = (line[i] is '|' or '·' or '/' or '>' or '›' or '»' or '—' or '–' or '•') && line[i - 1] == ' ' && line[i + 1] == ' ';
            if (isApart || line[i] is '｜' or '／' || (line[i] == '\u3000' && line[i - 1] != '\u3000')) signs++;
        }

        return signs >= 2;
    }

    // The first line that reads as a paragraph: a whole sentence of some length, or several.
    private static int BodyAt(IReadOnlyList<PageBlock> blocks, int first)
    {
        for (var i = first; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Class != LineClass.None || block.LinkShare > 0.5 || block.Kind is BlockKind.Heading or BlockKind.Quotation) continue;
            if (block.Units > LongestTitle || (block.Units >= 8 && LineEvidence.EndsFlat(block.Text))) return i;
        }

        return Math.Min(blocks.Count, 12);
    }

    private static bool IsCandidate(PageBlock block) =>
        block.Class == LineClass.None && block.Kind is BlockKind.Paragraph or BlockKind.Heading && block is { Units: >= ShortestTitle and <= LongestTitle, LinkShare: < 0.9 }
        && !TextSections.IsMenu(block) && block.Text[^1] is not ('.' or '。' or ':' or '：' or '；' or ';' or ',' or '，');
}
