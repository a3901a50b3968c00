using System.Text.Json.Nodes;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Runs;

/// <summary>Kept snapshots are read again with the rules of today; nobody is asked, and no source is opened.</summary>
public sealed class FromSnapshotsTests
{
    private const string PageA = "<html><head><title>Harvest</title></head><body><article><h1>Harvest</h1><p>Sales of combine harvesters in Norway came to 4,120 machines in 2023, the survey counts.</p></article></body></html>";
    private const string PageB = "<html><head><title>Balers</title></head><body><article><h1>Balers</h1><p>Sales of balers in Norway came to 910 machines in 2024, the survey counts.</p></article></body></html>";

    private const string PageC = """
        <html><head><title>Everybody asks the machine</title><meta property="article:published_time" content="2025-11-07"></head><body><article>
        <h1>Everybody asks the machine</h1><p>The authors of the AI Index come to our town tonight. Of the shops in the high street 81% answer letters with AI.</p>
        </article></body></html>
        """;

    // Other rules than those of the first run: a vocabulary that has a metric for the figures.
    private const string Words = """
        metrics:
          - id: farm_machines_sold
            chapter: farming
            en: "farm machines sold"
            zh: "农机销量"
            units: [count]
            cues:
              - "sales + harvesters|balers"
        areas: []
        names: []
        """;

    private Workspace _workspace = null!;
    private PageServer _server = null!;

    [SetUp]
    public async Task SetUp()
    {
        _workspace = new Workspace();
        _server = await PageServer.StartAsync();
        _server.Serve("/a.html", PageA);
        _server.Serve("/b.html", PageB);
        _workspace.Configure(
            $"  - {{id: a, url: \"{_server.AddressOf("/a.html")}\", edition: harvest-report/2024, publisher: Field News, language: en}}\n"
            + $"  - {{id: b, url: \"{_server.AddressOf("/b.html")}\", edition: harvest-report/2025}}\n");
        var first = await _workspace.RunAsync("run");
        Assert.That(first.Error, Does.Contain("2 of 2 documents read: 2 figures"), first.Error);
        _workspace.Write("words.yaml", Words);
    }

    [TearDown]
    public async Task TearDown()
    {
        await _server.DisposeAsync();
        _workspace.Dispose();
    }

