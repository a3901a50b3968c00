using AiIndexEtl.Extraction.Decisions;

namespace AiIndexEtl.Extraction.Tests.Decisions;

public sealed class PortableMathTests
{
    [Test]
    public void Exp_is_the_exponential_to_the_last_digits()
    {
        for (var x = -700.0; x <= 700; x += 0.3731)
        {
            Assert.That(PortableMath.Exp(x) / Math.Exp(x), Is.EqualTo(1).Within(4e-15), x.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Test]
    public void Log_is_the_logarithm_to_the_last_digits()
    {
        for (var x = 1e-300; x < 1e300; x *= 1.837) Assert.That(PortableMath.Log(x) / Math.Log(x), Is.EqualTo(1).Within(4e-16));
        for (var x = 0.5; x < 2; x += 0.00137) Assert.That(PortableMath.Log(x), Is.EqualTo(Math.Log(x)).Within(1e-15));
    }

    // The exact bits are part of the promise that a model is the same everywhere.
    [TestCase(0.0, 0x3FF0000000000000)]
    [TestCase(-709.0, 0)]
    [TestCase(double.NegativeInfinity, 0)]
    public void Exp_has_known_bits(double x, long bits) =>
        Assert.That(BitConverter.DoubleToInt64Bits(PortableMath.Exp(x)), Is.EqualTo(bits));

    [Test]
    public void Exp_of_no_number_is_none() => Assert.That(PortableMath.Exp(double.NaN), Is.NaN);

    [Test]
    public void Exp_of_several_numbers_has_the_bits_of_each()
    {
        double[] numbers = [0, -0.0, -708, -708.0000001, -709, -1e9, double.NegativeInfinity, double.NaN, 700, .. Enumerable.Range(0, 4000).Select(static i => (i * -0.1931) + 12)];
        for (var length = 0; length < 12; length++) Assert.That(Bits(numbers.AsSpan(0, length)), Is.EqualTo(numbers.Take(length).Select(static x => BitConverter.DoubleToInt64Bits(PortableMath.Exp(x)))));
        Assert.That(Bits(numbers), Is.EqualTo(numbers.Select(static x => BitConverter.DoubleToInt64Bits(PortableMath.Exp(x)))));
    }

    private static long[] Bits(ReadOnlySpan<double> numbers)
    {
        var powers = numbers.ToArray();
        PortableMath.Exp(powers);
        return Array.ConvertAll(powers, BitConverter.DoubleToInt64Bits);
    }

    [Test]
    public void Log_of_one_is_zero() => Assert.That(PortableMath.Log(1), Is.Zero);
}
