namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>The names of the checks, as they stand in the table <c>claim_check</c>; docs/checks.md tells what each does.</summary>
public static class CheckNames
{
    /// <summary>A change against the two values that it leads from and to.</summary>
    public const string ChangeOfEnds = "change_of_ends";

    /// <summary>A multiple against the two values that it compares.</summary>
    public const string RatioOfValues = "ratio_of_values";

    /// <summary>A difference between two things against their values.</summary>
    public const string GapOfValues = "gap_of_values";

    /// <summary>A yearly rate, or a time of doubling, against the values at both ends of the years.</summary>
    public const string GrowthOverYears = "growth_over_years";

    /// <summary>Parts against their sum, and a share against a part and its whole.</summary>
    public const string PartsOfWhole = "parts_of_whole";

    /// <summary>Shares of one whole, which cannot be more than all of it.</summary>
    public const string SharesSum = "shares_sum";

    /// <summary>One figure told twice, in two units or roundings.</summary>
    public const string TwoUnits = "two_units";

    /// <summary>The unit against those that the vocabulary has for the metric.</summary>
    public const string UnitOfMetric = "unit_of_metric";

    /// <summary>The value against the plausible range of the metric, and shares against 0 to 100 percent.</summary>
    public const string RangeOfMetric = "range_of_metric";
}
