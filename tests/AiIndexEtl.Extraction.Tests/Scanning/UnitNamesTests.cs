using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests.Scanning;

public sealed class UnitNamesTests
{
    [TestCase("percent")]
    [TestCase("percentage_point")]
    [TestCase("count")]
    [TestCase("times")]
    [TestCase("USD")]
    [TestCase("FLOP/second")]
    [TestCase("USD/1e6 token")]
    [TestCase("count/1e5 people")]
    public void Unit_that_figures_have_is_known(string unit) => Assert.That(UnitNames.IsKnown(unit), Is.True);

    [TestCase("")]
    [TestCase("percnt")]
    [TestCase("%")]
    [TestCase("usd")]
    [TestCase("?yuan")]
    [TestCase("USD/")]
    [TestCase("/token")]
    [TestCase("USD/1e6")]
    [TestCase("USD per token")]
    public void Other_words_are_not(string unit) => Assert.That(UnitNames.IsKnown(unit), Is.False);

    [Test]
    public void All_units_are_names_and_known() => Assert.That(UnitNames.All.Where(unit => !UnitNames.IsKnown(unit) || unit.Contains('?', StringComparison.Ordinal)), Is.Empty);
}
