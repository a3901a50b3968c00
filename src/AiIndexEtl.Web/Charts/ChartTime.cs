using System.Globalization;

namespace AiIndexEtl.Web.Charts;

/// <summary>A period as a stretch of an axis, in years and their fractions: 2024-Q2 reaches from 2024.25 to 2024.5.</summary>
/// <param name="Begin">Its begin.</param>
/// <param name="End">Its end, the begin of what follows.</param>
/// <param name="IsInterval">True for one that is told as a begin and an end, such as 2021/2023.</param>
internal readonly record struct ChartTime(double Begin, double End, bool IsInterval = false)
{
    private const int MonthsInYear = 12;
    private const int LongestYear = 4;

    /// <summary>Where a mark for the whole period stands.</summary>
    public double Middle => (Begin + End) / 2;

    /// <summary>The stretch of a period of ISO 8601 as facts have it: a year, half, quarter, month, day, or an interval of two of them; null for anything else.</summary>
    public static ChartTime? Of(string? period)
    {
        if (period is null) return null;
        var slash = period.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return Single(period);
        if (Single(period[..slash]) is not { } begin || Single(period[(slash + 1)..]) is not { } end || end.End <= begin.Begin) return null;
        return new ChartTime(begin.Begin, end.End, IsInterval: true);
    }

    private static ChartTime? Single(string period)
    {
        if (period.Length < LongestYear || Number(period[..LongestYear]) is not { } year || year == 0) return null;
        if (period.Length == LongestYear) return new ChartTime(year, year + 1);
        if (period[LongestYear] != '-') return null;
        var part = period[(LongestYear + 1)..];
        if (part.Length == 2 && part[0] is 'Q' or 'H')
        {
            var parts = part[0] == 'Q' ? 4 : 2;
            return Number(part[1..]) is { } nth && nth >= 1 && nth <= parts ? Part(year, nth - 1, parts) : null;
        }

        if (part.Length == 2) return Number(part) is >= 1 and <= MonthsInYear and var month ? Part(year, month - 1, MonthsInYear) : null;
        return DateOnly.TryParseExact(period, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Part(year, day.DayOfYear - 1, DateTime.IsLeapYear(year) ? 366 : 365)
            : null;
    }

    private static ChartTime Part(int year, int nth, int parts) => new(year + (double)nth / parts, year + (nth + 1.0) / parts);

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
