using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Tests.Identity;

public sealed class KindTests
{
    [TestCase("up <59.3%>", 59.3, "percent", ClaimKind.Change, "growth", "factor", 1.593)]
    [TestCase("下降<44.2%>", -44.2, "percent", ClaimKind.Change, "growth", "factor", 0.558)]
    [TestCase("<2.7> times as many", 2.7, "times", ClaimKind.Ratio, "growth", "factor", 2.7)]
    [TestCase("fell <280-fold>", -280, "times", ClaimKind.Change, "growth", "factor", 0.003571)]
    [TestCase("多了<6万人>", 60000, "count", ClaimKind.Change, "difference", "count", 60000)]
    [TestCase("up <10 points>", 10, "percentage_point", ClaimKind.Change, "difference", "percentage_point", 10)]
    [TestCase("<15> models", 15, "count", ClaimKind.Level, "level", "count", 15)]
    [TestCase("<15%> of models", 15, "percent", ClaimKind.Share, "share", "percent", 15)]
    [TestCase("<15%> of models", 15, "percent", ClaimKind.Level, "share", "percent", 15)]
    public void Identify_kind_and_dimension_follow_from_the_words(string marked, decimal value, string unit, ClaimKind kind, string expected, string dimension, decimal middle)
    {
        var figure = Claims.Of(marked, value, unit, kind, basePeriod: kind is ClaimKind.Change or ClaimKind.Ratio ? "2023" : null).Identify();
        Assert.That(figure.Kind, Is.EqualTo(expected));
        Assert.That(figure.Dimension, Is.EqualTo(dimension));
        Assert.That(figure.Low, Is.LessThan(middle));
        Assert.That(figure.High, Is.GreaterThan(middle));
        Assert.That(figure.High - figure.Low, Is.LessThan(0.5m * Math.Max(1, middle)));
    }

    [TestCase("增加了<2倍>", 1.5, 3.5)]
    [TestCase("increased <2 times>", 1.5, 3.5)]
    public void Identify_n_times_more_spans_both_readings(string marked, double low, double high)
    {
        var figure = Claims.Of(marked, 2, "times", ClaimKind.Change, basePeriod: "2023").Identify();
        Assert.That(figure.Low, Is.EqualTo((decimal)low).Within(0.002m));
        Assert.That(figure.High, Is.EqualTo((decimal)high).Within(0.002m));
        Assert.That(figure.TimesLow, Is.EqualTo(1.5m).Within(0.002m));
        Assert.That(figure.TimesHigh, Is.EqualTo(2.5m).Within(0.002m));
    }

    [Test]
    public void Identify_multiple_told_by_a_word_is_growth_against_the_year_before()
    {
        const string Marked = "投资<翻番>";
        var figure = Claims.Of(Marked, 2, "times", ClaimKind.Ratio, evidence: [Claims.Evidence(ClaimSlot.Kind, "kind.ratio.word", Marked, "翻番"), new(ClaimSlot.Period, "period.stated", 0, 0)]).Identify();
        Assert.That((figure.Kind, figure.Period, figure.BasePeriod, figure.IsComparable), Is.EqualTo(("growth", "2024", "2023", true)));
    }

    [Test]
    public void Identify_ratio_of_two_places_keeps_their_order()
    {
        var one = Claims.Of("<12> times", 12, "times", ClaimKind.Ratio, area: ["US", "CN"]).Identify();
        var other = Claims.Of("<12> times", 12, "times", ClaimKind.Ratio, area: ["CN", "US"]).Identify();
        Assert.That(one.Kind, Is.EqualTo("ratio"));
        Assert.That(one.Observations[0].Area, Is.EqualTo(new[] { "US", "CN" }));
        Assert.That(one.Observations[0].SeriesId, Is.Not.EqualTo(other.Observations[0].SeriesId));
    }

    [TestCase("比中國多近<11倍>", 12.4)]
    [TestCase("<11 times> more than China", 12.4)]
    public void Identify_ratio_told_as_more_by_spans_both_readings(string marked, double value) =>
        Assert.That(Claims.Of(marked, 11, "times", ClaimKind.Ratio, area: ["US", "CN"]).Identify().High, Is.GreaterThan((decimal)value));

    [TestCase("percent")]
    [TestCase("percentage_point")]
    public void Identify_gap_of_scores_is_told_in_points(string unit)
    {
        var figure = Claims.Of("behind by <17.5>", 17.5m, unit, ClaimKind.Gap, "benchmark_score", area: ["US", "CN"], subject: ["MMLU"]).Identify();
        Assert.That((figure.Kind, figure.Dimension, figure.IsComparable), Is.EqualTo(("gap", "percentage_point", true)));
    }

    [Test]
    public void Identify_score_in_percent_is_no_share([Values(ClaimKind.Level, ClaimKind.Share)] ClaimKind kind) =>
        Assert.That(Claims.Of("scored <90.2%>", 90.2m, "percent", kind, "benchmark_score", subject: ["MMLU", "o1"]).Identify().Kind, Is.EqualTo("level"));

    [Test]
    public void Identify_change_within_the_year_before_and_price_per_token_meet_across_languages()
    {
        var english = Claims.Of("$<20> per million", 20, "USD/1e6 token", metric: "inference_cost", subject: ["GPT-4"]).Identify();
        var chinese = Claims.Of("每千词元<0.02美元>", 0.02m, "USD/1e3 token", metric: "inference_cost", subject: ["GPT-4"]).Identify();
        Assert.That(english.Observations[0].ObservationId, Is.EqualTo(chinese.Observations[0].ObservationId));
        Assert.That(AiIndexEtl.Reconciliation.Agreement.FigureAgreement.Agree(english, chinese), Is.True);
    }

    [Test]
    public void Identify_number_beyond_the_type_is_compared_with_none()
    {
        var figure = Claims.Of("<70000000000000000000000000000>", 70000000000000000000000000000m).Identify();
        Assert.That((figure.Low, figure.High, figure.IsComparable), Is.EqualTo(((decimal?)null, (decimal?)null, false)));
        Assert.That(Claims.Of("<1e25>", 10000000000000000000000000m, "tonne").Identify().IsComparable, Is.False);
    }

    [TestCase("<150,000> rides a week", "count/week")]
    [TestCase("每週載客<15萬趟>", "count/week")]
    [TestCase("日均<4,100单>", "count/day")]
    [TestCase("去年完成<15万单>", "count")]
    public void Identify_amount_per_day_or_week_is_no_total(string marked, string dimension) =>
        Assert.That(Claims.Of(marked, 150_000, metric: "robotaxi_rides").Identify().Dimension, Is.EqualTo(dimension));
}
