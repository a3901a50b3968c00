using System.Globalization;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>The values that the words of a claim leave open, in its own unit.</summary>
internal static class StatedBounds
{
    // A round number may have been rounded to its last digit that is not zero, but hardly by more than this part of it.
    private const double RoundPart = 0.05;

    /// <summary>The bounds at the stated precision and qualifier.</summary>
    public static Bounds Of(Claim claim)
    {
        var value = (double)claim.Value;
        var magnitude = Math.Abs(value);
        var (unitStep, roundStep) = StepsOf(claim.Mention, magnitude);
        var half = Math.Max(unitStep, Math.Min(roundStep, RoundPart * magnitude)) / 2;
        if (claim.ValueUpper is { } upper)
        {
            return new Bounds(Math.Min(value, (double)upper), Math.Max(value, (double)upper)).WidenedBy(half);
        }

        var positive = claim.Qualifier switch
        {
            Qualifier.Over => new Bounds(magnitude, magnitude + roundStep),
            Qualifier.Nearly => new Bounds(magnitude - Math.Max(roundStep, unitStep) / 2, magnitude),
            Qualifier.About => new Bounds(magnitude, magnitude).WidenedBy(Math.Max(half, RoundPart * magnitude)),
            Qualifier.AtLeast => new Bounds(magnitude, double.PositiveInfinity),
            Qualifier.AtMost or Qualifier.Under => new Bounds(0, magnitude),
            _ => new Bounds(magnitude, magnitude).WidenedBy(half),
        };
        return value < 0 ? positive.Negated : positive;
    }

    // The place values of the last digit and of the last digit that is not zero, times the multiplier.
    private static (double Unit, double Round) StepsOf(string mention, double magnitude)
    {
        Span<char> digits = stackalloc char[40];
        var (length, decimals, behindPoint) = (0, 0, false);
        foreach (var c in mention)
        {
            var digit = c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c;
            if (digit is >= '0' and <= '9' && length < digits.Length)
            {
                digits[length++] = digit;
                if (behindPoint) decimals++;
            }
            else if (length > 0 && digit is '.' or '．')
            {
                behindPoint = true;
            }
            else if (length > 0 && digit is not (',' or '，' or ' '))
            {
                break;
            }
        }

        if (length == 0 || magnitude == 0) return WordSteps(magnitude);

        var mantissa = double.Parse(digits[..length], CultureInfo.InvariantCulture);
        var multiplier = mantissa == 0 ? 1 : magnitude / mantissa;
        if (decimals > 0) return (multiplier, multiplier);

        var round = multiplier;
        for (var i = length - 1; i > 0 && digits[i] == '0'; i--) round *= 10;
        return (multiplier, round);
    }

    // Words: a third, 三成, twice. The last digit that is not zero counts; fractions are right to a twentieth.
    private static (double Unit, double Round) WordSteps(double magnitude)
    {
        if (magnitude == 0) return (1, 1);
        if (magnitude < 1 || magnitude != Math.Floor(magnitude)) return (magnitude * 2 * RoundPart, magnitude * 2 * RoundPart);

        var step = 1d;
        while (magnitude % (step * 10) == 0) step *= 10;
        return (Math.Min(step, magnitude * 2 * RoundPart * 2), step);
    }
}
