namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>A calculation compared with the stated value.</summary>
/// <param name="Verdict">What it says.</param>
/// <param name="Expected">What the numbers as written give, in the unit of the stated value.</param>
/// <param name="Calculation">The calculation in words, for a person.</param>
internal readonly record struct Outcome(Verdict Verdict, double Expected, string Calculation)
{
    /// <summary>True where the numbers give the stated value, if need be after rounding.</summary>
    public bool Fits => Verdict != Verdict.Inconsistent;

    /// <summary>
    /// For "N times more", which some writers mean as N and others as N + 1 times: whether only the reading as N + 1 fits (true), only that
    /// as N (false), or the two do not differ (null).
    /// </summary>
    public bool? AddsOne { get; init; }
}
