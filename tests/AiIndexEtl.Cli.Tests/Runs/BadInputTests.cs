using System.Text;
using System.Text.Json.Nodes;
using AiIndexEtl.Testing;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Cli.Tests.Runs;

/// <summary>Input that is broken or not ours: a clear report, the other sources published, and never a damaged file.</summary>
public sealed class BadInputTests
{
    private const string Good = "<html><body><article><h1>Report</h1><p>In 2024 the share of organisations that use AI rose to 78 percent, the report says, from 55 percent a year earlier.</p></article></body></html>";

    private Workspace _workspace = null!;
    private PageServer _server = null!;

    [SetUp]
    public async Task SetUp()
    {
        _workspace = new Workspace();
        _server = await PageServer.StartAsync();
        _server.Serve("/good.html", Good);
    }

    [TearDown]
    public async Task TearDown()
    {
        await _server.DisposeAsync();
        _workspace.Dispose();
    }

    private static TestCaseData Page(string name, byte[] body, string code) => new(body, code) { TestName = name };

    private static readonly TestCaseData[] BadPages =
    [
        Page("An empty page", [], "empty"),
        Page("A page of white space", Encoding.UTF8.GetBytes(" \n\t "), "empty"),
        Page("A picture", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13], "binary"),
        Page("Zero bytes", new byte[4096], "binary"),
        Page("A page of 50 MB", new byte[50_000_000], "too_large"),
        Page(
            "A page without an article",
            Encoding.UTF8.GetBytes("<html><body><nav><a href='/a'>One</a> <a href='/b'>Two</a></nav></body></html>"),
            "no_article"),
    ];

    [TestCaseSource(nameof(BadPages))]
    public async Task Bad_page_is_reported_and_the_others_are_published(byte[] body, string code)
    {
        _server.Serve("/bad.html", body);
        _workspace.Configure(_server, "bad", "good");

        var result = await _workspace.RunAsync("run");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var failures = JsonNode.Parse(result.Lines.Single())!["failures"]!.AsArray();
        Assert.That(failures.Select(failure => (string?)failure!["code"]), Is.EqualTo([code]));
        Assert.That(_workspace.Query("SELECT DISTINCT source FROM all_facts")[0][0], Is.EqualTo(_server.AddressOf("/good.html").AbsoluteUri));
    }

    [Test]
    public async Task Page_of_an_unknown_charset_is_read_by_its_bytes()
    {
        _server.Serve("/good.html", Encoding.UTF8.GetBytes(Good), "text/html; charset=klingon");
        _workspace.Configure(_server, "good");

        var result = await _workspace.RunAsync("run");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(_workspace.Query("SELECT count(*) FROM all_facts WHERE mention = '78 percent'")[0][0], Is.EqualTo(1));
    }

    [Test]
    public async Task File_of_another_program_is_not_touched()
    {
        _workspace.Configure(_server, "good");
        Directory.CreateDirectory(_workspace.PathOf("curated"));
        using (var foreign = new WarehouseConnectionFactory().Open(_workspace.Database, WarehouseAccess.ReadWrite)) foreign.Execute(
            "CREATE TABLE theirs (x INTEGER)");
        var before = await File.ReadAllBytesAsync(_workspace.Database);

        var result = await _workspace.RunAsync("run");
        var facts = await _workspace.RunAsync("facts");

        Assert.That((result.ExitCode, facts.ExitCode), Is.EqualTo((1, 1)));
        Assert.That(result.Error, Does.Contain("was not written by this program"));
        Assert.That(facts.Error, Does.Contain("was not written by this program"));
        Assert.That(await File.ReadAllBytesAsync(_workspace.Database), Is.EqualTo(before));
    }

    [Test]
    public async Task Text_in_place_of_the_published_file_is_not_touched()
    {
        _workspace.Configure(_server, "good");
        _workspace.Write("curated/ai_index.duckdb", "my notes");

        var result = await _workspace.RunAsync("run");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain("not a DuckDB file"));
        Assert.That(await File.ReadAllTextAsync(_workspace.Database), Is.EqualTo("my notes"));
    }

    [Test]
    public async Task Folder_of_snapshots_that_cannot_be_made_is_reported()
    {
        _workspace.Configure(_server, "good");
        _workspace.Write("raw", "a file where a folder is wanted");

        var result = await _workspace.RunAsync("run");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain("could not be kept in the folder of snapshots"));
    }

    [Test]
    public async Task Broken_vocabulary_is_a_configuration_error_with_its_place()
    {
        _workspace.Write("words.yaml", "metrics:\n  - {id: a, chaptr: c, en: e, zh: z}\n");
        _workspace.Write(
            "pipeline.yaml", $"vocabulary: [words.yaml]\nsources:\n  - {{id: a, url: \"{_server.AddressOf("/good.html")}\"}}\n");

        var result = await _workspace.RunAsync("run");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("words.yaml:2:13: Unknown key \"chaptr\"").And.Contain("Did you mean \"chapter\"?"));
    }
}
