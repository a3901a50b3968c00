using System.Text.Json.Nodes;

namespace AiIndexEtl.Cli.Tests.Commands;

/// <summary>The command <c>check</c>, over files and over the published file.</summary>
public sealed class CheckCommandTests
{
    private const string Wrong = "The number of AI papers rose from 100,000 in 2020 to 150,000 in 2023, an increase of 80 percent.";
    private const string Right = "AI patents granted rose from 2,000 in 2020 to 3,000 in 2023, an increase of 50 percent.";

    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp()
    {
        _workspace = new Workspace();
        _workspace.Write("pages/wrong.md", $"# AI report\n\n{Right} {Wrong}\n");
        _workspace.Write("pages/right.md", $"# AI report\n\n{Right}\n");
    }

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [Test]
    public async Task Check_of_files_shows_what_does_not_add_up_and_ends_well()
    {
        var result = await _workspace.RunAsync("check", "pages", "--format", "jsonl");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var row = JsonNode.Parse(result.Lines.Single())!;
        Assert.That(
            ((string?)row["verdict"], (string?)row["check_name"], (string?)row["mention"], (decimal)row["stated"]!, (decimal)row["expected"]!),
            Is.EqualTo(("inconsistent", "change_of_ends", "80 percent", 80m, 50m)));
        Assert.That(((string?)row["source"], (string?)row["sentence"]), Is.EqualTo(("pages/wrong.md", Wrong)));
        Assert.That((string?)row["detail"], Is.EqualTo("from 100,000 to 150,000 is +50 %; stated \"80 percent\""));
    }

    [Test]
    public async Task Check_all_shows_consistent_figures_behind_the_others()
    {
        var result = await _workspace.RunAsync("check", "pages", "--all", "--format", "csv");
        Assert.That(result.Lines.Skip(1).Select(line => line.Split(',')[0]), Is.EqualTo(["inconsistent", "consistent", "consistent"]));
    }

    [TestCase("pages/wrong.md", 1)]
    [TestCase("pages/right.md", 0)]
    public async Task Check_strict_fails_where_a_figure_is_inconsistent(string file, int exitCode) =>
        Assert.That((await _workspace.RunAsync("check", file, "--strict")).ExitCode, Is.EqualTo(exitCode));

    [Test]
    public async Task Check_of_a_missing_file_fails() =>
        Assert.That((await _workspace.RunAsync("check", "pages/none.md")).ExitCode, Is.EqualTo(1));

    [Test]
    public async Task Run_publishes_checks_and_check_shows_them()
    {
        _workspace.Write("pipeline.yaml", "sources:\n  - {id: pages, path: pages}\n");
        Assert.That((await _workspace.RunAsync("run")).ExitCode, Is.Zero);

        var published = await _workspace.RunAsync("check", "--format", "jsonl");
        Assert.That(published.ExitCode, Is.Zero, published.Error);
        var row = JsonNode.Parse(published.Lines.Single())!;
        Assert.That(((string?)row["verdict"], (string?)row["mention"], (string?)row["source"]), Is.EqualTo(("inconsistent", "80 percent", "pages/wrong.md")));
        Assert.That(
            _workspace.Query("SELECT check_verdict FROM all_facts WHERE mention = '80 percent'").Single()[0], Is.EqualTo("inconsistent"));
        Assert.That((string?)row["fact_id"], Is.EqualTo(_workspace.Query("SELECT fact_id FROM all_facts WHERE mention = '80 percent'").Single()[0]));
        Assert.That((await _workspace.RunAsync("check", "--strict")).ExitCode, Is.EqualTo(1));
        Assert.That((await _workspace.RunAsync("check", "--all", "--format", "jsonl")).Lines, Has.Count.EqualTo(3));
    }
}
