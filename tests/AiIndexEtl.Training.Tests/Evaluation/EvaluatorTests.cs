using AiIndexEtl.Core.Claims;
using AiIndexEtl.Training.Evaluation;
using AiIndexEtl.Training.Labelled;
using AiIndexEtl.Training.Tests.Labelled;

namespace AiIndexEtl.Training.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private const string Text = "In 2023 China had 51 models and 61 papers, over 9% more.\nPage 7 of 8";

    private static readonly LabelledDocument Document = GoldText.Document(
        Text,
        """{"line":1,"mention":"51","value":51,"unit":"count","kind":"level","metric":"notable_models","area":["CN"],"subject":["models"],"period":"2023"}""",
        """{"line":1,"mention":"61 papers","value":61,"unit":"count","kind":"level","metric":"other","area":["CN"],"subject":[],"period":"2023"}""",
        """{"line":1,"mention":"9%","value":9,"unit":"percent","qualifier":"over","kind":"change","metric":"other","area":["CN"],"subject":[],"period":"2023"}""",
        """{"line":2,"mention":"7","value":7,"unit":"count","kind":"level","metric":"other","area":[],"subject":[],"period":null,"optional":true}""");

    [Test]
    public void Evaluate_a_perfect_extraction_scores_one()
    {
        var result = Evaluator.Evaluate([Document], Extracted.AllOf(Document));

        Assert.That((result.Overall.Detect.F1, result.Overall.Quantity.F1, result.Overall.Full.F1), Is.EqualTo((1.0, 1.0, 1.0)));
        Assert.That(Score.Slots.Select(result.Overall.Accuracy), Has.All.EqualTo(1.0));
        Assert.That(result.Errors, Is.Empty);
    }

    [Test]
    public void Evaluate_no_claims_scores_nothing_and_misses_all()
    {
        var result = Evaluator.Evaluate([Document], []);

        Assert.That(result.Overall.Detect, Is.EqualTo(new TierScore(0, 0, 0)));
        Assert.That(result.Errors.Select(e => (e.What, e.Mention, e.Line)),
            Is.EqualTo(new[] { ("missed", "51", 1), ("missed", "61 papers", 1), ("missed", "9%", 1) }));
    }

    [Test]
    public void Evaluate_an_optional_claim_counts_neither_way()
    {
        var result = Evaluator.Evaluate([Document], [Extracted.Of(Document, Document.Claims[3])]);

        Assert.That((result.Overall.Found, result.Overall.Extra, result.Overall.Gold), Is.EqualTo((0, 0, 3)));
    }

    [Test]
    public void Evaluate_furniture_and_years_are_extra()
    {
        var furniture = At("8");
        var year = At("2023");

        var result = Evaluator.Evaluate([Document], [furniture, year]);

        Assert.That(result.Overall.Extra, Is.EqualTo(2));
        Assert.That(result.Errors.Take(2).Select(e => (e.What, e.Mention, e.Line)), Is.EqualTo(new[] { ("extra", "8", 2), ("extra", "2023", 1) }));
    }

    [Test]
    public void Evaluate_a_longer_or_shorter_mention_is_found_by_overlap()
    {
        var result = Evaluator.Evaluate([Document], [Extracted.Of(Document, Document.Claims[0]) with { Mention = "51 models", Suffix = " and" }, At("61")]);

        Assert.That((result.Overall.Found, result.Overall.Extra), Is.EqualTo((2, 0)));
    }

    // Twice from the same words needs the words twice: the first reading takes "61", the second "61 papers".
    [Test]
    public void Evaluate_a_second_reading_of_the_same_words_is_extra()
    {
        var result = Evaluator.Evaluate([Document], [At("61"), Extracted.Of(Document, Document.Claims[1])]);

        Assert.That((result.Overall.Found, result.Overall.Extra), Is.EqualTo((1, 1)));
        Assert.That(result.Errors[0].What, Is.EqualTo("unit").Or.EqualTo("value"));
        Assert.That(result.Errors.Select(e => e.What), Does.Contain("twice"));
    }

    [Test]
    public void Evaluate_a_claim_of_several_names_may_be_told_in_several_rows()
    {
        var first = Extracted.Of(Document, Document.Claims[0]);
        var second = first with { Mention = "51 models", Suffix = " and" };

        var result = Evaluator.Evaluate([Document], [first, second]);

        Assert.That((result.Overall.Found, result.Overall.Extra), Is.EqualTo((1, 0)));
    }

    [TestCase(ClaimSlot.Unit, 2, 2)]
    [TestCase(ClaimSlot.Qualifier, 2, 2)]
    [TestCase(ClaimSlot.Value, 2, 2)]
    [TestCase(ClaimSlot.Kind, 3, 2)]
    [TestCase(ClaimSlot.Metric, 3, 2)]
    [TestCase(ClaimSlot.Area, 3, 2)]
    [TestCase(ClaimSlot.Period, 3, 2)]
    [TestCase(ClaimSlot.Subject, 3, 2)]
    public void Evaluate_a_wrong_slot_costs_its_tiers(ClaimSlot slot, int quantity, int full)
    {
        var claims = Extracted.AllOf(Document).ToList();
        claims[0] = Spoil(claims[0], slot);

        var result = Evaluator.Evaluate([Document], claims);

        Assert.That((result.Overall.Found, result.Overall.QuantityRight, result.Overall.FullRight), Is.EqualTo((3, quantity, full)));
        Assert.That(result.Overall.Accuracy(slot), Is.EqualTo(2.0 / 3).Within(1e-12));
        Assert.That(result.Errors.Single().ToString(), Does.StartWith("d1:1 " + slot.ToString().ToLowerInvariant() + " \"51\" expected "));
    }

    [Test]
    public void Evaluate_claims_of_other_documents_are_left_out()
    {
        var result = Evaluator.Evaluate([Document], [At("8") with { Source = "https://example.org/d2.html" }]);

        Assert.That(result.Overall.Extra, Is.Zero);
    }

    [TestCase("d1.txt", "d1")]
    [TestCase("a/b/d1.html?x=/y.z#/f", "d1")]
    [TestCase("https://example.org/a.b/d1", "d1")]
    [TestCase(".d1", ".d1")]
    [TestCase("..d1.txt", "..d1")]
    [TestCase("a/", "")]
    public void NameOf_is_the_last_part_of_the_path_without_extension(string source, string name) =>
        Assert.That(Evaluator.NameOf(source), Is.EqualTo(name));

    [Test]
    public void Results_add_up_by_language_and_set()
    {
        var corpus = LabelledCorpusReader.Read(RepositoryFiles.Labelled);
        var result = Evaluator.Evaluate(corpus.Documents, corpus.Documents.SelectMany(Extracted.AllOf).Where((_, i) => i % 3 != 0));

        Assert.That(result.Languages.Values.Sum(s => s.Found), Is.EqualTo(result.Overall.Found));
        Assert.That(result.Sets.Values.Sum(s => s.Gold), Is.EqualTo(result.Overall.Gold));
        Assert.That(result.Overall.Detect.Precision, Is.EqualTo(1));
        Assert.That(result.Overall.Detect.Recall, Is.EqualTo(2.0 / 3).Within(0.001));
    }

    private static Claim At(string words)
    {
        var start = Text.LastIndexOf(words, StringComparison.Ordinal);
        return Extracted.At(Document, start, start + words.Length);
    }

    private static Claim Spoil(Claim claim, ClaimSlot slot) => slot switch
    {
        ClaimSlot.Value => claim with { Value = 52 },
        ClaimSlot.Unit => claim with { Unit = "USD" },
        ClaimSlot.Qualifier => claim with { Qualifier = Qualifier.Over },
        ClaimSlot.Kind => claim with { Kind = ClaimKind.Gap },
        ClaimSlot.Metric => claim with { Metric = "other" },
        ClaimSlot.Area => claim with { Area = [] },
        ClaimSlot.Period => claim with { Period = "2022" },
        _ => claim with { Subject = [] },
    };
}
