using System.Globalization;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>The time that a figure is filed under.</summary>
/// <param name="Period">The time; of a change its end; null where unknown.</param>
/// <param name="Base">Of a change its begin; null where unknown.</param>
internal readonly record struct FigureTime(string? Period, string? Base)
{
    private const int EarliestYear = 1900;

    /// <summary>The time of a figure that is no change: as stated.</summary>
    public static FigureTime OfLevel(Claim claim) => new(claim.Period, Base: null);

    /// <summary>
    /// The two ends of a change. Where only a year is known, the change is one against the year before, unless the words speak of another
    /// span of time; then the begin is unknown.
    /// </summary>
    public static FigureTime OfChange(Claim claim, bool isOtherSpan)
    {
        var (begin, end) = Ends(claim.Period);
        if (begin is not null && IsCumulative(claim.Period!, claim.BasePeriod)) return new FigureTime(claim.Period, claim.BasePeriod);
        var from = Ends(claim.BasePeriod).End ?? begin;
        if (from is not null && string.Equals(from, end, StringComparison.Ordinal)) from = null;
        if (from is null && begin is null && !isOtherSpan && YearOf(end) is { } year) from = (year - 1).ToString("0000", CultureInfo.InvariantCulture);
        return new FigureTime(end, from);
    }

    // January to August against the same months before: the whole stretch is the time. So it is within one year where no base is told.
    private static bool IsCumulative(string period, string? basePeriod)
    {
        if (basePeriod is not null) return basePeriod.Contains('/') || string.CompareOrdinal(basePeriod, 0, period, 0, 4) < 0;
        var slash = period.IndexOf('/', StringComparison.Ordinal);
        return slash > 4 && period.Length >= slash + 5 && string.CompareOrdinal(period, 0, period, slash + 1, 4) == 0;
    }

    private static (string? Begin, string? End) Ends(string? period)
    {
        var slash = period?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        return slash <= 0 ? (null, period) : (period![..slash], period[(slash + 1)..]);
    }

    private static int? YearOf(string? period) =>
        period is { Length: 4 } && int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > EarliestYear ? year : null;
}
