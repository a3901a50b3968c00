using AiIndexEtl.Core.Articles;

namespace AiIndexEtl.Scraping.Cleaning.Texts;

/// <summary>
/// The width at which a Chinese text was broken into lines, as mail programs and old editors did. There are no word gaps to tell by, so
/// only a text most of whose lines are equally long counts as broken.
/// </summary>
/// <param name="Characters">The width in characters; 0 where the text was not broken at a fixed width.</param>
internal readonly record struct FixedWidth(int Characters)
{
    private const int Narrowest = 18;
    private const int Widest = 60;
    private const int LeastLines = 6;
    private const int Slack = 2;

    /// <summary>The width of a text.</summary>
    public static FixedWidth Of(IReadOnlyList<string> lines)
    {
        var lengths = lines.Select(line => line.Trim()).Where(line => line.Length > 0 && Information.IsHan(line[0])).Select(line => line.Length).ToList();
        if (lengths.Count < LeastLines) return default;

        var width = lengths.Where(length => length is >= Narrowest and <= Widest).GroupBy(length => length).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).FirstOrDefault()?.Key ?? 0;
        var full = lengths.Count(length => Math.Abs(length - width) <= Slack);
        var longer = lengths.Count(length => length > width + Slack);
        return width > 0 && full >= LeastLines && full * 2 >= lengths.Count && longer * 10 <= lengths.Count ? new FixedWidth(width) : default;
    }

    /// <summary>Whether a line goes on in the next one: full, without an end, and the next is not indented as a paragraph is.</summary>
    /// <param name="source">The last source line of what was read so far.</param>
    /// <param name="line">What was read so far.</param>
    /// <param name="next">The source line behind it.</param>
    public bool Continues(string source, MarkdownLine line, string next)
    {
        if (Characters == 0 || line.Kind != BlockKind.Paragraph || line.Text.Length == 0 || Information.EndsSentence(line.Text)) return false;
        if (source.Trim().Length < Characters - Slack || string.IsNullOrWhiteSpace(next) || next[0] is '\u3000' or ' ' or '\t') return false;

        return MarkdownLine.Read(next) is { Kind: BlockKind.Paragraph, IsRule: false, IsTableRow: false, Text.Length: > 0 };
    }
}
