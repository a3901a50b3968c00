using System.Globalization;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Tests.Publishing;

/// <summary>Each check on the whole of a publication fails where it should; those on rows are in RefusalTests.</summary>
public sealed class CheckTests
{
    private static readonly string s_text = string.Concat(Enumerable.Range(1, 20).Select(i => $"Statement number {i} of the list says {i}% of everything. "));

    private Store _store = null!;

    [SetUp]
    public void Create() => _store = new Store();

    [TearDown]
    public void Remove() => _store.Dispose();

    [TestCase("editions_kept_their_facts", "edition = ai-index/2025, facts_before = 20, facts_now = 10")]
    [TestCase("sources_kept_their_facts", "source_id = samples, facts_before = 20, facts_now = 10")]
    public void Coverage_that_shrank_is_warned_of(string check, string sample)
    {
        var page = Many(value => value);
        _store.Published(page);

        var report = _store.Published(page with { Claims = [.. page.Claims.Take(10)] });

        Assert.That(report.Checks.Single(result => result.Name == check).Sample, Is.EqualTo(sample));
    }

    [TestCase("editions_kept_their_facts"), TestCase("sources_kept_their_facts"), TestCase("magnitudes_are_as_before")]
    public void Small_change_is_no_warning(string check)
    {
        var page = Many(value => value);
        _store.Published(page);

        var report = _store.Published(page with { Claims = [.. page.Claims.Take(16)] });

        Assert.That(report.Checks.Single(result => result.Name == check).Passed, Is.True);
    }

    [Test]
    public void Magnitude_that_jumped_is_warned_of()
    {
        _store.Published(Many(value => value));

        var report = _store.Published(Many(value => value * 1000));

        Assert.That(report.Checks.Single(result => result.Name == "magnitudes_are_as_before").Sample, Does.StartWith("metric = ai_patents_granted, kind = level, unit = count, middle_before = 10.5"));
    }

    [TestCase("ALTER TABLE fact ADD COLUMN note VARCHAR", "problem = unexpected, table_name = fact, column_name = note")]
    [TestCase("CREATE TABLE notes AS SELECT 1 AS id", "problem = unexpected, table_name = notes, column_name = id")]
    [TestCase("ALTER TABLE area DROP COLUMN name; ALTER TABLE area ADD COLUMN name INTEGER", "column_name = name")]
    public void Tables_changed_by_hand_hold_the_publication_back(string script, string sample)
    {
        _store.Published(Many(value => value));
        using (var connection = new WarehouseConnectionFactory().Open(_store.Database, WarehouseAccess.ReadWrite)) connection.Execute(script + "; CHECKPOINT");

        var failure = RefusalTests.RefusedUntouched(_store, () => _store.Publish(Many(value => value)));

        var check = failure.Checks.Single(result => result.Name == "tables_are_those_of_the_scripts");
        Assert.That((check.Passed, check.IsBlocking), Is.EqualTo((false, true)));
        Assert.That(check.Sample, Does.Contain(sample));
    }

    [TestCase("INSERT INTO fact SELECT * FROM fact LIMIT 1", "ids_are_unique")]
    [TestCase("INSERT INTO claim SELECT * FROM claim LIMIT 1", "ids_are_unique")]
    [TestCase("INSERT INTO claim_check BY NAME SELECT document_id, claim_id, 'c' AS check_name, 'consistent' AS verdict, 1 AS stated, 'd' AS detail, [] AS other_claim_ids FROM claim, range(2) LIMIT 40", "ids_are_unique")]
    [TestCase("DELETE FROM document", "nothing_is_orphaned")]
    [TestCase("DELETE FROM claim WHERE char_start < 60", "nothing_is_orphaned")]
    public void Damaged_rows_hold_the_publication_back(string script, string name)
    {
        _store.Published(Many(value => value));
        using (var connection = new WarehouseConnectionFactory().Open(_store.Database, WarehouseAccess.ReadWrite)) connection.Execute(script + "; CHECKPOINT");

        var failure = RefusalTests.RefusedUntouched(_store, () => _store.Publish(new Page { Source = "https://news.example/other", Text = "Only 5% agreed." }.With("5%", 5m)));

        Assert.That(failure.Checks.Single(result => result.Name == name).Passed, Is.False);
    }

    [Test]
    public void Text_that_is_not_that_of_its_hash_holds_the_publication_back()
    {
        var staging = _store.Stage(Many(value => value));
        var file = staging.PathOf(StagingFolder.Snapshots);
        File.WriteAllText(file, File.ReadAllText(file).Replace("everything. ", "EVERYTHING. ", StringComparison.Ordinal));

        var failure = new WarehousePublisher(_store.Connections, _store.Time).Publish(_store.Request(staging)).Failure!;

        Assert.That(failure.Checks.Single(result => result.Name == "texts_match_their_hash").Passed, Is.False);
        Assert.That(failure.Checks.Single(result => result.Name == "context_replays_in_text").Passed, Is.False);
    }

