namespace AiIndexEtl.Cli.Tests.Commands;

/// <summary>From words that the vocabulary lacks to a metric of its own, by the commands alone.</summary>
public sealed class EditionProposalTests
{
    private Workspace _workspace = null!;

    [SetUp]
    public async Task Publish()
    {
        _workspace = new Workspace();
        _workspace.Write("first.md", "Farm tractors sold in France reached 21,350 in 2024. Farm tractors sold in Germany reached 28,660 in 2024.");
        _workspace.Write("second.md", "2024年，法国的农用拖拉机销量达到21350台，德国的农用拖拉机销量达到28660台。");
        _workspace.Write("pipeline.yaml", """
            editions:
              - {id: farming/2025, title: Farming 2025}
            sources:
              - {id: first, path: first.md, edition: farming/2025}
              - {id: second, path: second.md, edition: farming/2025}
            default_group: samples
            """);
        var run = await _workspace.RunAsync("run");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [Test]
    public async Task Proposal_can_be_pasted_is_right_and_names_the_figures_from_then_on()
    {
        Assume.That(_workspace.Query("SELECT count(*) FROM fact WHERE metric = 'other' AND valid_to IS NULL").Single()[0], Is.GreaterThan(1L), "the figures are read, and nothing names them");

        var proposal = await _workspace.RunAsync("edition", "check", "farming/2025", "--propose");

        Assert.That(proposal.ExitCode, Is.Zero, proposal.Error);
        _workspace.Write("words.yaml", proposal.Output);
        _workspace.Write("pipeline.yaml", "vocabulary: [shipped, words.yaml]\n" + File.ReadAllText(_workspace.PathOf("pipeline.yaml")));
        var checkedWords = await _workspace.RunAsync("vocabulary", "check");
        Assert.That(checkedWords.ExitCode, Is.Zero, proposal.Output + checkedWords.Error);

        var again = await _workspace.RunAsync("run", "--from-snapshots", "--edition", "farming/2025");
        Assert.That(again.ExitCode, Is.Zero, again.Error);
        var metrics = _workspace.Query("SELECT metric, count(*) FROM fact WHERE valid_to IS NULL AND kind = 'level' GROUP BY metric ORDER BY metric");
        Assert.That(metrics.Select(row => (string)row[0]!), Has.None.EqualTo("other"), proposal.Output);

        var left = await _workspace.RunAsync("edition", "check", "farming/2025", "--propose");
        Assert.That((left.ExitCode, left.Output), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task Few_facts_give_no_proposal()
    {
        var result = await _workspace.RunAsync("edition", "check", "farming/2025", "--propose", "--facts", "20");

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((0, "")));
        Assert.That(result.Error, Does.Contain("Nowhere do 20 facts of farming/2025 share words"));
    }
}
