using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Reading;
using AiIndexEtl.Warehouse.Tests.Migrations;

namespace AiIndexEtl.Warehouse.Tests.Publishing;

/// <summary>Which facts analysts see by default and which wait for review.</summary>
public sealed class ReviewTests
{
    private static readonly Page s_page = Sure(0.19, 0.2, 0.9);

    private Store _store = null!;

    [SetUp]
    public void Create() => _store = new Store();

    [TearDown]
    public void Remove() => _store.Dispose();

    [Test]
    public void Facts_are_split_at_the_threshold_which_itself_is_enough()
    {
        var report = _store.Published(s_page);

        Assert.Multiple(() =>
        {
            Assert.That(Mentions("facts"), Is.EqualTo(new[] { "20%", "90%" }));
            Assert.That(Mentions("facts_in_review"), Is.EqualTo(new[] { "19%" }));
            Assert.That(_store.Ask("SELECT mention, in_review FROM all_facts ORDER BY char_start"), Is.EqualTo(new object?[][] { ["19%", true], ["20%", false], ["90%", false] }));
            Assert.That(report.Standing.FactsInReview, Is.EqualTo(1));
            Assert.That(report.Facts.Added, Is.EqualTo(3), "facts that wait are published like all others");
            Assert.That(_store.Ask("SELECT review_below, facts_in_review, facts_open FROM run_summary")[0], Is.EqualTo(new object?[] { 0.2, 1L, 3L }));
        });
    }

    [TestCase(0.0, 0L)]
    [TestCase(0.5, 2L)]
    [TestCase(1.0, 3L)]
    public void Threshold_is_that_of_the_request(double below, long waiting)
    {
        var outcome = _store.Publish(request => request with { ReviewBelow = below }, s_page);

        Assert.That(outcome.Report?.Standing.FactsInReview, Is.EqualTo(waiting));
        Assert.That(Mentions("facts_in_review"), Has.Count.EqualTo(waiting));
        Assert.That(Mentions("facts"), Has.Count.EqualTo(3 - waiting));
    }

    [Test]
    public void Another_threshold_moves_facts_and_changes_none()
    {
        _store.Published(s_page);
        var before = _store.Ask("SELECT * EXCLUDE (in_review, agreement, origin_count) FROM all_facts ORDER BY fact_id");

        var outcome = _store.Publish(request => request with { ReviewBelow = 0.5 }, s_page);

        Assert.That(outcome.Report!.Facts, Is.EqualTo(new TableDifference("fact", 0, 0, 0, 3)));
        Assert.That(outcome.Report.Standing.FactsInReview, Is.EqualTo(2));
        Assert.That(_store.Ask("SELECT * EXCLUDE (in_review, agreement, origin_count) FROM all_facts ORDER BY fact_id"), Is.EqualTo(before));
        Assert.That(Mentions("facts"), Is.EqualTo(new[] { "90%" }));
    }

    [Test]
    public void Latest_threshold_holds_for_documents_that_the_run_did_not_read()
    {
        _store.Published(s_page);

        var outcome = _store.Publish(request => request with { ReviewBelow = 0.95 }, Sure(0.96) with { Source = "https://news.example/other" });

        Assert.That(outcome.Report?.Standing.FactsInReview, Is.EqualTo(3), "those of the first page wait now");
        Assert.That(Mentions("facts"), Is.EqualTo(new[] { "96%" }));
    }

    [Test]
    public void Fact_that_was_read_again_with_more_confidence_leaves_the_review_and_keeps_its_id()
    {
        _store.Published(Sure(0.1));
        var id = _store.Ask("SELECT fact_id FROM facts_in_review")[0][0];

        var page = Sure(0.1);
        var report = _store.Published(page with { Claims = [page.Claims[0] with { Confidence = 0.6 }] });

        Assert.That(_store.Ask("SELECT fact_id FROM facts"), Is.EqualTo(new object?[][] { [id] }));
        Assert.That((report.Standing.FactsInReview, report.Facts.Changed), Is.EqualTo((0L, 1L)));
        Assert.That(_store.Ask("FROM fact_history"), Has.Count.EqualTo(1));
    }

