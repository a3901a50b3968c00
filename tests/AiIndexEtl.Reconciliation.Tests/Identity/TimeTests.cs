using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Tests.Identity;

public sealed class TimeTests
{
    [TestCase("grew <20%>", "2024", null, "2024", "2023")]
    [TestCase("同比增长<20%>", "2024", null, "2024", "2023")]
    [TestCase("grew <20%> on 2021", "2024", "2021", "2024", "2021")]
    [TestCase("grew <20%>", "2010/2022", null, "2022", "2010")]
    [TestCase("grew <20%>", "2010/2022", "2010", "2022", "2010")]
    [TestCase("连续第二年增长<20%>", "2024", null, "2024", "2023")]
    [TestCase("仅最近一年就多了<20%>", "2024", null, "2024", "2023")]
    [TestCase("grew <20%> in five years", "2024", null, "2024", null)]
    [TestCase("grew <20%> since 2015", "2024", null, "2024", null)]
    [TestCase("grew by <20%> in a decade", "2024", null, "2024", null)]
    [TestCase("十年增长<20%>", "2024", null, "2024", null)]
    [TestCase("12年间增长<20%>", "2024", null, "2024", null)]
    [TestCase("三年来增长<20%>", "2024", null, "2024", null)]
    [TestCase("每月增长<20%>", "2024", null, "2024", null)]
    [TestCase("环比增长<20%>", "2024", null, "2024", null)]
    [TestCase("grew <20%>", "2024-Q4", null, "2024-Q4", null)]
    [TestCase("grew <20%>", "2025-01/2025-08", "2024-01/2024-08", "2025-01/2025-08", "2024-01/2024-08")]
    [TestCase("grew <20%>", "2025-01/2025-08", null, "2025-01/2025-08", null)]
    [TestCase("grew <20%>", null, null, null, null)]
    [TestCase("grew <20%>", "2024", "2024", "2024", "2023")]
    public void Identify_change_has_two_ends(string marked, string? period, string? basePeriod, string? end, string? begin)
    {
        var figure = Claims.Of(marked, 20, "percent", ClaimKind.Change, period: period, basePeriod: basePeriod).Identify();
        Assert.That((figure.Period, figure.BasePeriod), Is.EqualTo((end, begin)));
        Assert.That(figure.IsComparable, Is.EqualTo(begin is not null));
    }

    [TestCase("2010至2022年年均增长<20%>")]
    [TestCase("grew <20%> a year from 2010 to 2022")]
    [TestCase("grew <20%> annually from 2010 to 2022")]
    [TestCase("a compound annual growth rate of <20%>")]
    public void Identify_growth_per_year_is_no_growth_in_all(string marked)
    {
        var figure = Claims.Of(marked, 20, "percent", ClaimKind.Change, period: "2010/2022").Identify();
        Assert.That((figure.Dimension, figure.Period, figure.BasePeriod), Is.EqualTo(("factor/year", "2022", "2010")));
    }

    [TestCase("grew <20%> from a year earlier")]
    [TestCase("up <20%> a year ago")]
    [TestCase("1997年以来年均增长三成，共增长<20%>")]
    public void Identify_growth_on_the_year_before_is_growth(string marked) =>
        Assert.That(Claims.Of(marked, 20, "percent", ClaimKind.Change).Identify().Dimension, Is.EqualTo("factor"));

    [Test]
    public void Identify_level_keeps_its_interval() =>
        Assert.That(Claims.Of("<40> in five years", 40, period: "2019/2023").Identify().Period, Is.EqualTo("2019/2023"));

    [Test]
    public void Identify_size_of_a_model_has_no_time()
    {
        var one = Claims.Of("GPT-4 cost <$78M>", 78_000_000, "USD", metric: "training_cost", subject: ["GPT-4"], period: "2023").Identify();
        var other = Claims.Of("GPT-4 cost <$78M>", 78_000_000, "USD", metric: "training_cost", subject: ["GPT-4"], period: null).Identify();
        Assert.That(one.Observations[0].ObservationId, Is.EqualTo(other.Observations[0].ObservationId));
        Assert.That(other.IsComparable, Is.True);
    }
}
