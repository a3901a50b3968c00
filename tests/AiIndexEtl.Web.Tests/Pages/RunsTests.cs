using System.Net;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Warehouse.Tests;

namespace AiIndexEtl.Web.Tests.Pages;

/// <summary>What runs did and what sources gave, over HTTP.</summary>
public sealed class RunsTests
{
    private const string Text = "In 2024 China held 61.1% of patents. The year before it held 58.2% of them.";

    private Store _store = null!;
    private Browser _browser = null!;

    [SetUp]
    public async Task SetUp()
    {
        _store = new Store();
        var page = new Page { Text = Text, Rejections = [new("2024", 3, 7, "period")] };
        _store.Published(page.With("61.1%", 61.1m).With("58.2%", 58.2m, claim => claim with { Period = "2023" }));

        // The second run reads one figure otherwise, loses the other, and cannot reach a source.
        var outcome = _store.Publish(
            request => request with { AcceptLosses = true, MaximumRemovedShare = 1, Run = request.Run with { Kind = "fetch", Reason = "asked by <ana>" } },
            [page.With("61.1%", 61.2m)]);
        Assert.That(outcome.Failure?.Message, Is.Null);
        _browser = await Browser.OpenAsync(_store);
    }

    [TearDown]
    public async Task TearDown()
    {
        await _browser.DisposeAsync();
        _store.Dispose();
    }

    [Test]
    public async Task History_shows_the_latest_run_first_with_reason_durations_and_counts()
    {
        var page = await _browser.ReadAsync("/runs");

        Assert.That(page, Does.Contain("2 published runs").And.Contain("asked by <ana>").And.Contain("extract 1.0 s").And.Contain("Sources read"));
        Assert.That(page.IndexOf(RunId(last: true), StringComparison.Ordinal), Is.LessThan(page.IndexOf(RunId(last: false), StringComparison.Ordinal)).And.Positive);
    }

    [Test]
    public async Task Run_shows_stages_checks_and_what_it_changed_with_links()
    {
        var page = await _browser.ReadAsync("/runs/" + RunId(last: true));

        Assert.That(page, Does.Contain("Read otherwise (1)").And.Contain("Closed (1)").And.Contain("Added (0)").And.Contain("61.1%").And.Contain("61.2%"));
        Assert.That(page, Does.Contain("/figures/" + _store.Ask("SELECT fact_id FROM all_facts")[0][0]).And.Contain("documents_have_facts").And.Contain("<h2 id=\"stages\">"));
        Assert.That(await _browser.ReadAsync($"/runs/{RunId(last: true)}?show=closed"), Does.Contain("<mark>58.2%</mark>").And.Not.Contain("61.2%"));
        Assert.That(await _browser.ReadAsync($"/runs/{RunId(last: false)}"), Does.Contain("Added (2)").And.Contain("<mark>58.2%</mark>"));
    }

    [TestCase("/runs/0")]
    [TestCase("/runs/11111111-1111-1111-1111-111111111111")]
    [TestCase("/sources/0")]
    [TestCase("/sources/%27%20OR%201=1--")]
    public async Task What_there_is_not_is_a_missing_page(string path) => Assert.That((await _browser.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));

    [Test]
    public async Task Failed_tries_are_shown_with_their_errors_in_the_run_and_by_source()
    {
        var page = new Page { Text = Text }.With("61.1%", 61.2m);
        var outcome = new Warehouse.Publishing.WarehousePublisher(_store.Connections, _store.Time).Publish(_store.Request(_store.Stage([page], one =>
        [
            new FetchAttemptRow { SourceId = "samples", Url = one.Source, FetchedAt = _store.Time.Now, Attempts = 1, DurationMs = 12, SnapshotSha256 = one.Snapshot },
            new FetchAttemptRow { SourceId = "gone", Url = "https://gone.example/x", FetchedAt = _store.Time.Now, Attempts = 1, DurationMs = 40, HttpStatus = 503, ErrorCode = "http_status", Error = "503 <b>busy</b>" },
            new FetchAttemptRow { SourceId = "samples", Url = one.Source, FetchedAt = _store.Time.Now.AddHours(-1), Attempts = 1, DurationMs = 12, ErrorCode = "timeout", Error = "no answer" },
        ])));
        Assert.That(outcome.Failure?.Message, Is.Null);

        var run = await _browser.ReadAsync("/runs/" + RunId(last: true));
        Assert.That(run, Does.Contain("http_status").And.Contain("503 <b>busy</b>").And.Contain("HTTP 503"));
        Assert.That((await _browser.GetAsync("/runs/" + RunId(last: true))).Text, Does.Not.Contain("<b>busy"));
        Assert.That(await _browser.ReadAsync("/sources"), Does.Contain("Never received").And.Contain("https://gone.example/x").And.Contain("timeout"));
    }

    [Test]
    public async Task Sources_show_coverage_and_follow_edition_and_order()
    {
        _store.Published(ConflictsTests.Article("b", "Chip Courier", ("20", 20m, "CN", "2024"), ("7", 7m, "US", "2024")) with { Edition = "ai-index/2024", Title = "Chips" });

        var page = await _browser.ReadAsync("/sources");
        Assert.That(page, Does.Contain("2 documents").And.Contain("The year in models").And.Contain("Chips").And.Contain("2026-03-01 01:00"));
        Assert.That(await _browser.ReadAsync("/sources?edition=ai-index/2024"), Does.Contain("1 document").And.Not.Contain("The year in models"));
        var sorted = await _browser.ReadAsync("/sources?sort=facts");
        Assert.That(sorted.IndexOf("Chips", StringComparison.Ordinal), Is.LessThan(sorted.IndexOf("The year in models", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Source_shows_its_facts_snapshots_and_the_numbers_that_are_none()
    {
        var page = await _browser.ReadAsync("/sources/" + _store.Ask("SELECT document_id FROM document")[0][0]);

        Assert.That(page, Does.Contain("Facts (1)").And.Contain("<mark>61.1%</mark>").And.Contain("Kept snapshots (1)").And.Contain("The bytes of this snapshot are not kept here.").And.Not.Contain("href=\"/snapshots/"));
        Assert.That(page, Does.Contain("Numbers that are no facts (1)").And.Contain("In <mark>2024</mark> China held 61.1%").And.Contain("period"));
    }

    private string RunId(bool last) => (string)_store.Ask($"SELECT CAST(run_id AS VARCHAR) FROM run ORDER BY started_at {(last ? "DESC" : "ASC")}")[0][0]!;
}
