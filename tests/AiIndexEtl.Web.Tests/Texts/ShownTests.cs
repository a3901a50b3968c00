using AiIndexEtl.Web.Texts;

namespace AiIndexEtl.Web.Tests.Texts;

/// <summary>Shares, durations and sizes as pages write them.</summary>
public sealed class ShownTests
{
    [TestCase(0.0, ExpectedResult = "0%")]
    [TestCase(0.0149, ExpectedResult = "1.5%")]
    [TestCase(0.956, ExpectedResult = "96%")]
    [TestCase(-0.25, ExpectedResult = "-25%")]
    [TestCase(12.34, ExpectedResult = "1,234%")]
    public string Percent_has_decimals_only_where_they_tell(double part) => Shown.Percent(part);

    [TestCase(0, ExpectedResult = "0.0 s")]
    [TestCase(9.96, ExpectedResult = "10.0 s")]
    [TestCase(59.9, ExpectedResult = "59 s")]
    [TestCase(250, ExpectedResult = "4 min 10 s")]
    [TestCase(90_300, ExpectedResult = "25 h 5 min")]
    public string Duration_has_its_two_largest_units(double seconds) => Shown.Duration(TimeSpan.FromSeconds(seconds));

    [TestCase(1023, ExpectedResult = "1023 B")]
    [TestCase(1536, ExpectedResult = "1.5 KB")]
    [TestCase(5 * 1024 * 1024, ExpectedResult = "5 MB")]
    public string Bytes_are_told_in_fitting_units(long bytes) => Shown.Bytes(bytes);

    [Test]
    public void Every_text_of_the_review_is_there_in_both_languages() =>
        Assert.That(Words.Of("zh").Keys.Order(StringComparer.Ordinal), Is.EqualTo(Words.Of("en").Keys.Order(StringComparer.Ordinal)));
}
