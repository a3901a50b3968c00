using System.Text;
using System.Text.Json.Nodes;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Runs;

/// <summary>What a run asks of web sites, and what it remembers of them.</summary>
public sealed class FetchingTests
{
    private const string Page = "<html><body><article><h1>Report</h1><p>In 2024 the share of organisations that use AI rose to 78 percent, the report says, from 55 percent a year earlier.</p></article></body></html>";

    private Workspace _workspace = null!;
    private PageServer _server = null!;

    [SetUp]
    public async Task SetUp()
    {
        _workspace = new Workspace();
        _server = await PageServer.StartAsync();
        _workspace.Configure(_server, "a");
    }

    [TearDown]
    public async Task TearDown()
    {
        await _server.DisposeAsync();
        _workspace.Dispose();
    }

    [TestCase("\"v1\"", null), TestCase("W/\"v1\"", null), TestCase(null, "Tue, 08 Apr 2025 06:00:00 GMT")]
    public async Task Second_run_over_a_page_that_has_not_changed_is_not_sent_it_again(string? etag, string? lastModified)
    {
        _server.ServeConditionally("/a.html", Page, etag, lastModified);
        await _workspace.RunAsync("run");
        var facts = Facts();
        var files = _workspace.Files();

        var second = await _workspace.RunAsync("run");

        Assert.That(second.ExitCode, Is.Zero, second.Error);
        Assert.Multiple(() =>
        {
            Assert.That(facts, Is.Not.Empty);
            Assert.That(Facts(), Is.EqualTo(facts));
            Assert.That(second.Error, Does.Contain($"facts: 0 added, 0 changed, 0 removed, {facts.Count} unchanged"));
            Assert.That(Raw(_workspace.Files()), Is.EqualTo(Raw(files)));
            Assert.That(
                _workspace.Query("SELECT http_status, decision, body_bytes, error_code FROM fetch_attempt ORDER BY fetched_at"),
                Is.EqualTo(new object?[][] { [200, "received", (long)Page.Length, null], [304, "not_modified", 0L, null] }));
            Assert.That(_workspace.Query("SELECT count(DISTINCT snapshot_sha256), count(snapshot_sha256) FROM fetch_attempt")[0], Is.EqualTo(new object[] { 1L, 2L }));
        });
    }

    [Test]
    public async Task What_was_fetched_is_known_to_a_warehouse_that_is_built_anew()
    {
        _server.ServeConditionally("/a.html", Page, "\"v1\"");
        await _workspace.RunAsync("run");
        var facts = _workspace.Query("SELECT fact_id FROM all_facts ORDER BY fact_id");
        Directory.Delete(_workspace.PathOf("curated"), recursive: true);

        var second = await _workspace.RunAsync("run");

        Assert.That(second.ExitCode, Is.Zero, second.Error);
        Assert.That(_workspace.Query("SELECT fact_id FROM all_facts ORDER BY fact_id"), Is.EqualTo(facts));
        Assert.That(_workspace.Query("SELECT decision FROM fetch_attempt")[0][0], Is.EqualTo("not_modified"));
    }

    [TestCase(true), TestCase(false)]
    public async Task A_confirmed_page_whose_copy_is_lost_or_damaged_is_asked_for_once_more(bool isLost)
    {
        _server.ServeConditionally("/a.html", Page, "\"v1\"");
        await _workspace.RunAsync("run");
        var copy = _workspace.PathOf(_workspace.Files().Single(file => file.EndsWith(".html", StringComparison.Ordinal)));
        if (isLost) File.Delete(copy);
        else await File.WriteAllTextAsync(copy, "damaged");

        var second = await _workspace.RunAsync("fetch");

        Assert.That(second.ExitCode, Is.Zero, second.Error);
        Assert.That(second.Lines.Select(line => (int)JsonNode.Parse(line)!["http_status"]!), Is.EqualTo([304, 200]));
        Assert.That(_server.PageRequests.Select(fields => fields.ContainsKey("If-None-Match")), Is.EqualTo([false, true, false]));
        Assert.That(await File.ReadAllTextAsync(copy), Is.EqualTo(Page));
    }

    [Test]
    public async Task The_same_body_under_new_fields_makes_no_new_snapshot_and_its_validators_are_remembered()
    {
        _server.ServeConditionally("/a.html", Page, "\"v1\"");
        await _workspace.RunAsync("run");
        var snapshots = Raw(_workspace.Files());
        _server.ServeConditionally("/a.html", Page, "\"v2\"");

        var second = await _workspace.RunAsync("run");
        var third = await _workspace.RunAsync("run");

        Assert.That((second.ExitCode, third.ExitCode), Is.EqualTo((0, 0)), second.Error + third.Error);
        Assert.That(Raw(_workspace.Files()), Is.EqualTo(snapshots));
        Assert.That(_server.PageRequests.Select(fields => fields.GetValueOrDefault("If-None-Match")), Is.EqualTo([null, "\"v1\"", "\"v2\""]));
        Assert.That(_workspace.Query("SELECT count(*) FROM snapshot")[0][0], Is.EqualTo(1L));
        Assert.That(_workspace.Query("SELECT decision FROM fetch_attempt ORDER BY fetched_at").Select(row => row[0]), Is.EqualTo(["received", "received", "not_modified"]));
    }

    [Test]
    public async Task A_changed_body_makes_a_new_snapshot()
    {
        _server.ServeConditionally("/a.html", Page, "\"v1\"");
        await _workspace.RunAsync("run");
        _server.ServeConditionally("/a.html", Page.Replace("78 percent", "79 percent", StringComparison.Ordinal), "\"v2\"");

        await _workspace.RunAsync("run");

        Assert.That(_workspace.Query("SELECT count(*) FROM snapshot")[0][0], Is.EqualTo(2L));
        Assert.That(_workspace.Query("SELECT mention FROM all_facts").Select(row => row[0]), Has.Some.EqualTo("79 percent").And.None.EqualTo("78 percent"));
    }

