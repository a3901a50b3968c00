using AiIndexEtl.Reconciliation.Identity;

namespace AiIndexEtl.Reconciliation.Tests.Identity;

public sealed class UnitDimensionTests
{
    [TestCase("count", "count", 1)]
    [TestCase("USD", "USD", 1)]
    [TestCase("CNY", "CNY", 1)]
    [TestCase("percent", "percent", 1)]
    [TestCase("minute", "second", 60)]
    [TestCase("hour", "second", 3600)]
    [TestCase("week", "second", 604800)]
    [TestCase("tonne", "gram", 1000000)]
    [TestCase("year", "year", 1)]
    [TestCase("USD/1e6 token", "USD/1e6 token", 1)]
    [TestCase("USD/1e3 token", "USD/1e6 token", 1000)]
    [TestCase("USD/token", "USD/1e6 token", 1000000)]
    [TestCase("count/1e5 people", "count/1e6 people", 10)]
    [TestCase("count/1e4 people", "count/1e6 people", 100)]
    [TestCase("USD/person", "USD/1e6 people", 1000000)]
    [TestCase("EUR/1e6 watt_hour", "EUR/1e6 watt_hour", 1)]
    [TestCase("tonne/hour", "gram/hour", 1000000)]
    [TestCase("EUR/hour", "EUR/hour", 1)]
    [TestCase("FLOP/USD", "FLOP/USD", 1)]
    [TestCase("/", "/", 1)]
    [TestCase("a/", "a/", 1)]
    public void Of_unit_is_told_in_its_base(string unit, string dimension, decimal factor) =>
        Assert.That(UnitDimension.Of(unit), Is.EqualTo(new UnitDimension(dimension, factor)));

    [Test]
    public void Of_month_is_a_twelfth_of_a_year()
    {
        var month = UnitDimension.Of("month");
        Assert.That(month.Dimension, Is.EqualTo("year"));
        Assert.That(month.Factor * 12, Is.EqualTo(1m).Within(1e-20m));
    }
}
