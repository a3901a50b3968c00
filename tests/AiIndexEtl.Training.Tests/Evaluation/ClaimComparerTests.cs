using AiIndexEtl.Core.Claims;
using AiIndexEtl.Training.Evaluation;
using AiIndexEtl.Training.Labelled;
using AiIndexEtl.Training.Tests.Labelled;

namespace AiIndexEtl.Training.Tests.Evaluation;

public sealed class ClaimComparerTests
{
    private static readonly LabelledDocument Document = GoldText.Document(
        "51 models\n",
        """{"line":1,"mention":"51","value":51,"unit":"count","kind":"level","metric":"notable_models","area":["CN"],"subject":["GPT-4"],"period":"2023"}""");

    private static readonly LabelledClaim Gold = Document.Claims[0];

    private static readonly Claim Claim = Extracted.Of(Document, Gold);

    [Test]
    public void IsRight_the_claim_itself_is_right_in_every_slot() =>
        Assert.That(Score.Slots, Has.All.Matches<ClaimSlot>(s => ClaimComparer.IsRight(s, Gold, Claim)));

    [TestCase("66.6667", "66.661", true)]
    [TestCase("66.6667", "66.6", false)]
    [TestCase("-5", "5", false)]
    [TestCase("0", "0", true)]
    [TestCase("0", "0.00001", false)]
    [TestCase("190000000", "190018000", true)]
    [TestCase("190000000", "190020000", false)]
    public void SameNumber_allows_one_part_in_ten_thousand(decimal gold, decimal value, bool same) =>
        Assert.That(ClaimComparer.SameNumber(gold, value), Is.EqualTo(same));

    [TestCase(null, null, true)]
    [TestCase("60", null, false)]
    [TestCase(null, "60", false)]
    [TestCase("60", "60.001", true)]
    [TestCase("60", "61", false)]
    public void IsRight_value_needs_the_upper_end_too(string? gold, string? extracted, bool right)
    {
        var labelled = Gold with { Upper = Number(gold) };

        Assert.That(ClaimComparer.IsRight(ClaimSlot.Value, labelled, Claim with { ValueUpper = Number(extracted) }), Is.EqualTo(right));
    }

    [TestCase(Qualifier.AtLeast, Qualifier.Over, true)]
    [TestCase(Qualifier.Over, Qualifier.AtLeast, true)]
    [TestCase(Qualifier.AtMost, Qualifier.Under, true)]
    [TestCase(Qualifier.Over, Qualifier.Under, false)]
    [TestCase(Qualifier.About, Qualifier.Exact, false)]
    [TestCase(Qualifier.Nearly, Qualifier.About, false)]
    public void IsRight_qualifier_merges_bounds_of_one_side(Qualifier gold, Qualifier extracted, bool right) =>
        Assert.That(ClaimComparer.IsRight(ClaimSlot.Qualifier, Gold with { Qualifier = gold }, Claim with { Qualifier = extracted }), Is.EqualTo(right));

    [TestCase("CN", "CN", true)]
    [TestCase("", "WORLD", true)]
    [TestCase("WORLD", "", true)]
    [TestCase("US,CN", "CN,US", true)]
    [TestCase("EU+GB", "GB,EU", true)]
    [TestCase("CN", "", false)]
    [TestCase("CN", "CN,US", false)]
    [TestCase("CN", "CN,WORLD", true)]
    public void IsRight_area_compares_sets_without_the_world(string gold, string extracted, bool right) =>
        Assert.That(ClaimComparer.IsRight(ClaimSlot.Area, Gold with { Area = List(gold) }, Claim with { Area = List(extracted) }), Is.EqualTo(right));

    [TestCase(ClaimKind.Level, "2013/2023", "2023", false)]
    [TestCase(ClaimKind.Change, "2013/2023", "2023", true)]
    [TestCase(ClaimKind.Ratio, "2023", "2010/2023", true)]
    [TestCase(ClaimKind.Change, "2013/2023", "2013", false)]
    [TestCase(ClaimKind.Level, null, null, true)]
    [TestCase(ClaimKind.Level, null, "", true)]
    [TestCase(ClaimKind.Level, "2023", null, false)]
    public void IsRight_period_of_a_change_or_ratio_is_its_end(ClaimKind kind, string? gold, string? extracted, bool right) =>
        Assert.That(ClaimComparer.IsRight(ClaimSlot.Period, Gold with { Kind = kind, Period = gold }, Claim with { Period = extracted }), Is.EqualTo(right));

    [TestCase("", "", true)]
    [TestCase("", "anything", true)]
    [TestCase("GPT-4", "gpt 4", true)]
    [TestCase("GPT-4", "OpenAI,OpenAI GPT-4", true)]
    [TestCase("《自然》", "自然", true)]
    [TestCase("Google,Meta", "Google", false)]
    [TestCase("Google DeepMind", "Google", true)]
    [TestCase("GPT-4", "", false)]
    [TestCase("GPT-4", "·", false)]
    public void IsRight_subject_needs_every_name_whole_or_as_a_part(string gold, string extracted, bool right) =>
        Assert.That(ClaimComparer.IsRight(ClaimSlot.Subject, Gold with { Subject = List(gold) }, Claim with { Subject = List(extracted) }), Is.EqualTo(right));

    [TestCase("notable_models", "notable_models", true)]
    [TestCase("notable_models", "other", false)]
    [TestCase("other", "", true)]
    [TestCase("other", "other", true)]
    [TestCase("notable_models", "", false)]
    public void IsRight_metric_none_stands_for_other(string gold, string extracted, bool right) =>
        Assert.That(ClaimComparer.IsRight(ClaimSlot.Metric, Gold with { Metric = gold }, Claim with { Metric = extracted }), Is.EqualTo(right));

    [TestCase(ClaimSlot.Value)]
    [TestCase(ClaimSlot.Unit)]
    [TestCase(ClaimSlot.Qualifier)]
    [TestCase(ClaimSlot.Kind)]
    [TestCase(ClaimSlot.Metric)]
    [TestCase(ClaimSlot.Area)]
    [TestCase(ClaimSlot.Period)]
    public void IsRight_an_alternative_reading_is_right_too(ClaimSlot slot)
    {
        var other = Claim with
        {
            Value = 7, Unit = "percent", Qualifier = Qualifier.About, Kind = ClaimKind.Gap, Metric = "other", Area = ["US"], Period = null,
        };
        var labelled = Gold with
        {
            Alternatives = new LabelledAlternatives
            {
                Value = [6, 7], Unit = ["percent"], Qualifier = [Qualifier.About], Kind = [ClaimKind.Gap], Metric = ["other"], Area = [["US"]], Period = [null],
            },
        };

        Assert.That(ClaimComparer.IsRight(slot, Gold, other), Is.False);
        Assert.That(ClaimComparer.IsRight(slot, labelled, other), Is.True);
    }

    [Test]
    public void IsRight_a_slot_that_is_not_measured_is_refused() =>
        Assert.That(() => ClaimComparer.IsRight(ClaimSlot.AttributedTo, Gold, Claim), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string[] List(string names) => names.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
