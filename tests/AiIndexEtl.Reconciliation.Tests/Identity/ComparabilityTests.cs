using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Tests.Identity;

public sealed class ComparabilityTests
{
    [Test]
    public void Identify_level_without_time_contradicts_nothing() => Assert.That(Claims.Of("<15> models", 15, period: null).Identify().IsComparable, Is.False);

    [TestCase("ai-index/2024", true)]
    [TestCase(null, false)]
    public void Identify_guessed_time_contradicts_nothing(string? edition, bool isComparable) =>
        Assert.That(Claims.Of("<15> models", 15, edition: edition, evidence: [new(ClaimSlot.Period, "period.default", 0, 0)]).Identify().IsComparable, Is.EqualTo(isComparable));

    [TestCase("electric car sales", ClaimKind.Level, true)]
    [TestCase("网民规模", ClaimKind.Level, true)]
    [TestCase("sales", ClaimKind.Level, false)]
    [TestCase("用户规模", ClaimKind.Level, false)]
    [TestCase("the number", ClaimKind.Level, false)]
    [TestCase(null, ClaimKind.Level, false)]
    [TestCase("internet penetration rate", ClaimKind.Share, false)]
    public void Identify_metric_without_own_words_contradicts_nothing(string? text, ClaimKind kind, bool isComparable) =>
        Assert.That(Claims.Of("<15>", 15, kind == ClaimKind.Share ? "percent" : "count", kind, "other", text).Identify().IsComparable, Is.EqualTo(isComparable));

    [Test]
    public void Identify_ratio_of_one_thing_without_base_contradicts_nothing() =>
        Assert.That(Claims.Of("<12> times", 12, "times", ClaimKind.Ratio, area: ["US"]).Identify().IsComparable, Is.False);

    [Test]
    public void Identify_score_without_benchmark_contradicts_nothing() =>
        Assert.That(Claims.Of("<90%>", 90, "percent", metric: "benchmark_score", subject: ["o1"]).Identify().IsComparable, Is.False);

    [Test]
    public void Identify_cost_without_model_contradicts_nothing() =>
        Assert.That(Claims.Of("<$5M>", 5_000_000, "USD", metric: "training_cost").Identify().IsComparable, Is.False);

    [Test]
    public void Identify_metric_of_several_questions_contradicts_nothing() =>
        Assert.That(Claims.Of("<60%> expect it", 60, "percent", ClaimKind.Share, "opinion_jobs").Identify().IsComparable, Is.False);

    [TestCase("laws of <127> countries", false)]
    [TestCase("覆盖<127个>国家", false)]
    [TestCase("<127> laws", true)]
    public void Identify_count_of_a_sample_contradicts_nothing(string marked, bool isComparable) =>
        Assert.That(Claims.Of(marked, 127, metric: "ai_laws").Identify().IsComparable, Is.EqualTo(isComparable));

    [TestCase("electric car sales in China", "electric car sale")]
    [TestCase("The sales of Electric Cars", "sale electric car")]
    [TestCase("中国网民规模", "网民规模")]
    [TestCase("我國網民規模", "网民规模")]
    [TestCase("2023 battery factories", "battery factory")]
    [TestCase("ＡＩ芯片出货量", "ai芯片出货量")]
    [TestCase("中国", "")]
    public void Identify_metric_key_is_folded_and_stripped(string text, string key) =>
        Assert.That(Claims.Of("<15>", 15, metric: "other", metricText: text).Identify().MetricKey, Is.EqualTo(key));

    [Test]
    public void IdentifyAll_two_values_in_one_breath_are_two_figures()
    {
        var figures = SampleVocabulary.Identifier.IdentifyAll([
            Claims.Of("<15> laws proposed", 15, metric: "ai_laws"), Claims.Of("of which <4> passed", 4, metric: "ai_laws"), Claims.Of("<15> laws", 15, metric: "ai_laws") with { CharStart = 5000 },
        ]);
        Assert.That(figures.Select(static figure => figure.IsComparable), Is.EqualTo(new[] { false, false, true }));
    }

    [Test]
    public void IdentifyAll_document_can_contradict_itself()
    {
        var figures = SampleVocabulary.Identifier.IdentifyAll([Claims.Of("<15> laws", 15, metric: "ai_laws"), Claims.Of("<24> laws", 24, metric: "ai_laws") with { CharStart = 5000 }]);
        Assert.That(figures.Select(static figure => figure.IsComparable), Is.All.True);
    }

    [Test]
    public void IdentifyAll_time_that_was_carried_over_yields_to_a_stated_one()
    {
        var figures = SampleVocabulary.Identifier.IdentifyAll([
            Claims.Of("<15> laws", 15, metric: "ai_laws", evidence: [new(ClaimSlot.Period, "period.stated", 0, 4)]),
            Claims.Of("<24> laws", 24, metric: "ai_laws", evidence: [new(ClaimSlot.Period, "period.carried", 0, 0)]) with { CharStart = 5000 },
        ]);
        Assert.That(figures.Select(static figure => figure.IsComparable), Is.EqualTo(new[] { true, false }));
    }
}
