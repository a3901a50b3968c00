using AiIndexEtl.Warehouse.Exchange.Export;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Tests.Exchange;

namespace AiIndexEtl.Warehouse.Tests.Publishing;

/// <summary>What was received earlier never takes the place of what was received later, whichever is published first.</summary>
public sealed class OlderReadingTests
{
    private static readonly DateTimeOffset s_first = new(2026, 3, 1, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_second = s_first.AddDays(1);
    private static readonly DateTimeOffset s_third = s_first.AddDays(2);

    private static readonly Page s_early = new Page { Text = "Now 10% agreed.", AccessedAt = s_first }.With("10%", 10m);
    private static readonly Page s_late = new Page { Text = "Now 11% agreed.", AccessedAt = s_second, Title = "Later" }.With("11%", 11m);
    private static readonly Page s_back = s_early with { ConfirmedAt = s_third };

    private Store _store = null!;

    [SetUp]
    public void Create() => _store = new Store();

    [TearDown]
    public void Remove() => _store.Dispose();

    [Test]
    public void Older_reading_is_left_and_told_while_its_text_and_claims_are_kept()
    {
        _store.Published(s_late);

        var report = _store.Published(s_early);

        Assert.Multiple(() =>
        {
            Assert.That((Mention(), report.OlderDocuments), Is.EqualTo(("11%", 1L)));
            Assert.That(report.Facts, Is.EqualTo(new TableDifference("fact", 0, 0, 0, 1)));
            Assert.That(_store.Ask("SELECT title FROM document")[0][0], Is.EqualTo("Later"));
            Assert.That(_store.Ask("SELECT count(*) FROM snapshot")[0][0], Is.EqualTo(2L));
            Assert.That(_store.Ask("SELECT mention FROM claim ORDER BY 1").Select(row => row[0]), Is.EqualTo(new[] { "10%", "11%" }));
        });
    }

    [Test]
    public void Page_that_went_back_to_what_it_was_is_newer_than_what_it_was_between()
    {
        _store.Published(s_early);
        _store.Published(s_late);

        Assert.That(_store.Published(s_back).OlderDocuments, Is.Zero);
        Assert.That(Mention(), Is.EqualTo("10%"));
        Assert.That(_store.Ask("SELECT accessed_at, confirmed_at FROM snapshot ORDER BY accessed_at"), Is.EqualTo(new object?[][] { [s_first, s_third], [s_second, null] }));

        Assert.That(_store.Published(s_late).OlderDocuments, Is.EqualTo(1));
        Assert.That(Mention(), Is.EqualTo("10%"));
    }

    [Test]
    public void Older_reading_of_the_same_bytes_changes_nothing()
    {
        _store.Published(s_back);

        var report = _store.Published(s_early with { Claims = [s_early.Claims[0] with { Period = "2019" }] });

        Assert.That((report.OlderDocuments, report.ChangedNothing), Is.EqualTo((1L, true)));
    }

    [Test]
    public void Of_several_shards_the_one_that_received_last_counts()
    {
        _store.Published(s_early);

        var outcome = _store.Publish(request => request with { Staging = [_store.Stage(s_back), _store.Stage(s_late), _store.Stage(s_early)] });

        Assert.That((outcome.Failure?.Message, outcome.Report?.OlderDocuments), Is.EqualTo(((string?)null, 0L)));
        Assert.That(Mention(), Is.EqualTo("10%"));
    }

    [Test]
    public void Export_of_a_page_that_went_back_joins_a_file_that_saw_it_between()
    {
        using var other = new Store();
        foreach (var page in (Page[])[s_early, s_late, s_back]) _store.Published(page);
        other.Published(s_early);
        other.Published(s_late);

        var outcome = History.Import(other, History.Exported(_store, ExportFormat.Jsonl).Folder);

        Assert.That(outcome.Publication?.Failure?.Message, Is.Null);
        Assert.That(other.Ask("SELECT mention FROM facts").Single()[0], Is.EqualTo("10%"));
        Assert.That(other.Ask("SELECT max(confirmed_at) FROM snapshot")[0][0], Is.EqualTo(s_third));
        Assert.That(History.Import(other, History.Exported(_store, ExportFormat.Jsonl, "again").Folder).Publication, Is.Null, "there is nothing left to take");
    }

    private object? Mention() => _store.Ask("SELECT mention FROM facts").Single()[0];
}
