using System.Text.Json.Nodes;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Runs;

/// <summary>The whole way, from pages on a real HTTP server to rows that a connection of the test's own reads.</summary>
public sealed class PipelineTests
{
    private static readonly string[] Samples = ["en1", "en2", "en3", "en4", "en5", "zh1", "zh2", "zh3", "zh4"];

    private Workspace _workspace = null!;
    private PageServer _server = null!;

    [SetUp]
    public async Task SetUp()
    {
        _workspace = new Workspace();
        _server = await PageServer.StartAsync();
        foreach (var name in Samples)
        {
            var page = await File.ReadAllBytesAsync(Workspace.SamplePath(name));
            _server.Serve($"/{name}.html", page, name == "zh4" ? "text/html" : "text/html; charset=utf-8");
        }
    }

    [TearDown]
    public async Task TearDown()
    {
        await _server.DisposeAsync();
        _workspace.Dispose();
    }

    [Test]
    public async Task Run_over_the_sample_pages_publishes_their_figures_with_links_to_the_words()
    {
        _workspace.Configure(_server, Samples);

        var result = await _workspace.RunAsync("run");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var summary = JsonNode.Parse(result.Lines.Single())!;
        Assert.That(((int)summary["sources_ok"]!, (int)summary["sources_failed"]!), Is.EqualTo((9, 0)));
        Assert.That(
            (long)summary["facts_added"]!, Is.EqualTo((long)_workspace.Query("SELECT count(*) FROM all_facts")[0][0]!).And.GreaterThan(400));

        // Known figures of the pages, as a reader of the page would state them.
        Assert.Multiple(() =>
        {
            AssertFact("en1", "$109.1bn", 109_100_000_000m, "USD", "level");
            AssertFact("en2", "61.1%", 61.1m, "percent", "share");
            AssertFact("zh4", "78.6%", 78.6m, "percent", "share");
            AssertFact("zh3", "131部", 131m, "count", "level");
        });

        var row = _workspace.Query(
            $"SELECT source_link, sentence, edition, snapshot_sha256 FROM all_facts WHERE source = '{_server.AddressOf("/en1.html")}' AND mention = '$109.1bn'")[0];
        Assert.That((string)row[0]!, Does.StartWith(_server.AddressOf("/en1.html") + "#:~:text=").And.Contain("%24109.1bn"));
        Assert.That((string)row[1]!, Does.Contain("$109.1bn of private capital"));
        Assert.That((string)row[2]!, Is.EqualTo("ai-index/2025"));
        Assert.That(_workspace.Files(), Has.Some.Matches<string>(file => file.Contains((string)row[3]!, StringComparison.Ordinal)));
    }

    [Test]
    public async Task Second_run_over_the_same_pages_changes_nothing_and_says_so()
    {
        _workspace.Configure(_server, "en1", "zh3");
        await _workspace.RunAsync("run");
        var before = _workspace.Query("SELECT * EXCLUDE (run_id) FROM all_facts ORDER BY fact_id");

        var second = await _workspace.RunAsync("run");

        Assert.That(second.ExitCode, Is.Zero, second.Error);
        Assert.That(second.Error, Does.Contain("facts: 0 added, 0 changed, 0 removed, " + before.Count + " unchanged"));
        Assert.That(_workspace.Query("SELECT * EXCLUDE (run_id) FROM all_facts ORDER BY fact_id"), Is.EqualTo(before));
        Assert.That(_workspace.Query("SELECT count(*) FROM run")[0][0], Is.EqualTo(2));
    }

    [Test]
    public async Task Run_with_a_failing_source_publishes_the_others()
    {
        _workspace.Configure(_server, "en1", "missing", "zh1");

        var plain = await _workspace.RunAsync("run");
        var strict = await _workspace.RunAsync("run", "--strict");

        Assert.That((plain.ExitCode, strict.ExitCode), Is.EqualTo((0, 3)), plain.Error + strict.Error);
        Assert.That(plain.Error, Does.Contain("error: missing: ").And.Contain("2 of 3 documents read"));
        var failure = JsonNode.Parse(strict.Lines.Single())!["failures"]![0]!;
        Assert.That(
            ((string?)failure["source_id"], (string?)failure["stage"], (string?)failure["code"]),
            Is.EqualTo(("missing", "scrape", "not_found")));
        Assert.That(_workspace.Query("SELECT DISTINCT source FROM all_facts"), Has.Count.EqualTo(2));
        Assert.That(_workspace.Query("SELECT count(*) FROM fetch_attempt WHERE error_code = 'not_found'")[0][0], Is.EqualTo(2));
    }

    [Test]
    public async Task Run_where_every_source_fails_publishes_nothing_and_fails()
    {
        _workspace.Configure(_server, "missing");

        var result = await _workspace.RunAsync("run");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(File.Exists(_workspace.Database), Is.False);
    }

