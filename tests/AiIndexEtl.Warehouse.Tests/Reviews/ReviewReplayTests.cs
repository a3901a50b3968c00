using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Reconciliation.Identity;
using AiIndexEtl.Reconciliation.Reviews;
using AiIndexEtl.Warehouse.Exchange.Export;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Tests.Exchange;

namespace AiIndexEtl.Warehouse.Tests.Reviews;

public sealed class ReviewReplayTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly FigureIdentifier Identifier = new(new([], [], []));

    private static readonly Page Harbour = new Page { Text = "The harbour filed 41 percent of its patents abroad. Rents rose by 7 percent." }
        .With("41 percent", 41).With("7 percent", 7);

    private Store _store = null!;

    [SetUp]
    public void SetUp() => _store = new Store();

    [TearDown]
    public void TearDown() => _store.Dispose();

    [Test]
    public void Accepted_fact_stands_in_facts_whatever_its_confidence()
    {
        var doubtful = new Page { Text = Harbour.Text }.With("41 percent", 41, claim => claim with { Confidence = 0.05 });
        Publish([], doubtful);
        Assert.That(Count("facts"), Is.Zero);

        var report = Publish([Decide(doubtful, ReviewVerdict.Accept)], doubtful);

        Assert.That(_store.Ask("SELECT value, confidence FROM facts"), Is.EqualTo(new object[] { new object[] { 41m, 0.05 } }));
        Assert.That(Count("facts_in_review"), Is.Zero);
        Assert.That(report.Reviews.Single().State, Is.EqualTo(ReviewState.Applied));
        Assert.That(_store.Ask("SELECT facts_in_review FROM run ORDER BY ended_at DESC LIMIT 1")[0][0], Is.EqualTo(0L));
    }

    [Test]
    public void Rejected_fact_stands_in_no_view_but_the_history()
    {
        Publish([Decide(Harbour, ReviewVerdict.Reject)], Harbour);

        Assert.That(_store.Ask("SELECT value FROM all_facts"), Is.EqualTo(new object[] { new object[] { 7m } }));
        Assert.That(_store.Ask("SELECT value FROM fact_provenance"), Is.EqualTo(new object[] { new object[] { 7m } }));
        Assert.That(_store.Ask("SELECT review_decision FROM fact_history WHERE value = 41"), Is.EqualTo(new object[] { new object[] { "reject" } }));
    }

    [Test]
    public void Correction_replaces_the_reading_and_keeps_what_was_extracted()
    {
        Publish([], Harbour);
        var decision = Decide(Harbour, ReviewVerdict.Correct, ReviewSlots.None.With(ReviewSlot.Value, "14").With(ReviewSlot.Period, "2023"));

        Publish([decision], Harbour);

        Assert.That(
            _store.Ask("SELECT value, period, confidence, extracted.value, extracted.period, extracted.confidence, review_decision, review_id, identity.period FROM fact WHERE valid_to IS NULL AND extracted IS NOT NULL"),
            Is.EqualTo(new object[] { new object[] { 14m, "2023", 1.0, 41m, "2024", 0.75, "correct", decision.Id, "2023" } }));
        Assert.That(_store.Ask("SELECT value, supersede_reason FROM fact WHERE valid_to IS NOT NULL"), Is.EqualTo(new object[] { new object[] { 41m, "review" } }));
    }

    [Test]
    public void Withdrawn_decision_is_kept_for_the_facts_that_name_it_and_holds_anew_when_it_comes_back()
    {
        var decision = Decide(Harbour, ReviewVerdict.Correct, ReviewSlots.None.With(ReviewSlot.Value, "14"));
        Publish([decision], Harbour);

        var taken = Publish([], Harbour);
        Assert.That(taken.Reviews, Is.Empty);
        Assert.That(_store.Ask("SELECT r.state, r.reviewer, r.run_id = f.closed_run_id FROM fact f JOIN review r USING (review_id) WHERE f.value = 14").Single(), Is.EqualTo(new object[] { "withdrawn", "ana", true }));
        Assert.That(Publish(null, Harbour).Reviews, Is.Empty, "what was withdrawn is not replayed");

        Publish([decision], Harbour);
        Assert.That(_store.Ask("SELECT state FROM review").Single()[0], Is.EqualTo("applied"));
        Assert.That(_store.Ask("SELECT value FROM facts ORDER BY value DESC")[0][0], Is.EqualTo(14m));
    }

    [Test]
    public void Arithmetic_with_a_reading_that_was_put_right_or_rejected_is_left_out([Values(ReviewVerdict.Accept, ReviewVerdict.Correct, ReviewVerdict.Reject)] ReviewVerdict verdict, [Values] bool isOther)
    {
        var page = isOther ? Harbour.WithCheck(1, "inconsistent", 0) : Harbour.WithCheck(0, "inconsistent", 1);
        Publish([], page);
        Assert.That(Count("claim_checks"), Is.EqualTo(1));

        Publish([Decide(page, verdict, verdict is ReviewVerdict.Correct ? ReviewSlots.None.With(ReviewSlot.Value, "14") : null)], page);

        var left = verdict is ReviewVerdict.Accept ? 1 : 0;
        Assert.That(Count("claim_checks"), Is.EqualTo(left));
        Assert.That(_store.Ask("SELECT count(check_verdict) FROM all_facts")[0][0], Is.EqualTo((long)left));
        Assert.That(_store.Ask("SELECT count(*) FROM review_queue WHERE reason = 'check'")[0][0], Is.EqualTo(isOther ? (long)left : 0L));
    }

    [Test]
    public void Correction_of_an_export_that_is_joined_hands_over_no_identity_of_its_own()
    {
        using var other = new Store();
        var away = new Page { Source = "https://own.example/a", Text = "Here 5% agreed." }.With("5%", 5m);
        other.Published(away);
        Publish([], Harbour);
        Publish([Decide(Harbour, ReviewVerdict.Correct, ReviewSlots.None.With(ReviewSlot.Value, "14").With(ReviewSlot.Period, "2019"))], Harbour);

        var outcome = History.Import(other, History.Exported(_store, ExportFormat.Jsonl).Folder);

        Assert.That(outcome.Publication?.Failure?.Message, Is.Null);
        using var plain = new Store();
        plain.Published(Harbour);
        const string identities = "SELECT value, CAST(\"identity\" AS VARCHAR) FROM fact WHERE valid_to IS NULL AND value IN (41, 7) ORDER BY value";
        Assert.That(other.Ask(identities), Is.EqualTo(plain.Ask(identities)).And.Count.EqualTo(2));
    }

    [Test]
    public void Second_run_with_the_same_decisions_changes_nothing([Values] bool reads)
    {
        ReviewDecision[] decisions =
        [
            Decide(Harbour, ReviewVerdict.Correct, ReviewSlots.None.With(ReviewSlot.Value, "14")),
            Decide(Harbour with { Claims = [Harbour.Claims[1]] }, ReviewVerdict.Accept),
        ];
        Publish([], Harbour);
        Publish(decisions, Harbour);
        var before = _store.Ask("SELECT CAST(f AS VARCHAR) FROM fact f ORDER BY 1").Concat(_store.Ask("SELECT CAST(r AS VARCHAR) FROM review r ORDER BY 1"));

        var report = reads ? Publish(decisions, Harbour) : Publish(decisions);

        Assert.That(report.ChangedNothing, Is.True);
        Assert.That(_store.Ask("SELECT CAST(f AS VARCHAR) FROM fact f ORDER BY 1").Concat(_store.Ask("SELECT CAST(r AS VARCHAR) FROM review r ORDER BY 1")), Is.EqualTo(before));
    }

    [Test]
    public void Decision_holds_at_once_for_a_document_that_the_run_did_not_read()
    {
        Publish([], Harbour);

        var report = Publish([Decide(Harbour, ReviewVerdict.Correct, ReviewSlots.None.With(ReviewSlot.Metric, "ai_patents").With(ReviewSlot.Area, "JP"))]);

        Assert.That(_store.Ask("SELECT value, metric, area[1] FROM facts ORDER BY value DESC")[0], Is.EqualTo(new object[] { 41m, "ai_patents", "JP" }));
        Assert.That(report.Facts, Is.EqualTo(new TableDifference("fact", 0, 1, 0, 1)));
        Assert.That(_store.Ask("SELECT supersede_reason FROM fact WHERE valid_to IS NOT NULL"), Is.EqualTo(new object[] { new object[] { "review" } }));
        Assert.That(_store.Ask("SELECT count(*) FROM variable WHERE variable_id = 'ai_patents'")[0][0], Is.EqualTo(1L));
        Assert.That(_store.Ask("SELECT count(*) FROM area WHERE ref_area = 'JP'")[0][0], Is.EqualTo(1L));
    }

    [Test]
    public void Decision_that_is_taken_out_gives_the_extracted_reading_back([Values] ReviewVerdict verdict, [Values] bool reads)
    {
        Publish([], Harbour);
        var before = _store.Ask("SELECT * EXCLUDE (valid_from, opened_run_id, source) FROM fact_history WHERE valid_to IS NULL ORDER BY value");
        var identities = _store.Ask("SELECT value, CAST(identity AS VARCHAR) FROM fact WHERE valid_to IS NULL ORDER BY value");
        var corrected = verdict is ReviewVerdict.Correct ? ReviewSlots.None.With(ReviewSlot.Unit, "percentage_point") : ReviewSlots.None;
        Publish([Decide(Harbour, verdict, corrected)]);
        Assert.That(_store.Ask("SELECT count(*) FROM fact WHERE review_decision IS NOT NULL")[0][0], Is.EqualTo(1L));

        _ = reads ? Publish([], Harbour) : Publish([]);

        Assert.That(_store.Ask("SELECT * EXCLUDE (valid_from, opened_run_id, source) FROM fact_history WHERE valid_to IS NULL ORDER BY value"), Is.EqualTo(before));
        Assert.That(_store.Ask("SELECT value, CAST(identity AS VARCHAR) FROM fact WHERE valid_to IS NULL ORDER BY value"), Is.EqualTo(identities));
        Assert.That(_store.Ask("SELECT supersede_reason FROM fact WHERE valid_to IS NOT NULL AND supersede_reason <> 'review'"), Is.Empty);
        Assert.That(Count("review WHERE state <> 'withdrawn'"), Is.Zero);
    }

    [Test]
    public void Publication_without_decisions_keeps_those_that_the_file_holds()
    {
        Publish([Decide(Harbour, ReviewVerdict.Correct, ReviewSlots.None.With(ReviewSlot.Value, "14"))], Harbour);

        var report = Publish(null, Harbour);

        Assert.That(report.ChangedNothing, Is.True);
        Assert.That(report.Reviews.Single().State, Is.EqualTo(ReviewState.Applied));
        Assert.That(_store.Ask("SELECT value FROM facts ORDER BY value"), Is.EqualTo(new object[] { new object[] { 7m }, new object[] { 14m } }));
    }

    [Test]
    public void Decision_is_stale_while_something_else_is_extracted_and_holds_again_when_it_is_back()
    {
        var decision = Decide(Harbour, ReviewVerdict.Correct, ReviewSlots.None.With(ReviewSlot.Value, "14"));
        var otherwise = new Page { Text = Harbour.Text }.With("41 percent", 4.1m).With("7 percent", 7);
        Publish([decision], Harbour);

        var stale = Publish([decision], otherwise);

        Assert.That(stale.Reviews.Single(), Has.Property("State").EqualTo(ReviewState.Stale).And.Property("Detail").EqualTo("value is now 4.1, not 41"));
        Assert.That(_store.Ask("SELECT value FROM facts ORDER BY value"), Is.EqualTo(new object[] { new object[] { 4.1m }, new object[] { 7m } }));
        Assert.That(_store.Ask("SELECT state, detail FROM review"), Is.EqualTo(new object[] { new object[] { "stale", "value is now 4.1, not 41" } }));
        Assert.That(_store.Ask("SELECT DISTINCT supersede_reason FROM fact WHERE valid_to IS NOT NULL"), Is.EqualTo(new object[] { new object[] { "reextracted" } }));

        Publish([decision], Harbour);

        Assert.That(_store.Ask("SELECT value FROM facts ORDER BY value"), Is.EqualTo(new object[] { new object[] { 7m }, new object[] { 14m } }));
        Assert.That(_store.Ask("SELECT state, detail FROM review"), Is.EqualTo(new object?[] { new object?[] { "applied", null } }));
    }

    [Test]
    public void Decision_follows_its_words_when_the_page_changes_elsewhere()
    {
        var decision = Decide(Harbour, ReviewVerdict.Correct, ReviewSlots.None.With(ReviewSlot.Value, "14"));
        Publish([decision], Harbour);
        var changed = new Page { Text = "An editor added this line, with 3 percent in it. " + Harbour.Text }
            .With("3 percent", 3).With("41 percent", 41).With("7 percent", 7);

        var report = Publish([decision], changed);

        Assert.That(report.Reviews.Single().State, Is.EqualTo(ReviewState.Applied));
        Assert.That(_store.Ask("SELECT value FROM facts ORDER BY value"), Is.EqualTo(new object[] { new object[] { 3m }, new object[] { 7m }, new object[] { 14m } }));
        Assert.That(report.Facts.Removed, Is.Zero);
    }

    [Test]
    public void Decision_on_words_that_are_gone_is_unmatched_and_holds_again_when_they_are_back()
    {
        var decision = Decide(Harbour, ReviewVerdict.Reject);
        var gone = new Page { Text = "Rents rose by 7 percent." }.With("7 percent", 7);
        Publish([decision], Harbour);

        var unmatched = Publish([decision], gone).Reviews.Single();
        Assert.That((unmatched.State, unmatched.Detail), Is.EqualTo((ReviewState.Unmatched, "the text no longer has these words")));

        Assert.That(Publish([decision], Harbour).Reviews.Single().State, Is.EqualTo(ReviewState.Applied));
        Assert.That(_store.Ask("SELECT value FROM all_facts"), Is.EqualTo(new object[] { new object[] { 7m } }));
    }

    [Test]
    public void Decision_on_a_page_that_fell_silent_stays_in_force()
    {
        var decision = Decide(Harbour, ReviewVerdict.Correct, ReviewSlots.None.With(ReviewSlot.Value, "14"));
        Publish([decision], Harbour);

        var report = Publish([decision], new Page { Text = "This page is being moved." });

        Assert.That(report.Reviews.Single().State, Is.EqualTo(ReviewState.Applied));
        Assert.That(_store.Ask("SELECT value FROM facts ORDER BY value"), Is.EqualTo(new object[] { new object[] { 7m }, new object[] { 14m } }));
    }

    [TestCase("https://news.example/other", "41 percent", "filed ", "no such document is published")]
    [TestCase("https://news.example/report", "41 percent", "sold ", "the text no longer has these words; the mention stands in: The harbour filed 41 percent of its patents abroad.")]
    [TestCase("https://news.example/report", "patents", "its ", "the text has these words, but no figure is read from them any more")]
    public void Unmatched_decision_says_why(string source, string mention, string prefix, string detail)
    {
        var decision = Decide(Harbour, ReviewVerdict.Accept) with { Source = source, Mention = mention, Prefix = prefix, Suffix = "" };

        Assert.That(Publish([decision], Harbour).Reviews.Single().Detail, Is.EqualTo(detail));
    }

    [Test]
    public void Same_words_twice_need_their_number()
    {
        var page = new Page { Text = "Share: 5 percent of all.\nShare: 5 percent of all.\n" }.With("5 percent", 5).With("5 percent", 5, from: 12);
        var decision = Decide(page with { Claims = [page.Claims[1]] }, ReviewVerdict.Correct, ReviewSlots.None.With(ReviewSlot.Period, "2021"));
        Assert.That(decision.Nth, Is.EqualTo(2));

        Publish([decision], page);
        Assert.That(_store.Ask("SELECT period FROM facts ORDER BY char_start"), Is.EqualTo(new object[] { new object[] { "2024" }, new object[] { "2021" } }));

        var unnumbered = Publish([decision with { Nth = null }], page).Reviews.Single();
        Assert.That((unnumbered.State, unnumbered.Detail), Is.EqualTo((ReviewState.Unmatched, "2 figures have these words; give a longer prefix or suffix, or nth")));
    }

    [Test]
    public void Of_two_decisions_on_one_reading_none_holds()
    {
        var decision = Decide(Harbour, ReviewVerdict.Accept);

        var report = Publish([decision, decision with { Prefix = "filed ", Verdict = ReviewVerdict.Reject }], Harbour);

        Assert.That(report.Reviews.Select(outcome => outcome.State), Is.All.EqualTo(ReviewState.Stale));
        Assert.That(Count("fact WHERE review_id IS NOT NULL"), Is.Zero);
    }

    [Test]
    public void Correction_that_would_break_a_range_is_not_applied_and_holds_nothing_back()
    {
        var range = new Page { Text = "Between 10 and 20 percent of firms agree." }.With("10 and 20 percent", 10, claim => claim with { ValueUpper = 20 });

        var report = Publish([Decide(range, ReviewVerdict.Correct, ReviewSlots.None.With(ReviewSlot.Value, "30"))], range);

        Assert.That(report.Reviews.Single().State, Is.EqualTo(ReviewState.Stale));
        Assert.That(_store.Ask("SELECT value, value_upper FROM facts"), Is.EqualTo(new object[] { new object[] { 10m, 20m } }));
    }

    [Test]
    public void Correction_that_says_what_is_extracted_keeps_the_fact_id()
    {
        Publish([], Harbour);
        var before = _store.Ask("SELECT fact_id FROM facts ORDER BY 1");

        Publish([Decide(Harbour, ReviewVerdict.Correct, ReviewSlots.None.With(ReviewSlot.Value, "41.000"))], Harbour);

        Assert.That(_store.Ask("SELECT fact_id FROM facts ORDER BY 1"), Is.EqualTo(before));
        Assert.That(Count("fact WHERE valid_to IS NOT NULL"), Is.Zero);
    }

    private PublishReport Publish(ReviewDecision[]? decisions, params Page[] pages)
    {
        var outcome = _store.Publish(request => request with { Decisions = decisions, Identities = new IdentityRules(Identifier.IdentifyAll, FigureIdentifier.Version, "none") }, pages);
        Assert.That(outcome.Failure?.Message, Is.Null);
        return outcome.Report!;
    }

    private static ReviewDecision Decide(Page page, ReviewVerdict verdict, ReviewSlots? corrected = null) =>
        ReviewDraft.Of(verdict, page.Claims[0], page.Text, corrected ?? ReviewSlots.None, "as the report says", "ana", Noon);

    private long Count(string table) => (long)_store.Ask($"SELECT count(*) FROM {table}")[0][0]!;
}
