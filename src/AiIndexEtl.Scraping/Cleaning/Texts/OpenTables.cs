using System.Text.RegularExpressions;

namespace AiIndexEtl.Scraping.Cleaning.Texts;

/// <summary>
/// Tables in Markdown that leave out the strokes around their rows. The rule between head and body tells them, and nothing else is written so.
/// </summary>
internal static partial class OpenTables
{
    /// <summary>The lines with the strokes that such rows leave out.</summary>
    /// <param name="lines">The lines of a text; completed in place.</param>
    public static void Close(string[] lines)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            if (!lines[i].Contains('|', StringComparison.Ordinal) || !Rule().IsMatch(lines[i]) || !lines[i - 1].Contains('|', StringComparison.Ordinal)) continue;
            var end = i + 1;
            while (end < lines.Length && lines[end].Contains('|', StringComparison.Ordinal)) end++;
            for (var row = i - 1; row < end; row++) lines[row] = Closed(lines[row].Trim());
            i = end;
        }
    }

    private static string Closed(string row) => (row[0] == '|' ? "" : "|") + row + (row.Length > 1 && row[^1] == '|' ? "" : "|");

    // ---|---|--- / :--- | ---: |
    [GeneratedRegex(@"^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Rule();
}
