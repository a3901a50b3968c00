namespace AiIndexEtl.Core.Text;

/// <summary>
/// Tables of plain text whose cells are parted by <see cref="Stroke"/>, without strokes around the rows, or by wide gaps: ideographic spaces, or two
/// spaces and more. Menus and the line with an author's name and a day are written so too: rows of a table stand together, have as many cells as those
/// beside them, and most of what stands behind their names is numbers.
/// </summary>
public static class PipedRows
{
    /// <summary>What parts two cells, where no gap does.</summary>
    public const string Stroke = " | ";

    private const int LongestCell = 80;
    private const char WideSpace = '\u3000';

    /// <summary>Which lines are rows of such tables, their heads included.</summary>
    /// <param name="lines">The lines of the text.</param>
    public static bool[] Mark(IReadOnlyList<string> lines)
    {
        var rows = new bool[lines.Count];
        for (var first = 0; first < rows.Length;)
        {
            var cells = CellsOf(lines[first]);
            var (end, numbered) = (first + 1, cells > 1 && IsNumbered(lines[first]) ? 1 : 0);
            for (; cells > 1 && end < rows.Length && CellsOf(lines[end]) == cells; end++) numbered += IsNumbered(lines[end]) ? 1 : 0;
            if (numbered >= 2 && numbered * 2 >= end - first) Array.Fill(rows, true, first, end - first);
            first = end;
        }

        return rows;
    }

    /// <summary>The cells of a row.</summary>
    /// <param name="line">A line that <see cref="Mark"/> has marked.</param>
    public static string[] Split(string line) => WithTabs(line).Split('\t', StringSplitOptions.TrimEntries);

    /// <summary>A row with a tab where a cell begins, in place of the first character of what parts it from the one before; as long as before.</summary>
    /// <param name="line">A line that <see cref="Mark"/> has marked.</param>
    public static string WithTabs(string line)
    {
        if (line.Contains(Stroke, StringComparison.Ordinal)) return line.Replace(Stroke, "\t  ", StringComparison.Ordinal);

        var characters = line.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            var gap = GapAt(line, i);
            if (gap == 0) continue;

            Array.Fill(characters, ' ', i, gap);
            if (i > 0 && i + gap < characters.Length) characters[i] = '\t';
            i += gap;
        }

        return new string(characters);
    }

    // How long the gap is that begins here: a wide space, or two narrow ones, with all spaces behind it.
    private static int GapAt(string line, int at)
    {
        var (end, isWide) = (at, false);
        for (; end < line.Length && line[end] is ' ' or WideSpace; end++) isWide |= line[end] == WideSpace;
        return isWide || end - at > 1 ? end - at : 0;
    }

    // How many cells a line has; 0 where it is none of a table.
    private static int CellsOf(string line)
    {
        var words = line.AsSpan().Trim();
        if (words.IsEmpty || words[0] is '|' or '#' or '>' or '-' or '*' or '•' || words.Contains('\t')) return 0;

        var isPiped = line.Contains(Stroke, StringComparison.Ordinal);
        if (!isPiped && !words.Contains(WideSpace) && !words.Contains("  ", StringComparison.Ordinal)) return 0;

        var cells = Split(words.ToString());

        // Two words with a gap between them are no table.
        return cells.Length < (isPiped ? 2 : 3) || cells.Any(static cell => cell.Length is > LongestCell) ? 0 : cells.Length;
    }

    // A name and then numbers.
    private static bool IsNumbered(string line)
    {
        var cells = Split(line.Trim());
        return !IsNumber(cells[0]) && cells.Skip(1).Count(IsNumber) * 2 >= cells.Length - 1;
    }

    private static bool IsNumber(string cell)
    {
        var words = cell.AsSpan().Trim().TrimStart("+-−±~≈<>$€£¥(（ ");
        if (words.IsEmpty || !char.IsAsciiDigit(words[0])) return false;

        // 1. Samsung, 2、甲厂: a name with its rank. 2025-11-26 is a day.
        var mark = words.IndexOfAnyExceptInRange('0', '9');
        if (mark == 4 && words[mark] is '-' or '/' or '.' && words[(mark + 1)..].Contains(words[mark])) return false;
        return mark < 0 || !(words[mark] is '、' or ')' || (words[mark] is '.' && mark + 1 < words.Length && words[mark + 1] == ' '));
    }
}
