namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>What a check may say, as it stands in the table <c>claim_check</c>.</summary>
public static class CheckVerdicts
{
    /// <summary>The numbers as written give the stated value at its stated precision.</summary>
    public const string Consistent = "consistent";

    /// <summary>They do not, but values that round to the numbers as written do.</summary>
    public const string Rounding = "rounding";

    /// <summary>No values that round to the numbers as written give the stated one.</summary>
    public const string Inconsistent = "inconsistent";
}
