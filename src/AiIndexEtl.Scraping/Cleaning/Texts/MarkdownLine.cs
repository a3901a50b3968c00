using System.Text.RegularExpressions;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning.Texts;

/// <summary>One line of text with its Markdown taken off: images gone, links reduced to their words, marks of emphasis removed.</summary>
internal sealed partial record MarkdownLine
{
    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>What the line's mark says it is.</summary>
    public BlockKind Kind { get; init; }

    /// <summary>Heading level or list depth.</summary>
    public int Level { get; init; }

    /// <summary>The share of characters that are links.</summary>
    public double LinkShare { get; init; }

    /// <summary>Whether the whole line is bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>Whether the line is a row of a table.</summary>
    public bool IsTableRow { get; init; }

    /// <summary>Whether the line is a rule, or the rule of a table.</summary>
    public bool IsRule { get; init; }

    /// <summary>The length of the last source line in it.</summary>
    public int LastLength { get; init; }

    /// <summary>Whether a line opens or closes a block of code.</summary>
    public static bool IsFence(string line) => line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal);

    /// <summary>Reads a line.</summary>
    public static MarkdownLine Read(string source)
    {
        var line = source.Trim(' ', '\t', '\u3000', '\u00A0', '\uFEFF', '\r');
        if (line.Length == 0) return new MarkdownLine { Text = "" };
        if (Rule().IsMatch(line)) return new MarkdownLine { Text = "", IsRule = true };
        if (line.Length > 2 && line[0] == '|' && line[^1] == '|') return ReadRow(line);

        var (kind, level, rest) = ReadMark(line, source);
        var isBold = rest.Length > 4 && rest.StartsWith("**", StringComparison.Ordinal) && rest.EndsWith("**", StringComparison.Ordinal) && rest.IndexOf("**", 2, StringComparison.Ordinal) == rest.Length - 2;
        var (text, share) = Strip(rest);
        return new MarkdownLine { Text = text, Kind = kind, Level = level, LinkShare = share, IsBold = isBold, LastLength = line.Length };
    }

    /// <summary>
    /// A line whose cells are parted by tabs, as a row; null where it has not two cells with words, or is an item of a list whose mark
    /// is followed by a tab. An empty cell at the beginning stays: it stands above the names of the rows.
    /// </summary>
    public static MarkdownLine? ReadTabbed(string source)
    {
        if (!source.AsSpan().Trim().Contains('\t') || Read(source) is not { Kind: BlockKind.Paragraph, IsRule: false, IsTableRow: false }) return null;

        var cells = source.Split('\t');
        var filled = cells.Count(cell => !string.IsNullOrWhiteSpace(cell));
        return filled < 2 || (filled == 2 && ListNumber().IsMatch(cells.First(cell => !string.IsNullOrWhiteSpace(cell)))) ? null : RowOf(cells);
    }

    /// <summary>A line of <see cref="Core.Text.PipedRows"/> as a row.</summary>
    public static MarkdownLine ReadPiped(string source) => RowOf(Core.Text.PipedRows.Split(source.Trim()));

    /// <summary>This line with the next one behind it, parted by a space where both are of a script that writes with spaces.</summary>
    public MarkdownLine Join(MarkdownLine next) => this with
    {
        Text = Text + (Text.Length > 0 && next.Text.Length > 0 && !char.IsAscii(Text[^1]) && !char.IsAscii(next.Text[0]) ? "" : " ") + next.Text,
        LastLength = next.LastLength,
    };

    private static (BlockKind Kind, int Level, string Words) ReadMark(string line, string source)
    {
        var level = 0;
        while (level < line.Length && line[level] == '#') level++;
        if (level is >= 1 and <= 6 && level < line.Length && line[level] == ' ') return (BlockKind.Heading, level, line[level..].Trim(' ', '#'));

        if (line[0] == '>') return (BlockKind.Quotation, 0, line.TrimStart('>', ' '));
        if (line.Length > 2 && line[0] is '-' or '*' or '+' or '•' or '·' or '●' or '▪' or '■' or '◆' && (line[1] is ' ' or '\t' || line[0] is '•' or '●' or '▪' or '■' or '◆'))
        {
            return (BlockKind.ListItem, 1 + Math.Min(5, (source.Length - source.TrimStart().Length) / 4), line[1..].TrimStart());
        }

        return (BlockKind.Paragraph, 0, line);
    }

    private static MarkdownLine ReadRow(string line) => RowOf(line[1..^1].Split('|'));

    private static MarkdownLine RowOf(string[] words)
    {
        var cells = words.Select(cell => Strip(cell.Trim())).ToList();
        var isRule = cells.All(cell => cell.Text.Length > 0 && cell.Text.All(c => c is '-' or ':' or ' '));
        return new MarkdownLine
        {
            Text = string.Join('\t', cells.Select(cell => cell.Text)).TrimEnd('\t'),
            IsTableRow = true,
            IsRule = isRule,
            LinkShare = cells.Count == 0 ? 0 : cells.Average(cell => cell.Share),
        };
    }

    private static (string Text, double Share) Strip(string line)
    {
        var text = Footnote().Replace(Image().Replace(line, ""), "");
        var linked = 0;
        text = Link().Replace(text, match =>
        {
            linked += match.Groups["text"].Length;
            return match.Groups["text"].Value;
        });
        text = Emphasis().Replace(text.Replace("**", "", StringComparison.Ordinal), "${inner}").Replace("`", "", StringComparison.Ordinal);
        text = Escape().Replace(text, "${mark}");
        if (text.Contains('&', StringComparison.Ordinal)) text = System.Net.WebUtility.HtmlDecode(text);
        if (text.Contains('<', StringComparison.Ordinal)) text = Tag().Replace(text, " ");
        text = Characters.Collapse(text);
        return (text, text.Length == 0 ? 0 : Math.Min(1, (double)linked / text.Length));
    }

    // 1. / (12) / 3、
    [GeneratedRegex(@"^\s*[(（]?[0-9]{1,3}[.)）、]\s*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ListNumber();

    // ==== / ---- / * * *
    [GeneratedRegex(@"^(={2,}|-{2,}|(\*\s?){3,}|_{3,})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Rule();

    // ![alt](https://img.example.org/a.png)
    [GeneratedRegex(@"!\[[^\]\n]{0,300}\]\([^)\s]*(\s""[^""]*"")?\)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Image();

    // [^1] in the text, and [^1]: before the note
    [GeneratedRegex(@"\[\^[^\]\s]{1,20}\](:\s)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Footnote();

    // [words](https://example.org "title")
    [GeneratedRegex(@"\[(?<text>[^\[\]\n]{0,300})\]\([^()\s]{0,2000}(\([^()\s]{0,200}\)[^()\s]{0,200})?(\s""[^""]{0,200}"")?\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Link();

    // *words* with no space inside the stars
    [GeneratedRegex(@"(?<![\w*])\*(?<inner>[^\s*](?:[^*\n]{0,300}[^\s*])?)\*(?![\w*])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Emphasis();

    // 1\. and \*
    [GeneratedRegex(@"\\(?<mark>[\\`*_{}\[\]()#+\-.!|>~])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Escape();

    // <br>, </p>
    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,300}>", RegexOptions.CultureInvariant, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Tag();
}
