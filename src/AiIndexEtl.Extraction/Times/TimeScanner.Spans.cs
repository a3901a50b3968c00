using System.Globalization;

namespace AiIndexEtl.Extraction.Times;

/// <summary>Spans of months that are told by the month they end in: the quarter to June, three months ended 30 September 2025, the March quarter.</summary>
internal static partial class TimeScanner
{
    private static readonly (string Word, int Months)[] SpanWords =
    [
        ("quarter", 3), ("three months", 3), ("3 months", 3), ("three-month period", 3), ("half-year", 6), ("half year", 6), ("six months", 6), ("6 months", 6), ("nine months", 9), ("9 months", 9),
        ("twelve months", 12), ("12 months", 12), ("financial year", 12), ("fiscal year", 12), ("marketing year", 12), ("year", 12), ("half", 6),
    ];

    private static readonly string[] EndingWords = [" to ", " ended ", " ending ", " that ended in ", " that ended on ", " that closed on ", " to the end of ", " ended in ", " ending in ", " through ", " up to ", " ended on ", " that ended "];

    // the quarter to June, three months ended September 30, 2025, the year to end-March 2024
    private static TimeMention? SpanEndingAt(string folded, int start)
    {
        foreach (var (word, months) in SpanWords)
        {
            if (!folded.AsSpan(start).StartsWith(word, StringComparison.Ordinal)) continue;
            foreach (var ending in EndingWords)
            {
                if (!folded.AsSpan(start + word.Length).StartsWith(ending, StringComparison.Ordinal)) continue;
                var at = start + word.Length + ending.Length;
                foreach (var end in (string[])["end-", "the end of ", "late ", "mid-"])
                {
                    if (folded.AsSpan(at).StartsWith(end, StringComparison.Ordinal)) at += end.Length;
                }

                if (EndMonth(folded, at) is { } last && SpanOf(folded, start, last.Month, last.End, months) is { } span) return span;
            }

            return null;
        }

        return null;
    }

    // June quarter, December-quarter 2024, the March quarter of 2025
    private static TimeMention? MonthQuarterAt(string folded, int start, int month, int end)
    {
        if (month % 3 != 0 || end >= folded.Length || folded[end] is not (' ' or '-') || !folded.AsSpan(end + 1).StartsWith("quarter", StringComparison.Ordinal)) return null;
        var stop = end + 8;
        if (stop < folded.Length && char.IsAsciiLetter(folded[stop])) return null;
        return WithYearBehind(folded, start, stop, string.Create(CultureInfo.InvariantCulture, $"-Q{month / 3}"));
    }

    // June, 30 June, June 30
    private static (int Month, int End)? EndMonth(string folded, int at)
    {
        if (TrySmall(folded, at, out var day, out var stop) && day is >= 1 and <= 31)
        {
            return MonthNameAt(folded, SkipSpaces(folded, stop));
        }

        if (MonthNameAt(folded, at) is not { } month) return null;
        var behind = SkipSpaces(folded, month.End);
        return behind > month.End && TrySmall(folded, behind, out day, out stop) && stop - behind <= 2 && day is >= 1 and <= 31 && !(stop < folded.Length && (char.IsAsciiLetterOrDigit(folded[stop]) || folded[stop] == '%'))
            ? (month.Month, stop)
            : month;
    }

    private static TimeMention? SpanOf(string folded, int start, int last, int end, int months)
    {
        var first = ((last - months + 12) % 12) + 1;
        var part = months == 3 && last % 3 == 0 ? string.Create(CultureInfo.InvariantCulture, $"-Q{last / 3}") : string.Create(CultureInfo.InvariantCulture, $"-{first:00}/-{last:00}");
        var at = SkipSpaces(folded, end);
        if (at < folded.Length && folded[at] == ',') at = SkipSpaces(folded, at + 1);
        if (folded.AsSpan(at).StartsWith("of ", StringComparison.Ordinal)) at = SkipSpaces(folded, at + 3);
        if (TryYear(folded, at, out var year) && !IsDigitAt(folded, at + 4)) return Absolute(start, at + 4, months == 12 && last == 12 ? Iso(year) : Join(Iso(year), part));
        return months == 12 && last == 12 ? null : new TimeMention(start, end, TimeForm.PartOfYear, part);
    }

    // FY2025, FY25, FY 2025
    private static TimeMention? FiscalYearAt(string folded, int start)
    {
        if (!folded.AsSpan(start).StartsWith("fy", StringComparison.Ordinal)) return null;
        var at = start + 2;
        if (at < folded.Length && folded[at] is ' ' or '\'' or '’') at++;
        if (TryYear(folded, at, out var year) && !IsDigitAt(folded, at + 4)) return Absolute(start, at + 4, Iso(year));
        return TryTwoDigits(folded, at, out var two) && two is >= 10 and <= 40 && !IsDigitAt(folded, at + 2) && !IsLetterAt(folded, at + 2) ? Absolute(start, at + 2, Iso(2000 + two)) : null;
    }
}
