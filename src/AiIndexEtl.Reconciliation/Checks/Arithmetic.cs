using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>Compares what numbers give with what is stated.</summary>
internal static class Arithmetic
{
    /// <summary>
    /// The verdict: consistent where the numbers as written give a value that the words leave open; rounding where values that round to the
    /// numbers as written do, or where the stated value was cut off instead of rounded.
    /// </summary>
    /// <param name="stated">What the words leave open.</param>
    /// <param name="qualifier">How they bound it: "over 2" is not contradicted by 9.</param>
    /// <param name="nominal">What the numbers as written give.</param>
    /// <param name="possible">What values that round to them give.</param>
    public static Verdict Judge(Bounds stated, Qualifier qualifier, double nominal, Bounds possible)
    {
        var open = Opened(stated, qualifier);
        if (open.Contains(nominal)) return Verdict.Consistent;

        return open.WidenedBy(stated.IsFinite ? stated.HalfWidth : 0).Meets(possible) ? Verdict.Rounding : Verdict.Inconsistent;
    }

    /// <summary>The verdict on a figure as it is stated.</summary>
    public static Verdict Judge(Figure stated, double nominal, Bounds possible) => Judge(stated.Stated, stated.Claim.Qualifier, nominal, possible);

    private static Bounds Opened(Bounds stated, Qualifier qualifier)
    {
        var isNegative = stated.High <= 0;
        return qualifier switch
        {
            Qualifier.Over or Qualifier.AtLeast => isNegative ? stated with { Low = double.NegativeInfinity } : stated with { High = double.PositiveInfinity },
            _ => stated,
        };
    }
}