    [Test]
    public async Task Source_that_fails_later_keeps_its_facts()
    {
        _workspace.Configure(_server, "en1", "zh1");
        await _workspace.RunAsync("run");
        var before = _workspace.Query("SELECT count(*) FROM all_facts");
        _server.Fail("/en1.html", 404);

        var second = await _workspace.RunAsync("run");

        Assert.That(second.ExitCode, Is.Zero, second.Error);
        Assert.That(_workspace.Query("SELECT count(*) FROM all_facts"), Is.EqualTo(before));
    }

    [Test]
    public async Task Tries_of_a_run_in_which_every_document_fails_are_on_record_and_take_no_earlier_file_away()
    {
        _workspace.Configure(_server, "en1");
        await _workspace.RunAsync("run");
        var facts = _workspace.Query("SELECT fact_id FROM all_facts ORDER BY fact_id");
        _server.Fail("/en1.html", 404);

        var second = await _workspace.RunAsync("run");

        Assert.That((second.ExitCode, (string?)JsonNode.Parse(second.Lines.Single())!["published"]), Is.EqualTo((1, (string?)null)));
        Assert.That(second.Error, Does.Contain("no document could be read"));
        Assert.That(_workspace.Query("SELECT fact_id FROM all_facts ORDER BY fact_id"), Is.EqualTo(facts));
        Assert.That(_workspace.Query("SELECT http_status, error_code FROM fetch_attempt WHERE run_id = (SELECT max(run_id) FROM run) AND attempt = attempts")[0], Is.EqualTo(new object[] { 404, "not_found" }).AsCollection);
        Assert.That(Directory.Exists(_workspace.PathOf("curated/history")), Is.False);
    }

    [Test]
    public async Task Missing_file_stops_only_what_reads_it()
    {
        _workspace.Write("a.txt", "In 2024 the ports registered 4,120 ferries.\n");
        _workspace.Write("b.txt", "In 2024 the ports registered 77 boats.\n");
        _workspace.Configure("  - {id: a, path: a.txt, group: samples}\n  - {id: b, path: b.txt, group: other}\n");
        await _workspace.RunAsync("run");
        File.Delete(_workspace.PathOf("b.txt"));

        foreach (var words in (string[][])[["query", "SELECT 1"], ["facts"], ["status"], ["run"], ["run", "a"], ["run", "--from-snapshots"], ["conflicts"]])
        {
            var result = await _workspace.RunAsync(words);
            Assert.That(result.ExitCode, Is.Zero, string.Join(' ', words) + ": " + result.Error);
        }

        Assert.That((await _workspace.RunAsync("status")).Error, Does.Contain("There is no file or folder b.txt, which a run over the group other needs."));
        foreach (var words in (string[][])[["run", "--group", "other"], ["run", "b"], ["fetch", "--group", "other"]])
        {
            var result = await _workspace.RunAsync(words);
            Assert.That((result.ExitCode, result.Error), Is.EqualTo((2, result.Error)), string.Join(' ', words));
            Assert.That(result.Error, Does.Contain("There is no file or folder b.txt"));
        }
    }

    [Test]
    public async Task Dry_run_writes_nothing()
    {
        _workspace.Configure(_server, "en1");

        var result = await _workspace.RunAsync("run", "--dry-run");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That((int)JsonNode.Parse(result.Lines.Single())!["claims"]!, Is.GreaterThan(10));
        Assert.That(_workspace.Files(), Is.EqualTo(["pipeline.yaml"]));
    }

    [Test]
    public async Task Run_of_a_saved_page_files_it_under_its_address()
    {
        _workspace.Write("pages/en1.html", await File.ReadAllBytesAsync(Workspace.SamplePath("en1")));
        _workspace.Configure("  - {id: en1, path: pages/en1.html, address: \"https://example.org/saved\"}\n");

        var result = await _workspace.RunAsync("run");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(_workspace.Query("SELECT DISTINCT source FROM all_facts")[0][0], Is.EqualTo("https://example.org/saved"));
        Assert.That(_server.Requests, Is.Empty);
    }

    [Test]
    public async Task Source_on_the_command_line_can_be_a_folder_or_a_known_address()
    {
        _workspace.Configure(_server, "zh1");
        _workspace.Write("more/a.md", "In 2024 the share of organisations using AI rose to 78 percent.");

        var result = await _workspace.RunAsync("run", "--source", "more", "--source", _server.AddressOf("/zh1.html").AbsoluteUri);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(
            _workspace.Query("SELECT source, source_id FROM document ORDER BY source").Select(row => ((string)row[0]!, (string)row[1]!)),
            Is.EqualTo(new[] { (_workspace.PathOf("more/a.md"), "more"), (_server.AddressOf("/zh1.html").AbsoluteUri, "zh1") }));
    }

