using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning.Texts;

/// <summary>Reads the lines of plain text or Markdown into blocks. Markdown is read in any text, as pages are often saved so under .txt.</summary>
internal static class LineReader
{
    private const int ShortestWrapped = 45;
    private const int LongestWrapped = 110;

    /// <summary>The blocks of a text.</summary>
    public static IReadOnlyList<PageBlock> Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        OpenTables.Close(lines);
        var blocks = new List<PageBlock>();
        var width = FixedWidth.Of(lines);
        var isPiped = Core.Text.PipedRows.Mark(lines);
        var isWrapped = IsWrapped(lines);
        var table = 0;
        var inCode = false;
        var inTable = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (MarkdownLine.IsFence(lines[i]))
            {
                inCode = !inCode;
                continue;
            }

            if (inCode) continue;

            var line = ReadLine(lines, isPiped, i);
            if (line.IsTableRow)
            {
                if (!inTable) table++;
                inTable = true;
                if (!line.IsRule) blocks.Add(Row(line, table, isHeader: i + 1 < lines.Length && MarkdownLine.Read(lines[i + 1]) is { IsTableRow: true, IsRule: true }));
                continue;
            }

            inTable = false;
            if (line.IsRule)
            {
                Underline(blocks, lines, i);
                continue;
            }

            if (line.Text.Length == 0) continue;

            while (i + 1 < lines.Length && ((isWrapped && Wraps(line, lines[i + 1])) || width.Continues(lines[i], line, lines[i + 1]))) line = line.Join(MarkdownLine.Read(lines[++i]));
            blocks.Add(Block(line));
        }

        return PlainHeadings.Mark(blocks);
    }

    // Lines with tabs that stand together are the rows of a table; a single one is text with a wide gap.
    private static MarkdownLine ReadLine(string[] lines, bool[] isPiped, int at)
    {
        if (MarkdownLine.ReadTabbed(lines[at]) is { } row && (IsTabbed(at - 1) || IsTabbed(at + 1))) return row;
        return isPiped[at] ? MarkdownLine.ReadPiped(lines[at]) : MarkdownLine.Read(lines[at]);

        bool IsTabbed(int i) => i >= 0 && i < lines.Length && MarkdownLine.ReadTabbed(lines[i]) is not null;
    }

    // A rule under a line of text makes a heading of it; alone it only parts.
    private static void Underline(List<PageBlock> blocks, string[] lines, int at)
    {
        if (at == 0 || blocks.Count == 0 || string.IsNullOrWhiteSpace(lines[at - 1]) || blocks[^1].Kind is not (BlockKind.Paragraph or BlockKind.Heading)) return;

        blocks[^1] = blocks[^1] with { Kind = BlockKind.Heading, Level = lines[at].Contains('=', StringComparison.Ordinal) ? 1 : 2 };
    }

    // A text in which paragraphs stand on one line each was not wrapped, however long its headlines are.
    private static bool IsWrapped(string[] lines)
    {
        var filled = lines.Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        var paragraphs = filled.Count(line => line.Length > LongestWrapped && !line.Contains("](", StringComparison.Ordinal) && !line.Contains('|', StringComparison.Ordinal));
        return paragraphs * 10 < filled.Count;
    }

    // Text that was wrapped at a fixed width: a Latin line of that width, without an end, goes on in the next line.
    private static bool Wraps(MarkdownLine line, string next)
    {
        if (line.Kind != BlockKind.Paragraph && line.Kind != BlockKind.ListItem) return false;
        if (line.LastLength is < ShortestWrapped or > LongestWrapped || Information.EndsSentence(line.Text) || Information.IsHan(line.Text[^1])) return false;

        if (next.Trim().Length > LongestWrapped || MarkdownLine.ReadTabbed(next) is not null) return false;

        var following = MarkdownLine.Read(next);
        return following is { Kind: BlockKind.Paragraph, IsRule: false, IsTableRow: false, Text.Length: > 0 } && (char.IsLower(following.Text[0]) || char.IsAsciiDigit(following.Text[0]) || line.LastLength >= 60)
            && char.IsAscii(following.Text[0]) && line.LinkShare < 0.5;
    }

    private static PageBlock Block(MarkdownLine line)
    {
        var units = Information.UnitsOf(line.Text);
        var kind = line.Kind;
        var level = line.Level;
        if (line.IsBold && kind == BlockKind.Paragraph && PageReader.IsHeadingLike(line.Text, units)) (kind, level) = (BlockKind.Heading, 3);
        return new PageBlock { Kind = kind, Level = level, Text = line.Text, Units = units, LinkShare = line.LinkShare };
    }

    private static PageBlock Row(MarkdownLine line, int table, bool isHeader) => new()
    {
        Kind = isHeader ? BlockKind.TableHeader : BlockKind.TableRow,
        Text = line.Text,
        Units = Information.UnitsOf(line.Text),
        LinkShare = line.LinkShare,
        Table = table,
    };
}
