using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Coarse properties of periods, as features use them.</summary>
internal static class PeriodShape
{
    /// <summary>1 none, 2 an interval, 3 a year, 4 a quarter, 5 a month, 6 a day.</summary>
    public static int Of(string? period) =>
        period is null ? 1 : period.Contains('/', StringComparison.Ordinal) ? 2 : period.Length switch { 4 => 3, 7 when period[5] == 'Q' => 4, 7 => 5, _ => 6 };

    /// <summary>How many years before publication the period ends, from -3 for a later one to 6; 9 where one of them is not known.</summary>
    public static int Age(string? period, int? publicationYear) =>
        Periods.Year(period) is { } year && publicationYear is { } published ? Math.Clamp(published - year, -3, 6) : 9;
}
