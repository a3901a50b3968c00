using System.Buffers;
using System.Globalization;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Analysis;

/// <summary>
/// The year in which a document came out, where neither its metadata nor the edition of its report tell: from the years that it names
/// and from how it speaks of the last one.
/// </summary>
internal static class PublicationYears
{
    private const int LeastMentions = 2;

    private const int LongestName = 48;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(",.;:()\n\"");
    private static readonly string[] Reports = ["report", "barometer", "survey", "outlook", "yearbook", "index"];

    /// <summary>The latest year that stands in the name of a report: the 2024 Global Chip Outlook; null where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">The folded text.</param>
    /// <param name="times">Its times.</param>
    public static int? OfNamedReport(string text, string folded, IReadOnlyList<TimeMention> times)
    {
        int? latest = null;
        foreach (var time in times)
        {
            if (time is not { Form: TimeForm.Absolute, Value.Length: 4 } || time.End + 1 >= text.Length || text[time.End] != ' ' || !char.IsAsciiLetterUpper(text[time.End + 1])) continue;
            var name = folded.AsSpan(time.End, Math.Min(LongestName, folded.Length - time.End));
            var end = name.IndexOfAny(NameEnds);
            if (end >= 0) name = name[..end];
            var year = int.Parse(time.Value, NumberStyles.None, CultureInfo.InvariantCulture);
            foreach (var word in Reports)
            {
                if (name.Contains(" " + word, StringComparison.Ordinal) && year > (latest ?? 0)) latest = year;
            }
        }

        return latest;
    }

    /// <summary>
    /// The year; null where the document has no words that count from its publication (去年, this year), or names no year often enough.
    /// Who writes "last year" writes in the year after the one that the text is full of; who writes "this year", in that year.
    /// </summary>
    /// <param name="times">The times of the document.</param>
    public static int? Infer(IReadOnlyList<TimeMention> times)
    {
        var (last, current) = (0, 0);
        var counts = new Dictionary<int, int>();
        foreach (var time in times)
        {
            if (time.Form == TimeForm.FromPublication && time.Years == -1) last++;
            if (time.Form == TimeForm.FromPublication && time.Years == 0) current++;
            if (time.Form != TimeForm.Absolute || time.IsSince || time.Value.Contains('/', StringComparison.Ordinal)) continue;
            var year = int.Parse(time.Value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
            counts[year] = counts.GetValueOrDefault(year) + 1;
        }

        if (last + current == 0 || counts.Count == 0) return null;

        // Forecasts and anniversaries name years once or twice; the year that the figures are of is named again and again.
        var most = counts.Values.Max();
        var latest = counts.Where(pair => pair.Value >= LeastMentions && pair.Value * 4 >= most).Select(static pair => pair.Key).DefaultIfEmpty(0).Max();
        if (latest == 0) return null;
        return last > current ? latest + 1 : latest;
    }
}
