using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Reconciliation.Agreement;

/// <summary>How exactly the words of a mention tell its value, in the unit of the value.</summary>
/// <param name="UnitStep">The place value of the last digit: 1 for 20, 10 billion for 25 tens of billions, 0.1 for 59.3.</param>
/// <param name="SignificantStep">The place value of the last digit that is no zero, where zeros may be rounding: 10 for 20; with decimals the unit step.</param>
/// <param name="IsFraction">True for fractions such as a third, one in four, 一半, which are told where no digit is meant.</param>
/// <param name="HasDecimals">True where the number is written with decimals.</param>
internal readonly record struct StatedPrecision(decimal UnitStep, decimal SignificantStep, bool IsFraction, bool HasDecimals)
{
    private const int MostNumerals = 4;
    private static readonly StatedPrecision Fraction = new(0, 0, IsFraction: true, HasDecimals: false);

    /// <summary>The precision of a value that a mention states.</summary>
    /// <param name="mention">The number as written.</param>
    /// <param name="value">The value, at most 10^25 in size.</param>
    /// <param name="isUpper">True for the upper end of a range, which is the last numeral that fits.</param>
    public static StatedPrecision Of(string mention, decimal value, bool isUpper)
    {
        Span<char> folded = stackalloc char[Math.Min(mention.Length, 128)];
        for (var i = 0; i < folded.Length; i++) folded[i] = TextFolding.Fold(mention[i]);
        return OfFolded(folded, Math.Abs(value), isUpper);
    }

    private static StatedPrecision OfFolded(ReadOnlySpan<char> text, decimal size, bool isUpper)
    {
        // 百分之十八 and 三分之一: the whole stands first.
        var parts = text.IndexOf("分之", StringComparison.Ordinal);
        var isTold = parts > 0 && text[parts - 1] is not ('十' or '百' or '千' or '万');
        if (parts >= 0 && isTold) return Fraction;
        if (parts >= 0) text = text[(parts + 2)..];

        // A multiple told by a word counts to the last one whatever number stands in the word: 翻一番.
        if (text.Contains('番') || text.StartsWith("倍增", StringComparison.Ordinal) || text.StartsWith("翻倍", StringComparison.Ordinal)) return OfValue(size);

        // Of every ten, three: the whole stands first here too.
        var last = isUpper || text.Contains('每') || text.Contains("every ", StringComparison.Ordinal);
        var scanner = new NumeralScanner(text);
        StatedPrecision? found = null;
        var count = 0;
        while (count < MostNumerals && scanner.Next() is { } numeral)
        {
            count++;
            if (found is not null && !last) continue;
            if (Fits(numeral, size) is { } precision) found = precision;
        }

        if (scanner.SawFraction) return Fraction;
        return found ?? (count >= 2 ? Fraction : OfValue(size));
    }

    // The numeral is that of the value where a multiplier, a hundredth (cents) or a tenth (成) makes the one of the other.
    private static StatedPrecision? Fits(StatedNumeral numeral, decimal size)
    {
        if (numeral.Number == 0) return size == 0 ? new StatedPrecision(numeral.Unit, numeral.Unit, IsFraction: false, numeral.HasDecimals) : null;

        // No multiplier is so large that the quotient would leave the type.
        if (numeral.Number < 1 && size > decimal.MaxValue * numeral.Number) return null;
        var scale = size / numeral.Number;
        if (!IsPowerOfTen(scale)) return null;
        var unit = numeral.Unit * scale;
        return new StatedPrecision(unit, numeral.HasDecimals ? unit : Significant(size, unit), IsFraction: false, numeral.HasDecimals);
    }

    private static StatedPrecision OfValue(decimal size)
    {
        var unit = 1m;
        var rest = size;
        while (rest != decimal.Truncate(rest))
        {
            if (unit < 1e-4m) return Fraction;
            unit /= 10;
            rest *= 10;
        }

        return new StatedPrecision(unit, unit < 1 ? unit : Significant(size, 1), IsFraction: false, unit < 1);
    }

    private static decimal Significant(decimal size, decimal unit)
    {
        if (size == 0) return unit;
        var step = unit;
        while (size % (step * 10) == 0) step *= 10;
        return step;
    }

    private static bool IsPowerOfTen(decimal scale)
    {
        if (scale is 1m or 10m or 0.01m) return true;
        while (scale >= 9.999m) scale /= 10;
        while (scale is > 0 and < 0.9999m) scale *= 10;
        return scale is > 0.99999m and < 1.00001m;
    }
}
