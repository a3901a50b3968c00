using AiIndexEtl.Core.Rows;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Tests.Publishing;

public sealed class FetchAttemptTests
{
    private const string NewColumns = "attempt, waited_ms, final_url, redirects, wire_bytes, body_bytes, decision, retry_in_ms, found_in";

    private static readonly Page s_page = new Page { Text = "China held 61.1%." }.With("61.1%", 61.1m);

    private Store _store = null!;

    [SetUp]
    public void Open() => _store = new Store();

    [TearDown]
    public void Remove() => _store.Dispose();

    [Test]
    public void Each_try_is_a_row_and_a_fetch_counts_once()
    {
        Publish();

        Assert.That(_store.Ask($"SELECT http_status, attempts, duration_ms, error_code, snapshot_sha256, {NewColumns} FROM fetch_attempt ORDER BY attempt"), Is.EqualTo(new object?[][]
        {
            [503, 2, 700L, "http_503", null, 1, 500L, "https://news.example/moved", 1, 10L, 20L, "retry", 1900L, "https://news.example/feed"],
            [304, 2, 100L, null, s_page.Snapshot, 2, 0L, "https://news.example/moved", 1, 0L, 0L, "not_modified", null, "https://news.example/feed"],
        }));
        Assert.That(_store.Ask("SELECT fetched, fetch_failures FROM run_summary")[0], Is.EqualTo(new object[] { 1L, 0L }));
    }

    [Test]
    public void File_of_version_2_keeps_its_rows_and_takes_new_ones()
    {
        _store.Published(s_page);
        BackToVersion2();

        Publish();

        Assert.Multiple(() =>
        {
            Assert.That(_store.Ask("SELECT version FROM schema_version ORDER BY version").Select(row => row[0]), Is.EqualTo(new object[] { 1L, 2L, 3L }));
            Assert.That(_store.Ask($"SELECT attempts, duration_ms, snapshot_sha256, {NewColumns} FROM fetch_attempt WHERE attempt IS NULL"), Is.EqualTo(new object?[][]
            {
                [1, 12L, s_page.Snapshot, null, null, null, null, null, null, null, null, null],
            }));
            Assert.That(_store.Ask("SELECT fetched FROM run_summary ORDER BY started_at").Select(row => row[0]), Is.EqualTo(new object[] { 1L, 1L }));
            Assert.That(_store.Ask("SELECT column_name FROM duckdb_columns() WHERE table_name = 'fetch_attempt' AND comment IS NULL"), Is.Empty);
            Assert.That(_store.Ask("SELECT count(*) FROM fact WHERE valid_to IS NULL")[0][0], Is.EqualTo(1L));
        });
    }

    // Two tries: an overloaded server, then word that nothing has changed.
    private void Publish()
    {
        var staging = _store.Stage([s_page], page =>
        [
            new FetchAttemptRow
            {
                SourceId = "samples", Url = page.Source, FoundIn = "https://news.example/feed", FetchedAt = _store.Time.Now, HttpStatus = 503, Attempt = 1, Attempts = 2, DurationMs = 700, WaitedMs = 500,
                FinalUrl = "https://news.example/moved", Redirects = 1, WireBytes = 10, BodyBytes = 20, Decision = "retry", RetryInMs = 1900, ErrorCode = "http_503", Error = "The server failed.",
            },
            new FetchAttemptRow
            {
                SourceId = "samples", Url = page.Source, FoundIn = "https://news.example/feed", FetchedAt = _store.Time.Now, HttpStatus = 304, Attempt = 2, Attempts = 2, DurationMs = 100, WaitedMs = 0,
                FinalUrl = "https://news.example/moved", Redirects = 1, WireBytes = 0, BodyBytes = 0, Decision = "not_modified", SnapshotSha256 = page.Snapshot,
            },
        ]);
        var outcome = new WarehousePublisher(_store.Connections, _store.Time).Publish(_store.Request(staging));
        Assert.That(outcome.Failure?.Message, Is.Null);
    }

    // What a program of version 2 wrote: one row for a whole fetch, and a view that counts rows.
    private void BackToVersion2()
    {
        using var connection = new WarehouseConnectionFactory().Open(_store.Database, WarehouseAccess.ReadWrite);
        connection.Execute("CREATE OR REPLACE VIEW run_summary AS SELECT *, 1::BIGINT AS fetched FROM run");
        foreach (var column in NewColumns.Split(", ")) connection.Execute($"ALTER TABLE fetch_attempt DROP COLUMN {column}");
        connection.Execute("DELETE FROM schema_version WHERE version > 2; CHECKPOINT;");
    }
}
