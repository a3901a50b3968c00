using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Tests.Identity;

public sealed class SubjectTests
{
    private static readonly string[] GoogleAndOpenAi = ["Google", "OpenAI"];

    [TestCase("notable_models", "谷歌", "Google")]
    [TestCase("notable_models", "ＧＯＯＧＬＥ", "Google")]
    [TestCase("notable_models", "產業界", "industry")]
    [TestCase("notable_models", "Open Source", "open source")]
    [TestCase("training_cost", "OpenAI o1", "o1")]
    [TestCase("training_cost", "谷歌Gemini Ultra", "Gemini Ultra")]
    [TestCase("training_cost", "Kimi K2", "kimi k2")]
    [TestCase("phd_to_industry", "academia", "academia")]
    public void Identify_subject_is_filed_under_its_first_name(string metric, string subject, string expected) =>
        Assert.That(Subjects(Claims.Of($"{subject} <7>", 7, metric: metric, subject: [subject])), Is.EqualTo(new[] { expected }));

    [TestCase("notable_models", "重要模型")]
    [TestCase("notable_models", "notable models")]
    [TestCase("genai_private_investment", "Generative AI")]
    [TestCase("genai_private_investment", "生成式AI")]
    [TestCase("org_ai_adoption", "organizations")]
    [TestCase("ai_laws", "AI相关法案")]
    [TestCase("ai_publications", "人工智能相关文献")]
    [TestCase("notable_models", "人工智能")]
    [TestCase("notable_models", "respondents")]
    [TestCase("notable_models", "Ipsos")]
    [TestCase("notable_models", "Stanford")]
    [TestCase("notable_models", " ")]
    public void Identify_words_that_say_the_metric_or_everybody_are_left_out(string metric, string subject) =>
        Assert.That(Subjects(Claims.Of($"{subject} <7>", 7, metric: metric, subject: [subject])), Is.Empty);

    [Test]
    public void Identify_name_carried_over_is_left_out_where_the_place_is_stated()
    {
        Evidence[] evidence = [new(ClaimSlot.Subject, "subject.carried", 0, 0), new(ClaimSlot.Period, "period.stated", 0, 4)];
        var stated = Claims.Of("China <15>", 15, area: ["CN"], subject: ["academia"], evidence: evidence).Identify();
        var open = Claims.Of("And <15> more", 15, subject: ["academia"], evidence: evidence).Identify();
        Assert.That(stated.Observations[0].Subject, Is.Empty);
        Assert.That((stated.IsComparable, open.IsComparable), Is.EqualTo((true, false)));
    }

    [Test]
    public void Identify_model_carried_over_leaves_no_doubt_about_papers()
    {
        Evidence[] evidence = [new(ClaimSlot.Subject, "subject.carried", 0, 0), new(ClaimSlot.Period, "period.stated", 0, 4)];
        Assert.That(Claims.Of("And <15> papers", 15, metric: "ai_publications", subject: ["Gemini Ultra"], evidence: evidence).Identify().IsComparable, Is.True);
    }

    [Test]
    public void Identify_name_beside_another_number_is_left_out()
    {
        const string Marked = "17.5 points on MMLU and <24.3> on MATH";
        var figure = Claims.Of(Marked, 24.3m, "percentage_point", ClaimKind.Change, "benchmark_score", subject: ["MMLU", "MATH"],
            evidence: [Claims.Evidence(ClaimSlot.Subject, "subject.vocabulary", Marked, "MATH")]).Identify();
        Assert.That(figure.Observations[0].Subject, Is.EqualTo(new[] { "MATH" }));
    }

    [Test]
    public void Identify_noun_phrase_without_evidence_is_left_out()
    {
        const string Marked = "Payback: <42> say so";
        Assert.That(Subjects(Claims.Of(Marked, 42, subject: ["Payback"], evidence: [new(ClaimSlot.Kind, "kind.level.default", 0, 0)])), Is.Empty);
        Assert.That(Subjects(Claims.Of(Marked, 42, subject: ["Payback"], evidence: [Claims.Evidence(ClaimSlot.Subject, "subject.capitals", Marked, "Payback")])), Has.Length.EqualTo(1));
        Assert.That(Subjects(Claims.Of(Marked, 42, subject: ["Payback"], evidence: [new(ClaimSlot.Subject, "review.correct", 0, 0)])), Has.Length.EqualTo(1));
    }

    [TestCase("Google and OpenAI <seven> each")]
    [TestCase("谷歌、OpenAI各<7个>")]
    [TestCase("谷歌和OpenAI凭借<7款>位列榜首")]
    public void Identify_value_that_each_has_is_two_figures(string marked)
    {
        var google = marked.StartsWith("Google", StringComparison.Ordinal) ? "Google" : "谷歌";
        var observations = Claims.Of(marked, 7, subject: [google, "OpenAI"]).Identify().Observations;
        Assert.That(observations.Select(static observation => observation.Subject.Single()), Is.EqualTo(GoogleAndOpenAi));
        Assert.That(observations[0].ObservationId, Is.EqualTo(Claims.Of("Google: <7>", 7, subject: ["Google"]).Identify().Observations[0].ObservationId));
    }

    [TestCase("Google and OpenAI together <seven>")]
    [TestCase("谷歌和OpenAI合计<7个>")]
    [TestCase("来自谷歌、OpenAI等企业的<7款>模型")]
    public void Identify_value_of_all_together_is_one_figure(string marked)
    {
        var google = marked.Contains("谷歌", StringComparison.Ordinal) ? "谷歌" : "Google";
        Assert.That(Subjects(Claims.Of(marked, 7, subject: [google, "OpenAI"])), Is.EqualTo(GoogleAndOpenAi));
    }

    [Test]
    public void Identify_places_that_each_have_the_value_are_two_figures()
    {
        var each = Claims.Of("Canada and France <one> each", 1, area: ["CA", "FR"]).Identify();
        var all = Claims.Of("Canada and France <ten> points", 10, area: ["CA", "FR"]).Identify();
        Assert.That(each.Observations.Select(static observation => observation.Area.Single()), Is.EqualTo(new[] { "CA", "FR" }));
        Assert.That(all.Observations, Has.Count.EqualTo(1));
    }

    [Test]
    public void Identify_benchmark_and_model_are_both_kept() =>
        Assert.That(Subjects(Claims.Of("o1 scored <90%> on MMLU", 90, "percent", metric: "benchmark_score", subject: ["o1", "MMLU"])), Is.EqualTo(new[] { "MMLU", "o1" }));

    private static string[] Subjects(Claim claim) => [.. claim.Identify().Observations.Single().Subject];
}
