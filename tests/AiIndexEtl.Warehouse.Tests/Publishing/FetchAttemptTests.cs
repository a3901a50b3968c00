using AiIndexEtl.Core.Rows;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Tests.Migrations;

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

    [TestCase(1), TestCase(2)]
    public void File_that_knew_whole_fetches_only_keeps_their_rows_and_takes_new_ones(int version)
    {
        EarlierFile.Create(_store.Database, version);

        Publish();

        Assert.Multiple(() =>
        {
            Assert.That(_store.Ask($"SELECT count(*) FROM fetch_attempt WHERE attempts = 2 AND duration_ms = 340 AND (attempt, decision, found_in) IS NOT DISTINCT FROM (NULL, NULL, NULL)")[0][0], Is.EqualTo(2L));
            Assert.That(_store.Ask("SELECT fetched, fetch_failures FROM run_summary WHERE fetched > 0 ORDER BY started_at"), Is.EqualTo(new object?[][] { [2L, 0L], [1L, 1L], [1L, 0L] }));
            Assert.That(_store.Ask("SELECT count(*) FROM fact WHERE valid_to IS NULL")[0][0], Is.EqualTo(EarlierFile.Facts + 1L - 3L));
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
}
