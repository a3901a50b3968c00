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
    [TestCase("3", null, "month", "exact", "3 months")]
    [TestCase("1", null, "year", "about", "~1 year")]
    [TestCase("1", "2", "hour", "exact", "1 to 2 hours")]
    [TestCase("0.07", null, "USD/1e6 token", "exact", "0.07 USD per million tokens")]
    [TestCase("17.3", null, "count/1e5 people", "exact", "17.3 per 100,000 people")]
    [TestCase("20", null, "bit/second", "exact", "20 bit per second")]
    [TestCase("5", null, "square_metre", "exact", "5 square metre")]
    public void Figure_is_written_as_a_person_would(string value, string? upper, string unit, string qualifier, string expected) =>
        Assert.That(FigureText.Of(Number(value), upper is null ? null : Number(upper), unit, qualifier), Is.EqualTo(expected));

    [TestCase("3", "month", "3个月")]
    [TestCase("0.07", "USD/1e6 token", "0.07美元/百万token")]
    [TestCase("17.3", "count/1e5 people", "17.3/10万人")]
    [TestCase("30000", "barrel/day", "3万桶/天")]
    [TestCase("5", "mmHg", "5 mmHg")]
    public void Figure_is_written_as_a_Chinese_reader_would(string value, string unit, string expected) =>
        Assert.That(FigureText.Of(Number(value), null, unit, "exact", isChinese: true), Is.EqualTo(expected));

    private static decimal Number(string digits) => decimal.Parse(digits, CultureInfo.InvariantCulture);
}
