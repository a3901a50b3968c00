using AiIndexEtl.Web.Charts;

namespace AiIndexEtl.Web.Tests.Charts;

internal sealed class ChartTimeTests
{
    [TestCase("2024", 2024, 2025, false)]
    [TestCase("2024-Q2", 2024.25, 2024.5, false)]
    [TestCase("2024-H2", 2024.5, 2025, false)]
    [TestCase("2024-07", 2024.5, 2024.583333, false)]
    [TestCase("2024-12", 2024.916667, 2025, false)]
    [TestCase("2024-01-01", 2024, 2024.002732, false)]
    [TestCase("2023-12-31", 2023.997260, 2024, false)]
    [TestCase("2021/2023", 2021, 2024, true)]
    [TestCase("2025-01/2025-03", 2025, 2025.25, true)]
    public void Of_a_period_is_its_stretch_in_years(string period, double begin, double end, bool isInterval)
    {
        var time = ChartTime.Of(period);

        Assert.That(time, Is.Not.Null);
        Assert.That(time!.Value.Begin, Is.EqualTo(begin).Within(1e-6));
        Assert.That(time.Value.End, Is.EqualTo(end).Within(1e-6));
        Assert.That(time.Value.IsInterval, Is.EqualTo(isInterval));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("soon")]
    [TestCase("202")]
    [TestCase("0000")]
    [TestCase("2024-13")]
    [TestCase("2024-Q5")]
    [TestCase("2024-H0")]
    [TestCase("2024-02-30")]
    [TestCase("2024 Q1")]
    [TestCase("2023/2021")]
    [TestCase("2021/")]
    public void Of_anything_else_is_nothing(string? period) => Assert.That(ChartTime.Of(period), Is.Null);
}
