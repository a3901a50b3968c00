using System.Globalization;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Links;

/// <summary>Arithmetic on ISO 8601 periods as the contract spells them.</summary>
internal static class Periods
{
    /// <summary>The end of an interval; a period that is none is its own end.</summary>
    public static string End(string period)
    {
        var slash = period.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? period : period[(slash + 1)..];
    }

    /// <summary>The beginning of an interval; a period that is none is its own beginning.</summary>
    public static string Start(string period)
    {
        var slash = period.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? period : period[..slash];
    }

    /// <summary>The year that a period ends in, or null.</summary>
    public static int? Year(string? period) =>
        period is not null && int.TryParse(End(period).AsSpan(0, Math.Min(4, End(period).Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    /// <summary>The same part of another year: 2024-Q4 three years earlier is 2021-Q4.</summary>
    public static string? Shift(string? period, int years)
    {
        if (period is null) return null;
        var slash = period.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            var start = Shift(period[..slash], years);
            var end = Shift(period[(slash + 1)..], years);
            return period.Length == 9 ? end : start + "/" + end;
        }

        if (!int.TryParse(period.AsSpan(0, Math.Min(4, period.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        var part = period[Math.Min(4, period.Length)..];
        if (part == "-02-29" && (year + years is < 1 or > 9999 || !DateTime.IsLeapYear(year + years))) part = "-02-28";
        return (year + years).ToString("0000", CultureInfo.InvariantCulture) + part;
    }

    /// <summary>
    /// The base period of a figure whose period is now another one: the start of an interval, the year before where it was that of the
    /// former period, else as it was where it lies before. Null where the kind of figure has none.
    /// </summary>
    /// <param name="kind">The kind of figure.</param>
    /// <param name="basePeriod">The base period as read.</param>
    /// <param name="former">The period that it was read beside.</param>
    /// <param name="period">The period as it is now.</param>
    public static string? BaseAfter(ClaimKind kind, string? basePeriod, string? former, string? period)
    {
        if (kind is not (ClaimKind.Change or ClaimKind.Ratio)) return null;
        if (former == period) return basePeriod;
        if (period is null) return null;
        if (period.Contains('/', StringComparison.Ordinal)) return Before(period);
        if (basePeriod is null) return null;
        if (basePeriod == Shift(former, -1)) return Shift(period, -1);
        return string.CompareOrdinal(basePeriod, period) < 0 ? basePeriod : null;
    }

    /// <summary>
    /// What a change over a period is usually counted from: the start of an interval of more than a year, else the same part of the year
    /// before. From January to September grows against the same nine months.
    /// </summary>
    public static string? Before(string? period) =>
        period is null ? null : period.Contains('/', StringComparison.Ordinal) && !IsWithinYear(period) ? Start(period) : Shift(period, -1);

    /// <summary>The quarter or month before a quarter or month; null before anything else.</summary>
    public static string? PartBefore(string? period)
    {
        if (period is not { Length: 7 } || !int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        if (period[5] == 'Q') return period[6] == '1' ? string.Create(CultureInfo.InvariantCulture, $"{year - 1:0000}-Q4") : $"{period[..6]}{(char)(period[6] - 1)}";
        if (!int.TryParse(period.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month)) return null;
        return month == 1 ? string.Create(CultureInfo.InvariantCulture, $"{year - 1:0000}-12") : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month - 1:00}");
    }

    /// <summary>The quarter so many quarters from a quarter; null for anything else.</summary>
    public static string? Quarters(string? period, int quarters)
    {
        if (period is not { Length: 7 } || period[5] != 'Q' || !int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        var count = (year * 4) + (period[6] - '1') + quarters;
        return string.Create(CultureInfo.InvariantCulture, $"{count / 4:0000}-Q{(count % 4) + 1}");
    }

    /// <summary>True for months or quarters that are a year together at most: 2025-01/2025-09, 2024-07/2025-06.</summary>
    public static bool IsWithinYear(string period)
    {
        var slash = period.IndexOf('/', StringComparison.Ordinal);
        if (slash != 7 || period.Length != 15 || period[5] == 'Q' != (period[13] == 'Q')) return false;
        var years = Year(period) - Year(period[..7]);
        return years == 0 || (years == 1 && string.CompareOrdinal(period[12..], period[4..7]) < 0);
    }

    /// <summary>From one period to another; null where the second is missing, the first where it is not the earlier one.</summary>
    public static string? Interval(string? start, string? end)
    {
        if (start is null) return end;
        if (end is null) return start;
        start = Start(start);
        end = End(end);
        return string.CompareOrdinal(start[..4], end[..4]) < 0 || (start.Length == end.Length && string.CompareOrdinal(start, end) < 0) ? start + "/" + end : end;
    }
}
