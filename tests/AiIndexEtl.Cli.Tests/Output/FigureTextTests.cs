using System.Globalization;
using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Cli.Tests.Output;

public sealed class FigureTextTests
{
    [TestCase("109100000000", null, "USD", "exact", "109.1 bn USD")]
    [TestCase("-30", null, "percent", "exact", "-30%")]
    [TestCase("23", null, "percentage_point", "over", "> 23 pp")]
    [TestCase("150000", null, "count", "at_least", "≥ 150,000")]
    [TestCase("1234567891", null, "count", "exact", "1,234,567,891")]
    [TestCase("1000000", "4300000", "count", "about", "~1 m to 4.3 m")]
    [TestCase("0.333333333", null, "times", "under", "< 0.333 times")]
    [TestCase("0.0000012", null, "USD", "at_most", "≤ 0.0000012 USD")]
    [TestCase("0", null, "count", "exact", "0")]
    public void Figure_is_written_as_a_person_would(string value, string? upper, string unit, string qualifier, string expected) =>
        Assert.That(FigureText.Of(Number(value), upper is null ? null : Number(upper), unit, qualifier), Is.EqualTo(expected));

    private static decimal Number(string digits) => decimal.Parse(digits, CultureInfo.InvariantCulture);
}