    [Test]
    public async Task A_damaged_note_of_the_last_receipt_costs_one_full_answer()
    {
        _server.ServeConditionally("/a.html", Page, "\"v1\"");
        await _workspace.RunAsync("fetch");
        var receipt = _workspace.Files().Single(file => file.Contains("receipts", StringComparison.Ordinal));
        _workspace.Write(receipt, "{");

        var second = await _workspace.RunAsync("fetch");

        Assert.That((int)JsonNode.Parse(second.Lines.Single())!["http_status"]!, Is.EqualTo(200));
        Assert.That(JsonNode.Parse(await File.ReadAllTextAsync(_workspace.PathOf(receipt)))!["etag"]!.ToString(), Is.EqualTo("\"v1\""));
    }

    [Test]
    public async Task A_page_that_robots_forbids_is_reported_with_its_rule_and_the_others_are_read()
    {
        _server.ServeRobots("User-agent: *\nDisallow: /a\n");
        _server.Serve("/a.html", Page);
        _server.Serve("/b.html", Page);
        _workspace.Configure(_server, "a", "b");

        var result = await _workspace.RunAsync("run");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain("error: a: ").And.Contain("line 2, \"Disallow: /a\"").And.Contain("(scrape: robots)"));
        Assert.That(_server.CountOf("/a.html"), Is.Zero);
        Assert.That(
            _workspace.Query("SELECT source_id, decision, error_code FROM fetch_attempt ORDER BY source_id"),
            Is.EqualTo(new object?[][] { ["a", "refused", "robots"], ["b", "received", null] }));
    }

    [Test]
    public async Task Every_try_is_told_and_recorded()
    {
        _server.ServeAfterFailures("/a.html", 2, 503, Page);
        var clock = new FakeTimeProvider { PassesAtOnce = TimeSpan.FromSeconds(20) };
        _workspace.Write("pipeline.yaml", $"fetch: {{contact: tests@example.org, allow_private_hosts: true}}\nsources:\n  - {{id: a, url: \"{_server.AddressOf("/a.html")}\"}}\n");

        var result = await _workspace.RunAsync(console => console with { Clock = clock }, default, "run");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain("try 1 failed (http_503), the next one follows in").And.Contain("try 2 failed (http_503)"));
        Assert.That(
            _workspace.Query("SELECT attempt, attempts, http_status, decision, retry_in_ms > 0, error_code FROM fetch_attempt ORDER BY attempt"),
            Is.EqualTo(new object?[][] { [1, 3, 503, "retry", true, "http_503"], [2, 3, 503, "retry", true, "http_503"], [3, 3, 200, "received", null, null] }));
        Assert.That(_workspace.Query("SELECT fetched, fetch_failures FROM run_summary")[0], Is.EqualTo(new object[] { 1L, 0L }));
    }

    [TestCase("", true), TestCase("contact: me@example.org", false), TestCase("user_agent: \"Mine/1 (me@example.org)\"", false)]
    public async Task A_run_over_web_sources_without_a_contact_warns_once(string setting, bool warns)
    {
        _server.Serve("/a.html", Page);
        _server.Serve("/b.html", Page);
        _workspace.Write("pipeline.yaml", $"fetch: {{allow_private_hosts: true, delay_seconds: 0{(setting.Length > 0 ? ", " : "")}{setting}}}\nsources:\n"
            + string.Concat("ab".Select(name => $"  - {{id: {name}, url: \"{_server.AddressOf($"/{name}.html")}\"}}\n")));

        var result = await _workspace.RunAsync("fetch");

        Assert.That(result.Error.Split("\"contact\"").Length - 1, Is.EqualTo(warns ? 1 : 0), result.Error);
        if (setting.StartsWith("contact", StringComparison.Ordinal)) Assert.That(_server.Requests.Select(fields => fields["User-Agent"]), Is.All.EqualTo("AiIndexEtl/0.1 (+me@example.org)"));
    }

    [Test]
    public async Task A_run_over_files_needs_no_contact()
    {
        _workspace.Write("a.md", "In 2024 the share of organisations using AI rose to 78 percent.");
        _workspace.Write("pipeline.yaml", "sources:\n  - {id: a, path: a.md}\n");

        Assert.That((await _workspace.RunAsync("run")).Error, Does.Not.Contain("contact"));
    }

    [Test]
    public async Task A_dry_run_knows_nothing_of_earlier_runs_and_writes_nothing()
    {
        _server.ServeConditionally("/a.html", Page, "\"v1\"");

        await _workspace.RunAsync("run", "--dry-run");
        await _workspace.RunAsync("run", "--dry-run");

        Assert.That(_server.PageRequests.Select(fields => fields.ContainsKey("If-None-Match")), Is.EqualTo([false, false]));
        Assert.That(_workspace.Files(), Is.EqualTo(["pipeline.yaml"]));
    }

    [Test]
    public async Task A_source_that_is_no_text_is_refused()
    {
        _server.Serve("/a.html", Encoding.ASCII.GetBytes("%PDF-1.7"), "application/pdf");

        var result = await _workspace.RunAsync("fetch");

        Assert.That((string?)JsonNode.Parse(result.Lines.Single())!["error_code"], Is.EqualTo("not_text"));
    }

    private IReadOnlyList<IReadOnlyList<object?>> Facts() => _workspace.Query("SELECT * EXCLUDE (run_id) FROM all_facts ORDER BY fact_id");

    private static List<string> Raw(IReadOnlyList<string> files) => [.. files.Where(file => file.StartsWith("raw", StringComparison.Ordinal))];
}
