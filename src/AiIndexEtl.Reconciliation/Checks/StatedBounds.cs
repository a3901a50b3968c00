using AiIndexEtl.Core.Claims;
using AiIndexEtl.Reconciliation.Agreement;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>The values that the words of a claim leave open, in its own unit, as bounds to calculate with.</summary>
internal static class StatedBounds
{
    // Numbers too large for exact intervals are told with few digits.
    private const double PartOfHuge = 0.05;

    /// <summary>The bounds at the stated precision and qualifier.</summary>
    public static Bounds Of(Claim claim)
    {
        if (StatedInterval.Of(claim) is { } interval)
        {
            return new Bounds(interval.Low is { } low ? (double)low : double.NegativeInfinity, interval.High is { } high ? (double)high : double.PositiveInfinity);
        }

        var value = (double)claim.Value;
        return new Bounds(value, value).WidenedBy(Math.Abs(value) * PartOfHuge);
    }
}
