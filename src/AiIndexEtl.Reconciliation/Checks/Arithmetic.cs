using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>Compares what numbers give with what is stated.</summary>
internal static class Arithmetic
{
    // Intervals end a little before the half of the last place, so that neighbours do not agree; a calculation may end right there.
    private const double PartDrawnIn = 0.003;

    // A number that was cut off instead of rounded is off by another half of its last place, but hardly by more than this part of it.
    private const double PartCutOff = 0.05;

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
        var open = Opened(stated.IsFinite ? stated.WidenedBy(stated.HalfWidth * PartDrawnIn) : stated, qualifier);
        if (open.Contains(nominal)) return Verdict.Consistent;

        var cutOff = stated.IsFinite ? Math.Min(stated.HalfWidth, PartCutOff * Math.Max(Math.Abs(stated.Low), Math.Abs(stated.High))) : 0;
        return open.WidenedBy(cutOff).Meets(possible) ? Verdict.Rounding : Verdict.Inconsistent;
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
