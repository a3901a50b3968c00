using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Reconciliation.Reviews;

namespace AiIndexEtl.Reconciliation.Tests;

public sealed class ReviewGuardTests
{
    private const string Text = "One of 20 ports closed. Of the rest, 20 percent of ports closed for good.";

    private static readonly DateTimeOffset Noon = new(2026, 4, 2, 12, 0, 0, 345, TimeSpan.Zero);

    [Test]
    public void Draft_names_the_words_within_the_sentence_and_vouches_for_the_row()
    {
        var draft = Draft(ReviewVerdict.Accept);

        Assert.That((draft.Prefix, draft.Mention, draft.Suffix, draft.Nth, draft.Position), Is.EqualTo(("Of the rest, ", "20 percent", " of ports closed for good.", (int?)null, (int?)37)));
        Assert.That(draft.Expected.ToJson(), Is.EqualTo("""{"value":"20","unit":"percent","kind":"share","metric":"other","area":["NO"],"period":null}"""));
        Assert.That(draft.DecidedAt, Is.EqualTo(new DateTimeOffset(2026, 4, 2, 12, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public void Draft_of_a_rejection_expects_value_and_unit_alone() =>
        Assert.That(Draft(ReviewVerdict.Reject).Expected.ToJson(), Is.EqualTo("""{"value":"20","unit":"percent"}"""));

    [Test]
    public void Draft_of_a_correction_leaves_open_what_it_corrects() =>
        Assert.That(Draft(ReviewVerdict.Correct, Period("2023")).Expected.Has(ReviewSlot.Period), Is.False);

    [TestCase(ReviewVerdict.Accept, "value is now 21, not 20")]
    [TestCase(ReviewVerdict.Reject, "value is now 21, not 20")]
    public void Another_value_makes_a_decision_stale(ReviewVerdict verdict, string detail)
    {
        var judged = ReviewGuard.Judge(Draft(verdict), Claim with { Value = 21 });

        Assert.That((judged.State, judged.Detail), Is.EqualTo((ReviewState.Stale, detail)));
    }

    [Test]
    public void Acceptance_of_a_row_is_stale_when_another_slot_of_it_reads_otherwise()
    {
        var read = Claim with { Period = "2024", Area = ["SE"] };

        Assert.That(ReviewGuard.Judge(Draft(ReviewVerdict.Accept), read).Detail, Is.EqualTo("area is now SE, not NO; period is now 2024, not empty"));
        Assert.That(ReviewGuard.Judge(Draft(ReviewVerdict.Reject), read).State, Is.EqualTo(ReviewState.Applied));
    }

    [Test]
    public void Order_of_places_and_zeros_behind_a_value_do_not_count()
    {
        var draft = ReviewDraft.Of(ReviewVerdict.Accept, Claim with { Area = ["NO", "SE"] }, Text, ReviewSlots.None, null, null, Noon);

        Assert.That(ReviewGuard.Judge(draft, Claim with { Area = ["SE", "NO"], Value = 20.000m }).State, Is.EqualTo(ReviewState.Applied));
    }

    [Test]
    public void Correction_changes_its_slots_and_drops_the_evidence_for_what_they_replace()
    {
        var judged = ReviewGuard.Judge(Draft(ReviewVerdict.Correct, Period("2023")), Claim);

        Assert.That((judged.State, judged.Reading!.Period, judged.Reading.Value), Is.EqualTo((ReviewState.Applied, "2023", 20m)));
        Assert.That(judged.Reading.Evidence.Select(evidence => evidence.Slot), Is.EqualTo(new[] { ClaimSlot.Value }));
    }

    [Test]
    public void Correction_that_the_extraction_makes_by_itself_says_so()
    {
        var value = ReviewSlots.None.With(ReviewSlot.Value, "25");

        Assert.That(ReviewGuard.Judge(Draft(ReviewVerdict.Correct, Period("2023")), Claim with { Period = "2023" }).Detail, Does.StartWith("the extraction reads by itself what was corrected"));
        Assert.That(ReviewGuard.Judge(Draft(ReviewVerdict.Correct, value), Claim with { Value = 25 }).Detail, Does.EndWith("the decision can be taken out"));
    }

    [TestCase("30", "20", false)]
    [TestCase("-5", "20", false)]
    [TestCase("10", "20", true)]
    [TestCase("-10", "-20", true)]
    public void Correction_must_leave_a_range(string value, string upper, bool isApplied)
    {
        var corrected = ReviewSlots.None.With(ReviewSlot.Value, value).With(ReviewSlot.ValueUpper, upper);

        Assert.That(ReviewGuard.Judge(Draft(ReviewVerdict.Correct, corrected), Claim).State, Is.EqualTo(isApplied ? ReviewState.Applied : ReviewState.Stale));
    }

    [TestCase("20 ports", "One of ", 7)]
    [TestCase("20 percent", " closed. Of the rest, ", 13)]
    public void Mention_is_found_in_its_sentence(string mention, string prefix, int place)
    {
        var sentence = mention == "20 ports" ? "One of 20 ports closed." : "Of the rest, 20 percent of ports closed for good.";

        Assert.That(MentionPlace.InSentence(Claim with { Mention = mention, Prefix = prefix, Sentence = sentence }), Is.EqualTo(place));
    }

    [Test]
    public void Slots_survive_their_json()
    {
        var slots = ReviewSlots.Of(Claim with { ValueUpper = 25.50m, Subject = ["a, b", "港口"], AttributedTo = "the \"Register\"" });

        Assert.That(ReviewSlots.FromJson(slots.ToJson()), Is.EqualTo(slots));
        Assert.That(ReviewSlots.Of(slots.ApplyTo(Claim)), Is.EqualTo(slots));
    }

    private static ReviewSlots Period(string period) => ReviewSlots.None.With(ReviewSlot.Period, period);

    private static ReviewDecision Draft(ReviewVerdict verdict, ReviewSlots? corrected = null) => ReviewDraft.Of(verdict, Claim, Text, corrected ?? ReviewSlots.None, "why", "ana", Noon);

    private static Claim Claim => new()
    {
        Source = "ports.txt",
        Mention = "20 percent",
        Prefix = "One of 20 ports closed. Of the rest, "[^32..],
        Suffix = " of ports closed for good.",
        CharStart = 37,
        CharEnd = 47,
        Sentence = "Of the rest, 20 percent of ports closed for good.",
        Value = 20,
        Unit = "percent",
        Qualifier = Qualifier.Exact,
        Kind = ClaimKind.Share,
        Metric = "other",
        MetricText = "ports",
        Area = ["NO"],
        Subject = [],
        Confidence = 0.5,
        Evidence = [new Evidence(ClaimSlot.Value, "value.number", 37, 47), new Evidence(ClaimSlot.Period, "period.default", 0, 0)],
    };
}
