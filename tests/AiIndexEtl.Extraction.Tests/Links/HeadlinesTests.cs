namespace AiIndexEtl.Extraction.Tests.Links;

/// <summary>Figures of headings that stand again in the text below.</summary>
internal sealed class HeadlinesTests
{
    [Test]
    public void Figure_of_a_heading_takes_metric_time_and_place_of_the_same_figure_below()
    {
        var claims = Reading.Claims("数量大涨4倍\n2010年至2022年，韩国的AI论文数量增长了4倍。");

        Assert.That(claims.Select(claim => (claim.Metric, claim.Period, claim.BasePeriod, string.Join('+', claim.Area))), Is.All.EqualTo(("ai_publications", "2010/2022", "2010", "KR")));
    }

    [Test]
    public void Figure_of_a_heading_keeps_its_own_time()
    {
        var claims = Reading.Claims("2023年有40个模型\n2022年，韩国有40个模型。");

        Assert.That(claims.Select(claim => claim.Period), Is.EqualTo(new[] { "2023", "2022" }));
    }

    [TestCase("数量大涨4倍\n2010年至2022年，韩国的AI论文数量增长了5倍。")]
    [TestCase("数量大涨4倍\n2010年至2022年，韩国的AI论文数量下降了4倍。")]
    public void Another_figure_below_tells_nothing_of_that_of_the_heading(string text) =>
        Assert.That(Reading.Claims(text)[0].Period, Is.EqualTo("2024"));
}