    [Test]
    public void Claim_of_another_text_than_that_of_its_snapshot_holds_the_publication_back()
    {
        var page = Many(value => value);
        var other = page with { Text = page.Text + "A closing line." };
        _store.Published(other);
        var staging = _store.Stage(page);
        var file = staging.PathOf(StagingFolder.Claims);
        File.WriteAllText(file, File.ReadAllText(file).Replace(page.TextSha256, other.TextSha256, StringComparison.Ordinal).Replace($"\"snapshot_sha256\":\"{other.Snapshot}\"", $"\"snapshot_sha256\":\"{page.Snapshot}\"", StringComparison.Ordinal));

        var failure = new WarehousePublisher(_store.Connections, _store.Time).Publish(_store.Request(staging)).Failure!;

        Assert.That(failure.Checks.Single(result => result.Name == "claims_stand_in_the_text_of_their_snapshot").FailingRows, Is.EqualTo(20));
    }

    [Test]
    public void Quote_deep_in_a_long_text_is_found_and_a_shifted_one_is_not()
    {
        var text = string.Concat(Enumerable.Repeat("一段没有数字的话，说明背景。\U0001F600 ", 600));
        var page = new Page { Text = text + "占比为61.1%。" + text }.With("61.1%", 61.1m);
        Assert.That(_store.Publish(page).Failure?.Message, Is.Null);

        var shifted = page with { Source = "https://news.example/other", Claims = [page.Claims[0] with { Source = "https://news.example/other", CharStart = page.Claims[0].CharStart + 1 }] };

        Assert.That(_store.Publish(shifted).Failure!.Checks.Single(result => result.Name == "mention_replays_in_text").FailingRows, Is.EqualTo(1));
    }

    [TestCase("10000000000", "20000000000")]
    [TestCase("-10000000000", "-20000000000")]
    [TestCase("79228162514264337593543950334", "79228162514264337593543950335")]
    [TestCase("-79228162514264337593543950334", "-79228162514264337593543950335")]
    public void Range_of_any_size_is_published(string from, string to)
    {
        var (lower, upper) = (decimal.Parse(from, CultureInfo.InvariantCulture), decimal.Parse(to, CultureInfo.InvariantCulture));
        var page = new Page { Text = "They were between 10 and 20 of it." }.With("10 and 20", lower, claim => claim with { ValueUpper = upper, Unit = "USD", Kind = ClaimKind.Level });

        Assert.That(_store.Publish(page, page with { Source = "https://news.example/b", Edition = "ai-index/2024", Claims = [page.Claims[0] with { Value = -lower, ValueUpper = -upper }] }).Failure?.Message, Is.Null);
        Assert.That(_store.Ask("SELECT value_upper FROM facts ORDER BY abs(value), source LIMIT 1")[0][0], Is.EqualTo(-upper).Or.EqualTo(upper));
        Assert.That(() => _store.Ask("FROM edition_revision"), Throws.Nothing);
    }

    [TestCase("10", "-20"), TestCase("-10", "20"), TestCase("20", "10")]
    public void Range_across_zero_or_with_its_ends_turned_is_held_back(string from, string to)
    {
        var page = new Page { Text = "They were between 10 and 20 of it." }
            .With("10 and 20", decimal.Parse(from, CultureInfo.InvariantCulture), claim => claim with { ValueUpper = decimal.Parse(to, CultureInfo.InvariantCulture) });

        Assert.That(_store.Publish(page).Failure!.Checks.Single(result => result.Name == "values_are_in_range").Passed, Is.False);
    }

    [Test]
    public void Check_that_cannot_be_made_has_failed_and_says_why()
    {
        using var connection = new WarehouseConnectionFactory().Open(Path.Combine(_store.Folder, "some.duckdb"), WarehouseAccess.ReadWrite);

        var result = CheckRunner.Run(connection, "of_sizes", "-- Sizes are sizes.\n-- warning\nSELECT error('out of range')", CancellationToken.None);

        Assert.That((result.Name, result.Passed, result.IsBlocking, result.IsBroken), Is.EqualTo(("of_sizes", false, true, true)));
        Assert.That(result.Sample, Does.StartWith("the check could not be made: ").And.Contain("out of range"));
    }

    private static Page Many(Func<decimal, decimal> value) => Enumerable.Range(1, 20).Aggregate(new Page { Text = s_text }, (page, i) => page.With(
        $"{i}%",
        value(i),
        claim => claim with { Unit = "count", Kind = ClaimKind.Level, Metric = "ai_patents_granted" },
        from: s_text.IndexOf($"says {i}%", StringComparison.Ordinal)));
}
