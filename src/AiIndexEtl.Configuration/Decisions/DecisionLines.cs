namespace AiIndexEtl.Configuration.Decisions;

/// <summary>The lines of a decisions file, as the editor of it sees them.</summary>
internal sealed class DecisionLines
{
    private readonly string[] _lines;

    public DecisionLines(string text) => _lines = text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>The number of lines, without what stands behind the last line feed where that is nothing.</summary>
    public int Count => _lines[^1].Length == 0 ? _lines.Length - 1 : _lines.Length;

    /// <summary>A 1-based line.</summary>
    public string this[int line] => _lines[line - 1];

    /// <summary>The line of the dash of an entry whose first key is in the given line.</summary>
    public int DashOf(int line)
    {
        for (var at = line; at > 0; at--)
        {
            if (IsDash(this[at])) return at;
        }

        return line;
    }

    /// <summary>Whether an entry begins with a dash of its own line, as it does unless the whole list is written in brackets.</summary>
    public bool BeginsWithDash(int line) => IsDash(this[line]);

    /// <summary>
    /// The last line of an entry. Blank lines behind it, and comments that are not indented deeper than its dash, belong to what follows.
    /// </summary>
    /// <param name="line">Its first line.</param>
    /// <param name="next">The first line of the next entry; the line behind the last one where there is none.</param>
    public int LastOf(int line, int next)
    {
        var last = next - 1;
        while (last > line && IsBetween(this[last], IndentOf(this[line]))) last--;
        return last;
    }

    /// <summary>The spaces before the first letter of a line.</summary>
    public static int IndentOf(string line) => line.Length - line.TrimStart(' ').Length;

    private static bool IsBetween(string line, int indent) =>
        string.IsNullOrWhiteSpace(line) || line.TrimEnd() is "..." || (line.TrimStart().StartsWith('#') && IndentOf(line) <= indent);

    private static bool IsDash(string line) => line.TrimStart(' ') is ['-'] or ['-', ' ', ..];
}
