using System.Text.Json.Nodes;
using AiIndexEtl.Warehouse.Tests.Migrations;

namespace AiIndexEtl.Cli.Tests.Commands;

/// <summary>
/// Files of earlier versions of the program: every command that reads says which version the file has and what brings it up to date, and either
/// answers or refuses in its own words.
/// </summary>
public sealed class EarlierFileTests
{
    private const string Remedy = "aiindex run brings the file up to date.";

    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp()
    {
        _workspace = new Workspace();
        _workspace.Write("page.html", "<html><body><p>In 2024 the share of organisations that use AI rose to 61 percent.</p></body></html>");
        _workspace.Configure("  - {id: page, path: page.html, edition: ai-index/2025}\n");
        EarlierFileWriter.Write(_workspace.Database, 3);
    }

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [TestCase("figures that are compared", "conflicts")]
    [TestCase("figures that are compared", "diff", "2024", "2025")]
    [TestCase("figures that are compared", "edition", "check")]
    [TestCase("figures that are compared", "edition", "list")]
    [TestCase("figures that are compared", "facts", "--contradicted")]
    [TestCase("checks of the arithmetic", "check")]
    [TestCase("decisions of people", "review", "--list")]
    [TestCase("decisions of people", "review", "--check")]
    [TestCase("decisions of people", "review", "reject", "abcdef", "--reason", "a test")]
    [TestCase("decisions of people", "review", "export", "reviewed.jsonl")]
    [TestCase("export again", "export", "out", "--format", "datapackage")]
    [TestCase("export again", "export", "out", "--format", "prov")]
    public async Task What_the_file_lacks_is_refused_with_version_and_remedy(string lacking, params string[] args)
    {
        var result = await _workspace.RunAsync(args);

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((ExitCode.Failed, "")));
        Assert.That(result.Error, Does.StartWith($"error: {_workspace.Database} has tables of version 3, those of this program are of version 4. {Remedy}"));
        Assert.That(result.Error, Does.Contain(lacking).And.Not.Contain("Catalog").And.Not.Contain("Binder").And.Not.Contain("LINE 1"));
    }

    [TestCase("facts")]
    [TestCase("facts", "--review")]
    [TestCase("status")]
    [TestCase("schema")]
    [TestCase("schema", "--diagram")]
    [TestCase("query", "SELECT count(*) AS facts FROM facts")]
    [TestCase("export", "out", "--format", "csv")]
    [TestCase("export", "out", "--format", "parquet")]
    [TestCase("export", "out", "--format", "jsonl")]
    public async Task What_the_file_has_is_shown_with_a_warning(params string[] args)
    {
        var result = await _workspace.RunAsync(args);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Is.Not.Empty);
        Assert.That(result.Error, Does.Contain($"warning: {_workspace.Database} has tables of version 3, ").And.Contain(Remedy));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Its_documents_are_found_when_snapshots_are_read_again(int version)
    {
        ReplaceBy(version);
        var documents = _workspace.Query("SELECT count(*) FROM document")[0][0];

        var result = await _workspace.RunAsync("run", "--from-snapshots", "--dry-run");

        Assert.That(result.Error, Does.Contain(FormattableString.Invariant($"0 of {documents} documents read")), result.Error);
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Status_tells_the_version(int version)
    {
        ReplaceBy(version);

        var result = await _workspace.RunAsync("status", "--format", "jsonl");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That((int)JsonNode.Parse(result.Output)!["schema_version"]!, Is.EqualTo(version));
        Assert.That(result.Error, Does.Contain(FormattableString.Invariant($"has tables of version {version}, ")));
    }

    [Test]
    public async Task Explain_finds_the_fact_and_says_that_its_page_is_not_kept()
    {
        var id = (string)_workspace.Query("SELECT fact_id FROM all_facts WHERE regexp_matches(left(fact_id, 12), '[0-9]') AND regexp_matches(left(fact_id, 12), '[a-f]') LIMIT 1")[0][0]!;

        var result = await _workspace.RunAsync("explain", id[..12]);

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Failed));
        Assert.That(result.Error, Does.Contain("has tables of version 3, ").And.Not.Contain("No published fact"));
    }

    [Test]
    public async Task A_run_brings_the_file_up_to_date()
    {
        var run = await _workspace.RunAsync("run");
        Assert.That(run.ExitCode, Is.Zero, run.Error);

        var checks = await _workspace.RunAsync("check", "--all");
        var conflicts = await _workspace.RunAsync("conflicts");

        Assert.That((checks.ExitCode, conflicts.ExitCode), Is.EqualTo((0, 0)), checks.Error + conflicts.Error);
        Assert.That(checks.Error + conflicts.Error, Does.Not.Contain("has tables of version"));
    }

    private void ReplaceBy(int version)
    {
        File.Delete(_workspace.Database);
        EarlierFileWriter.Write(_workspace.Database, version);
    }
}
