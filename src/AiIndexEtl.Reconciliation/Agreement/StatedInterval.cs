using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Agreement;

/// <summary>
/// The values that the words of a claim leave open. Two claims of one figure agree where their intervals have a value in common. Where the
/// end is that of a rounding, it is drawn in by a little, so that neighbours such as 6 and 7, whose roundings meet at 6.5, do not agree.
/// </summary>
/// <param name="Low">The least value; null where the words set none.</param>
/// <param name="High">The greatest value, no less than <paramref name="Low"/>; null where the words set none.</param>
public readonly record struct StatedInterval(decimal? Low, decimal? High)
{
    /// <summary>Values beyond it are not measured: calculations with them would leave the type.</summary>
    public const decimal Most = 1e25m;

    private const decimal DrawnIn = 0.998m;
    private const decimal PartOfExact = 0.05m;
    private const decimal PartOfFraction = 0.05m;
    private const decimal PartOfAbout = 0.05m;
    private const decimal PartOfAboutFraction = 0.1m;
    private const decimal PartOfNearly = 0.1m;
    private const decimal PartOverFraction = 0.2m;
    private const decimal NearlyBeyond = 0.005m;
    private const decimal LeastCutOff = 1000;

    /// <summary>The interval of a claim, in its unit; null where a number is too large to calculate with.</summary>
    public static StatedInterval? Of(Claim claim) => Of(claim.Value, claim.ValueUpper, claim.Mention, claim.Qualifier);

    /// <summary>The interval of a value, or of a range of values, in its unit; null where a number is too large to calculate with.</summary>
    /// <param name="value">The value with its multiplier; of a range the end that is nearer to zero.</param>
    /// <param name="upper">The other end of a range; null where there is none.</param>
    /// <param name="mention">The number as written, which tells how exact it is.</param>
    /// <param name="qualifier">How the words around it bound it.</param>
    public static StatedInterval? Of(decimal value, decimal? upper, string mention, Qualifier qualifier)
    {
        if (Math.Abs(value) > Most || Math.Abs(upper ?? 0) > Most) return null;
        var isNegative = value < 0 || (value == 0 && upper < 0);
        var near = OfSize(Math.Abs(value), mention, qualifier, isUpper: false);
        if (upper is { } far)
        {
            var other = OfSize(Math.Abs(far), mention, qualifier, isUpper: true);
            near = (near.Low is null || other.Low is null ? null : Math.Min(near.Low.Value, other.Low.Value),
                near.High is null || other.High is null ? null : Math.Max(near.High.Value, other.High.Value));
        }

        return isNegative ? new StatedInterval(-near.High, -near.Low) : new StatedInterval(near.Low, near.High);
    }

    /// <summary>True where the two have a value in common.</summary>
    public bool Meets(StatedInterval other) =>
        (Low is not { } low || other.High is not { } otherHigh || low <= otherHigh) && (High is not { } high || other.Low is not { } otherLow || otherLow <= high);

    private static (decimal? Low, decimal? High) OfSize(decimal size, string mention, Qualifier qualifier, bool isUpper)
    {
        if (qualifier == Qualifier.AtLeast) return (size, null);
        if (qualifier == Qualifier.AtMost) return (null, size);
        if (qualifier == Qualifier.Under) return (0, size);
        var precision = StatedPrecision.Of(mention, size, isUpper);
        return qualifier switch
        {
            Qualifier.Over => (size, size + Above(precision, size)),
            Qualifier.Nearly => (size - Below(precision, size), size * (1 + NearlyBeyond)),
            Qualifier.About => Around(size, Math.Max(Reach(precision, size), size * (precision.IsFraction ? PartOfAboutFraction : PartOfAbout))),
            _ => (size - Reach(precision, size), size + Math.Max(Reach(precision, size), CutOff(precision, size))),
        };
    }

    // Large amounts are as often cut off as rounded: 581 billion stands for 581.7 too.
    private static decimal CutOff(in StatedPrecision precision, decimal size) =>
        precision.IsFraction || precision.UnitStep < LeastCutOff ? 0 : Step(precision, size) * DrawnIn;

    private static (decimal? Low, decimal? High) Around(decimal size, decimal reach) => (size - reach, size + reach);

    // Zeros at the end may be rounding, but 20 hardly stands for 24: no more than a twentieth is granted. A lone leading digit of a multiplier
    // (1 billion) is not rounded by half of its place downwards: whoever has 0.6 billion says 600 million.
    private static decimal Reach(in StatedPrecision precision, decimal size) => precision.IsFraction ? size * PartOfFraction : Step(precision, size) / 2 * DrawnIn;

    private static decimal Step(in StatedPrecision precision, decimal size)
    {
        var step = Math.Max(precision.UnitStep, Math.Min(precision.SignificantStep, size * PartOfExact));
        return precision.HasDecimals ? step : Math.Min(step, size / 2);
    }

    // More than 24 万 stays below 25 万, which would have been told instead.
    private static decimal Above(in StatedPrecision precision, decimal size) =>
        precision.IsFraction ? size * PartOverFraction : precision.SignificantStep * DrawnIn;

    private static decimal Below(in StatedPrecision precision, decimal size)
    {
        if (precision.IsFraction) return size * PartOfNearly;
        var half = precision.UnitStep / 2;
        var reach = Math.Max(half, Math.Min(precision.SignificantStep / 2, size * PartOfNearly));
        return (precision.HasDecimals ? reach : Math.Min(reach, size / 4)) * DrawnIn;
    }
}