    [Test]
    public async Task Two_sources_of_one_article_are_one_document()
    {
        _workspace.Configure(
            $"  - {{id: one, url: \"{_server.AddressOf("/en1.html")}\"}}\n  - {{id: two, url: \"{_server.AddressOf("/en1.html")}\"}}\n");

        var result = await _workspace.RunAsync("run");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain("was read as source one already"));
        Assert.That(_workspace.Query("SELECT count(*) FROM document")[0][0], Is.EqualTo(1));
    }

    [Test]
    public async Task Two_runs_at_once_leave_one_whole_file()
    {
        _workspace.Configure(_server, "en1", "zh1");

        var results = await Task.WhenAll(_workspace.RunAsync("run"), _workspace.RunAsync("run"));

        Assert.That(results.Select(result => result.ExitCode), Has.Some.EqualTo(0));
        foreach (var failed in results.Where(result => result.ExitCode != 0))
        {
            Assert.That(failed.Error, Does.Contain("Another run is under way"));
        }
        Assert.That(_workspace.Query("SELECT count(*) - count(DISTINCT fact_id) FROM all_facts")[0][0], Is.EqualTo(0));
        Assert.That(_workspace.Files(), Has.None.Contain("staging").And.None.Contain(".next"));
    }

    [Test]
    public async Task Cancelled_run_leaves_what_was_published()
    {
        _workspace.Configure(_server, "en1");
        await _workspace.RunAsync("run");
        var before = await File.ReadAllBytesAsync(_workspace.Database);
        var files = _workspace.Files();
        using var cancellation = new CancellationTokenSource();
        var asked = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        _server.Respond("/en1.html", (_, _) =>
        {
            asked.SetResult();
            return ended.Task;
        });

        var running = _workspace.RunAsync(console => console with { CancelledExitCode = () => 143 }, cancellation.Token, "run");
        await asked.Task;
        await cancellation.CancelAsync();
        var result = await running;
        ended.SetResult();

        Assert.That(result.ExitCode, Is.EqualTo(143));
        Assert.That(result.Error, Does.Contain("Stopped on request"));
        Assert.That(await File.ReadAllBytesAsync(_workspace.Database), Is.EqualTo(before));
        Assert.That(_workspace.Files().Except(files).ToList(), Has.Count.EqualTo(1).And.All.StartsWith(Path.Combine("curated", "runs")), "nothing but the record of it");
        Assert.That(files.Except(_workspace.Files()), Is.Empty);
    }

    [Test]
    public async Task Run_on_a_terminal_shows_progress_and_ends_with_the_summary()
    {
        _workspace.Configure(_server, "en1", "missing");

        var result = await _workspace.RunAsync(
            console => console with { OutputIsTerminal = true, ErrorIsTerminal = true, AllowsColour = false }, default, "run");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.Contain("error: missing: ").And.Contain("published curated/ai_index.duckdb"));
        Assert.That(result.Error.Contains("\u001b[31m", StringComparison.Ordinal), Is.False);
    }

    [Test]
    public async Task Report_names_what_failed_and_links_figures_to_their_words()
    {
        _workspace.Configure(_server, "en1", "missing");

        await _workspace.RunAsync("run");

        var report = await File.ReadAllTextAsync(_workspace.PathOf("curated/report.md"));
        Assert.That(report, Does.Contain("| missing | scrape |").And.Contain($"]({_server.AddressOf("/en1.html")}#:~:text="));
    }

    [Test]
    public async Task Facts_query_and_status_read_what_was_published()
    {
        _workspace.Configure(_server, "en1", "zh1");
        await _workspace.RunAsync("run");

        var facts = await _workspace.RunAsync("facts", "--text", "private capital", "--limit", "2");
        var none = await _workspace.RunAsync("facts", "--metric", "no_such_metric");
        var table = await _workspace.RunAsync("facts", "--format", "table");
        var query = await _workspace.RunAsync("query", "SELECT count(*) AS n FROM facts", "--format", "csv");
        var wrong = await _workspace.RunAsync("query", "SELECT nonsense FROM facts");
        var status = await _workspace.RunAsync("status");

        Assert.That((facts.ExitCode, facts.Lines.Count), Is.EqualTo((0, 2)), facts.Error);
        Assert.That(facts.Error, Does.Contain("--limit N shows"));
        Assert.That((none.ExitCode, none.Output), Is.EqualTo((0, "")));
        Assert.That(none.Error, Does.Contain("knows no metric \"no_such_metric\""));
        Assert.That(table.Lines[0], Does.StartWith("metric"));
        Assert.That(query.Lines[1], Is.EqualTo(_workspace.Query("SELECT count(*) FROM facts")[0][0]!.ToString()));
        Assert.That(wrong.ExitCode, Is.EqualTo(1));
        Assert.That(wrong.Error, Does.Contain("nonsense"));
        var state = JsonNode.Parse(status.Lines.Single())!;
        Assert.That((long)state["documents"]!, Is.EqualTo(2));
        Assert.That(state["runs"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [TestCase("0", 0)]
    [TestCase("1", 1)]
    public async Task Facts_below_the_threshold_of_the_configuration_wait_for_review(string below, int waiting)
    {
        _workspace.Write("a.md", "In 2024 the share of organisations using AI rose to 78 percent.");
        _workspace.Write("pipeline.yaml", $"warehouse: {{review_below: {below}}}\nsources:\n  - {{id: a, path: a.md}}\n");

        var run = await _workspace.RunAsync("run");
        var facts = await _workspace.RunAsync("facts");
        var review = await _workspace.RunAsync("facts", "--review");
        var table = await _workspace.RunAsync("facts", "--review", "--format", "table");
        var status = await _workspace.RunAsync("status");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.Multiple(() =>
        {
            Assert.That((long)JsonNode.Parse(run.Lines.Single())!["facts_in_review"]!, Is.EqualTo(waiting));
            Assert.That(run.Error.Contains("1 fact waits for review; aiindex facts --review", StringComparison.Ordinal), Is.EqualTo(waiting == 1));
            Assert.That((facts.Lines.Count, review.Lines.Count), Is.EqualTo((1 - waiting, waiting)), facts.Error + review.Error);
            Assert.That(waiting == 1 ? table.Lines[0] : table.Error, Does.Contain(waiting == 1 ? "confidence" : "No published figure that waits for review"));
            Assert.That((long)JsonNode.Parse(status.Lines.Single())!["facts_in_review"]!, Is.EqualTo(waiting));
            Assert.That((long)JsonNode.Parse(status.Lines.Single())!["facts"]!, Is.EqualTo(1));
            Assert.That(File.ReadAllText(_workspace.PathOf("curated/report.md")), Does.Contain($"confidence below {below} (view `facts_in_review`)"));
        });
    }

    [Test]
    public async Task Fetch_keeps_snapshots_and_tells_each_attempt()
    {
        _workspace.Configure(_server, "en1", "missing");

        var result = await _workspace.RunAsync("fetch");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        var rows = result.Lines.Select(line => JsonNode.Parse(line)!).ToList();
        Assert.That(rows.Select(row => (int?)row["http_status"]), Is.EqualTo(new int?[] { 200, 404 }));
        Assert.That(_workspace.Files(), Has.Some.Contain((string)rows[0]["snapshot_sha256"]!));
        Assert.That(File.Exists(_workspace.Database), Is.False);
    }

    private void AssertFact(string page, string mention, decimal value, string unit, string kind)
    {
        var rows = _workspace.Query(
            $"SELECT value, unit, kind FROM all_facts WHERE source = '{_server.AddressOf($"/{page}.html")}' AND mention = '{mention}'");
        Assert.That(
            rows.Select(row => ((decimal)row[0]!, (string)row[1]!, (string)row[2]!)),
            Has.Some.EqualTo((value, unit, kind)),
            $"{page}: {mention}");
    }

    [TestCase("")]
    [TestCase("ftp://example.org/a.html")]
    public async Task Source_that_can_be_nothing_is_a_mistake_of_usage(string source)
    {
        _workspace.Configure(_server, "zh1");

        var result = await _workspace.RunAsync("run", "--source", source);

        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.Contain("--source"));
    }

    [Test]
    public async Task Files_of_one_name_in_two_folders_are_two_documents()
    {
        _workspace.Configure(_server, "zh1");
        _workspace.Write("one/a.md", "In 2024 the share of organisations using AI rose to 78 percent.");
        _workspace.Write("two/a.md", "In 2023 the share of organisations using AI was 55 percent.");

        await _workspace.RunAsync("run", "--source", "one/a.md");
        await _workspace.RunAsync("run", "--source", "two/a.md");

        Assert.That(_workspace.Query("SELECT mention FROM all_facts ORDER BY mention").Select(row => (string)row[0]!), Is.EqualTo(new[] { "55 percent", "78 percent" }));
    }

    [Test]
    public async Task Query_writes_no_file()
    {
        _workspace.Configure(_server, "zh1");
        _workspace.Write("a.md", "In 2024 the share of organisations using AI rose to 78 percent.");
        await _workspace.RunAsync("run", "--source", "a.md");
        var target = _workspace.PathOf("out.csv");

        var result = await _workspace.RunAsync("query", $"COPY (SELECT 1) TO '{target}'");

        Assert.That(result.ExitCode, Is.EqualTo(1), result.Error);
        Assert.That(target, Does.Not.Exist);
    }
}
