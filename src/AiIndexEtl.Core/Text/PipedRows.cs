namespace AiIndexEtl.Core.Text;

/// <summary>
/// Tables of plain text whose cells are parted by <see cref="Stroke"/>, without strokes around the rows. Menus and the line with an author's name and
/// a day are written so too: rows of a table stand together, have as many cells as those beside them, and most of what stands behind their names is
/// numbers.
/// </summary>
public static class PipedRows
{
    /// <summary>What parts two cells.</summary>
    public const string Stroke = " | ";

    private const int LongestCell = 80;

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

    // How many cells a line has; 0 where it is none of a table.
    private static int CellsOf(string line)
    {
        if (!line.Contains(Stroke, StringComparison.Ordinal)) return 0;

        var words = line.AsSpan().Trim();
        if (words[0] is '|' or '#' or '>' or '-' or '*' or '•') return 0;

        var cells = 0;
        foreach (var cell in words.Split(Stroke))
        {
            if (words[cell].Length > LongestCell) return 0;
            cells++;
        }

        return cells;
    }

    // A name and then numbers.
    private static bool IsNumbered(string line)
    {
        var cells = line.Split(Stroke);
        return !IsNumber(cells[0]) && cells.Skip(1).Count(IsNumber) * 2 >= cells.Length - 1;
    }

    private static bool IsNumber(string cell)
    {
        var words = cell.AsSpan().Trim().TrimStart("+-−±~≈<>$€£¥(（ ");
        return words.Length > 0 && char.IsAsciiDigit(words[0]);
    }
}
