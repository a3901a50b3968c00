using System.Numerics;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// Exponential and logarithm made of additions, multiplications and divisions alone, whose results IEEE 754 fixes. Those of the
/// platform differ in the last bit from one C library to the next, which would be enough to make two trained models differ.
/// </summary>
public static class PortableMath
{
    private const double InverseOfLn2 = 1.4426950408889634;

    // ln 2 in two parts; the first has trailing zero bits, so that its product with a small whole number is exact.
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>e to the power of <paramref name="x"/>; 0 below -708, where the exact result has no normal double.</summary>
    /// <param name="x">An exponent of at most 700; not a number stays not a number.</param>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return double.NaN;
        if (x < -708) return 0;

        var whole = Math.Floor((x * InverseOfLn2) + 0.5);
        var rest = x - (whole * Ln2High) - (whole * Ln2Low);

        // The Taylor series; the rest is at most ln(2)/2, so the term left out is below the last bit.
        var sum = 1.0;
        for (var n = 14; n >= 1; n--) sum = 1 + (rest * sum / n);
        return Math.ScaleB(sum, (int)whole);
    }

    /// <summary>Replaces each number by e to its power: the same as <see cref="Exp(double)"/> to the last bit, several at a time.</summary>
    /// <param name="values">Exponents of at most 700.</param>
    public static void Exp(Span<double> values)
    {
        var at = 0;
        for (; Vector.IsHardwareAccelerated && at + Vector<double>.Count <= values.Length; at += Vector<double>.Count) Exp(new Vector<double>(values[at..])).CopyTo(values[at..]);
        if (!Vector.IsHardwareAccelerated)
        {
            for (; at < values.Length; at++) values[at] = Exp(values[at]);
            return;
        }

        // What is left over goes through the same arithmetic with zeros beside it.
        Span<double> rest = stackalloc double[Vector<double>.Count];
        rest.Clear();
        values[at..].CopyTo(rest);
        Exp(new Vector<double>(rest)).CopyTo(rest);
        rest[..(values.Length - at)].CopyTo(values[at..]);
    }

    private static Vector<double> Exp(Vector<double> x)
    {
        var whole = Vector.Floor((x * InverseOfLn2) + new Vector<double>(0.5));
        var rest = x - (whole * Ln2High) - (whole * Ln2Low);
        var sum = Vector<double>.One;
        for (var n = 14; n >= 1; n--) sum = Vector<double>.One + (rest * sum / new Vector<double>(n));

        // The power of two as the exponent's bits: between -1021 and 1010 the product is normal and exact.
        var power = Vector.AsVectorDouble(Vector.ShiftLeft(Vector.ConvertToInt64(whole) + new Vector<long>(1023), 52));
        var result = Vector.ConditionalSelect(Vector.LessThan(x, new Vector<double>(-708)), Vector<double>.Zero, sum * power);
        return Vector.ConditionalSelect(Vector.Equals(x, x), result, x);
    }

    /// <summary>The natural logarithm of a positive, normal number.</summary>
    public static double Log(double x)
    {
        var power = Math.ILogB(x);
        var mantissa = Math.ScaleB(x, -power);
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            power++;
        }

        // ln m = 2 artanh((m - 1) / (m + 1)), by its series.
        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var sum = 0.0;
        for (var n = 25; n >= 1; n -= 2) sum = (sum * square) + (1.0 / n);
        return (power * Ln2High) + ((power * Ln2Low) + (2 * s * sum));
    }
}