    [Test]
    public async Task Same_rules_change_nothing_and_nobody_is_asked()
    {
        var asked = _server.Requests.Count;
        var documents = _workspace.Query("SELECT * FROM document ORDER BY source");

        var result = await _workspace.RunAsync("run", "--from-snapshots");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain("facts: 0 added, 0 changed, 0 removed, 2 unchanged"));
        Assert.That(_server.Requests, Has.Count.EqualTo(asked));
        Assert.That(_workspace.Query("SELECT * FROM document ORDER BY source"), Is.EqualTo(documents));
    }

    // A page that names the AI Index months after it came out has other things to tell: its figures are of its own year, unless somebody files it.
    [TestCase("", "2025")]
    [TestCase(", edition: ai-index/2025", "2024")]
    public async Task Edition_that_was_read_from_the_words_is_no_edition_that_was_given(string edition, string period)
    {
        _server.Serve("/c.html", PageC);
        _workspace.Configure($"  - {{id: c, url: \"{_server.AddressOf("/c.html")}\"{edition}}}\n");
        await _workspace.RunAsync("run");
        const string facts = "SELECT edition, mention, period FROM fact_history JOIN document USING (source) WHERE source_id = 'c' AND valid_to IS NULL";
        Assert.That(_workspace.Query(facts), Is.EqualTo(new object?[][] { ["ai-index/2025", "81%", period] }));

        var configured = await _workspace.RunAsync("run", "--from-snapshots", "--source", "c");
        _workspace.Configure("  - {id: another, url: \"http://127.0.0.1:1/\"}\n");
        var gone = await _workspace.RunAsync("run", "--from-snapshots", "--source", "c");

        Assert.That(configured.Error, Does.Contain("0 added, 0 changed, 0 removed"));
        Assert.That(gone.Error, Does.Contain("0 added, 0 changed, 0 removed"));
        Assert.That(_workspace.Query(facts), Is.EqualTo(new object?[][] { ["ai-index/2025", "81%", period] }));
    }

    [Test]
    public async Task Other_rules_supersede_with_a_reason_though_every_source_is_gone()
    {
        await CutOffAsync("  - {id: another, url: \"http://127.0.0.1:1/\"}\n");

        var result = await _workspace.RunAsync("run", "--from-snapshots", "--reason", "a metric for machines");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain("facts: 0 added, 2 changed, 0 removed, 0 unchanged"));
        Assert.That(
            _workspace.Query("SELECT DISTINCT metric, supersede_reason FROM fact_history ORDER BY metric"),
            Is.EqualTo(new object?[][] { ["farm_machines_sold", null], ["other", "reextracted"] }));
        Assert.That(
            _workspace.Query("SELECT kind, reason, job_name FROM run ORDER BY started_at"),
            Is.EqualTo(new object?[][] { ["fetch", null, "samples"], ["snapshots", "a metric for machines", "snapshots"] }));
        Assert.That(_workspace.Query("SELECT count(*), count(DISTINCT run_id) FROM fetch_attempt")[0], Is.EqualTo(new object[] { 2L, 1L }));
        Assert.That(
            _workspace.Query("SELECT source_id, publisher, language, edition FROM document ORDER BY source_id")[0],
            Is.EqualTo(new object?[] { "a", "Field News", "en", "harvest-report/2024" }));
    }

    [Test]
    public async Task Source_that_is_still_configured_gives_publisher_and_edition_of_today()
    {
        await CutOffAsync("  - {id: a, url: \"http://127.0.0.1:1/a.html\", edition: harvest-report/2023, publisher: Field Weekly}\n");

        var result = await _workspace.RunAsync("run", "--from-snapshots", "--source", "a");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(
            _workspace.Query("SELECT source_id, publisher, edition FROM document ORDER BY source_id"),
            Is.EqualTo(new object?[][] { ["a", "Field Weekly", "harvest-report/2023"], ["b", null, "harvest-report/2025"] }));
        Assert.That(result.Error, Does.Contain("check documents_kept_their_edition"));
    }

    [TestCase("--edition harvest-report/2025", "b")]
    [TestCase("--source a", "a")]
    [TestCase("b", "b")]
    public async Task Only_what_is_asked_for_is_read_again(string words, string id)
    {
        await CutOffAsync("  - {id: another, url: \"http://127.0.0.1:1/\"}\n");

        var result = await _workspace.RunAsync(["run", "--from-snapshots", .. words.Split(' ')]);

        Assert.That(result.Error, Does.Contain("1 of 1 documents read").And.Contain("0 added, 1 changed, 0 removed, 1 unchanged"), result.Error);
        Assert.That(_workspace.Query("SELECT d.source_id FROM fact f JOIN document d USING (document_id) WHERE f.metric <> 'other'").Single()[0], Is.EqualTo(id));
    }

    [TestCase("--edition harvest-report/2031", "There are documents of harvest-report/2024, harvest-report/2025.")]
    [TestCase("--source c", "No document that was published is of the source \"c\".")]
    [TestCase("--group live", "No document that was published is of the group \"live\".")]
    public async Task What_was_never_published_is_a_usage_error(string words, string message)
    {
        var result = await _workspace.RunAsync(["run", "--from-snapshots", .. words.Split(' ')]);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(message));
    }

    [TestCase(true, "snapshot_missing", "is missing")]
    [TestCase(false, "snapshot_corrupt", "no longer has the hash in its name")]
    public async Task Snapshot_that_is_missing_or_damaged_is_warned_of_and_its_document_stays(bool isMissing, string code, string words)
    {
        await CutOffAsync("  - {id: another, url: \"http://127.0.0.1:1/\"}\n");
        var (path, address) = ((string)_workspace.Query("SELECT raw_path FROM snapshot JOIN document USING (document_id) WHERE source_id = 'a'")[0][0]!, _server.AddressOf("/a.html"));
        var file = _workspace.PathOf(Path.Combine("raw", path));
        if (isMissing) File.Delete(file);
        else await File.WriteAllTextAsync(file, PageB);
        var document = _workspace.Query("SELECT * FROM document WHERE source_id = 'a'");

        var result = await _workspace.RunAsync("run", "--from-snapshots");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain("warning: a: ").And.Contain($"The snapshot of {address}, {file}, {words}").And.Contain("0 added, 1 changed, 0 removed, 1 unchanged"));
        Assert.That((string?)JsonNode.Parse(result.Lines.Single())!["failures"]![0]!["code"], Is.EqualTo(code));
        Assert.That(_workspace.Query("SELECT * FROM document WHERE source_id = 'a'"), Is.EqualTo(document));
        Assert.That(_workspace.Query("SELECT metric, valid_to FROM fact JOIN document USING (document_id) WHERE source_id = 'a'"), Is.EqualTo(new object?[][] { ["other", null] }));
    }

    [Test]
    public async Task Newest_snapshot_is_read_and_not_an_older_one()
    {
        _server.Serve("/a.html", PageA.Replace("4,120", "4,480", StringComparison.Ordinal));
        await _workspace.RunAsync("run", "--source", "a");
        await CutOffAsync("  - {id: another, url: \"http://127.0.0.1:1/\"}\n");

        await _workspace.RunAsync("run", "--from-snapshots", "--source", "a");

        Assert.That(
            _workspace.Query("SELECT mention, metric, supersede_reason FROM fact_history JOIN document USING (source) WHERE source_id = 'a' ORDER BY valid_from, valid_to"),
            Is.EqualTo(new object?[][] { ["4,120", "other", "source_changed"], ["4,480", "other", "reextracted"], ["4,480", "farm_machines_sold", null] }));
    }

    [Test]
    public async Task Dry_run_tells_what_would_be_read_and_writes_nothing()
    {
        var before = await File.ReadAllBytesAsync(_workspace.Database);

        var result = await _workspace.RunAsync("run", "--from-snapshots", "--dry-run");

        Assert.That(result.Error, Does.Contain("2 of 2 documents read"));
        Assert.That(await File.ReadAllBytesAsync(_workspace.Database), Is.EqualTo(before));
    }

    [Test]
    public async Task Without_a_published_file_there_is_nothing_to_read_again()
    {
        Directory.Delete(_workspace.PathOf("curated"), recursive: true);

        var result = await _workspace.RunAsync("run", "--from-snapshots");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain("There is no published file"));
    }

    // The server is stopped, so that any request to it fails as well, and pipeline.yaml names other sources and other rules.
    private async Task CutOffAsync(string sources)
    {
        await _server.DisposeAsync();
        _workspace.Configure(sources);
        _workspace.Write("pipeline.yaml", "vocabulary: [words.yaml]\n" + await File.ReadAllTextAsync(_workspace.PathOf("pipeline.yaml")));
    }
}