    [Test]
    public void Superseded_readings_do_not_wait()
    {
        _store.Published(Sure(0.1));
        var page = Sure(0.1);

        var report = _store.Published(page with { Claims = [page.Claims[0] with { Confidence = 0.9, Period = "2020" }] });

        Assert.That(report.Standing.FactsInReview, Is.Zero);
        Assert.That(_store.Ask("FROM facts_in_review"), Is.Empty);
    }

    [Test]
    public void Parquet_holds_what_the_view_facts_shows()
    {
        _store.Published(s_page);

        Assert.That(_store.Ask($"FROM '{_store.Parquet}' ORDER BY fact_id"), Is.EqualTo(_store.Ask("FROM facts ORDER BY fact_id")));
        Assert.That(_store.Ask($"SELECT count(*) FROM '{_store.Parquet}'")[0][0], Is.EqualTo(2L));
    }

    [Test]
    public void Reader_gives_either_kind_and_counts_both()
    {
        _store.Published(s_page);
        using var reader = FactsReader.Open(_store.Connections, _store.Database).Reader!;

        var status = reader.Status();

        Assert.That(Mentions(reader, new FactsFilter()), Is.EqualTo(new[] { "20%", "90%" }));
        Assert.That(Mentions(reader, new FactsFilter { InReview = true }), Is.EqualTo(new[] { "19%" }));
        Assert.That(Mentions(reader, new FactsFilter { InReview = true, Area = "US" }), Is.Empty);
        Assert.That((status.Facts, status.FactsInReview), Is.EqualTo((3L, 1L)));
    }

    [Test]
    public void File_of_version_1_is_read_with_nothing_in_review()
    {
        EarlierFile.Create(_store.Database, 1);
        using var reader = FactsReader.Open(_store.Connections, _store.Database).Reader!;

        var status = reader.Status();

        Assert.That(Mentions(reader, new FactsFilter()), Is.EquivalentTo(new[] { "61.1%", "20.9%", "0.5%", "78%", "19%" }));
        Assert.That(Mentions(reader, new FactsFilter { InReview = true }), Is.Empty);
        Assert.That((status.Facts, status.FactsInReview, status.SchemaVersion), Is.EqualTo((5L, 0L, 1L)));
        Assert.That(status.Runs, Has.Count.EqualTo(2));
    }

    [Test]
    public void File_of_version_1_is_brought_up_to_date_by_the_next_run()
    {
        EarlierFile.Create(_store.Database, 1);

        var report = _store.Published(EarlierFile.Report);

        Assert.That(report.Standing.FactsInReview, Is.EqualTo(1));
        Assert.That(Mentions("facts_in_review"), Is.EqualTo(new[] { "0.5%" }));
        Assert.That(_store.Ask("SELECT review_below, facts_in_review FROM run ORDER BY started_at"), Is.EqualTo(new object?[][] { [null, null], [null, null], [0.2, 1L] }));
    }

    private List<object?> Mentions(string view) => [.. _store.Ask($"SELECT mention FROM {view} ORDER BY source, char_start").Select(row => row[0])];

    private static List<object?> Mentions(FactsReader reader, FactsFilter filter)
    {
        using var rows = reader.Facts(filter);
        var mentions = new List<object?>();
        while (rows.Read()) mentions.Add(rows.Row[1]);
        return mentions;
    }

    // A page with one figure for each confidence, which the figure itself says in percent.
    private static Page Sure(params double[] confidences)
    {
        var mentions = confidences.Select(confidence => $"{confidence * 100:0}%").ToList();
        var page = new Page { Text = string.Join(' ', mentions.Select(mention => $"Of all surveys {mention} agreed.")) };
        return confidences.Zip(mentions).Aggregate(page, (made, pair) => made.With(pair.Second, decimal.Parse(pair.Second[..^1], System.Globalization.CultureInfo.InvariantCulture), claim => claim with { Confidence = pair.First }));
    }
}
