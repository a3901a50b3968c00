using System.Globalization;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>Takes ISO 8601 periods apart.</summary>
internal static class PeriodWords
{
    /// <summary>The end of an interval, else the period.</summary>
    public static string? EndOf(string? period) => period is not null && period.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? period[(slash + 1)..] : period;

    /// <summary>The begin of an interval; null for a plain period.</summary>
    public static string? BeginOf(string? period) => period is not null && period.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? period[..slash] : null;

    /// <summary>The year that a period begins with; null where there is none.</summary>
    public static int? YearOf(string? period) =>
        period is { Length: >= 4 } && int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    /// <summary>False where both are known and are different years, or different parts of the same year.</summary>
    public static bool MayBeSame(string? one, string? other) =>
        one is null || other is null || one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);
}
