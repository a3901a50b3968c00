using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Cli.Documents;

namespace AiIndexEtl.Cli.Tests.Projects;

public sealed class InitCommandTests
{
    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp() => _workspace = new Workspace();

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [Test]
    public async Task New_folder_can_be_run_at_once_and_both_pages_agree()
    {
        var made = await _workspace.RunAsync("init", "figures", "--format", "csv");

        Assert.That(made.ExitCode, Is.Zero, made.Error);
        Assert.That(made.Lines, Is.EqualTo(new[] { "path,state", "raw/,made", "curated/,made", "pages/sample-en.html,made", "pages/sample-zh.html,made", "pipeline.yaml,made" }));
        Assert.That(made.Error, Does.Contain("Next, in figures: aiindex run"));

        var run = await _workspace.RunAsync(console => console with { CurrentFolder = _workspace.PathOf("figures") }, default, "run");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("2 of 2 documents read"));
        var agreed = await _workspace.RunAsync("query", "--config", "figures/pipeline.yaml", "SELECT DISTINCT metric, value FROM facts WHERE agreement = 'agree' AND metric = 'ai_private_investment' AND area = ['US']", "--format", "csv");
        Assert.That(agreed.Lines.Skip(1), Is.EqualTo(new[] { "ai_private_investment,109100000000" }), run.Output);
        var conflicts = await _workspace.RunAsync("conflicts", "--config", "figures/pipeline.yaml");
        Assert.That(conflicts.Output, Is.Empty);
    }

    [Test]
    public async Task Contact_stands_in_the_file()
    {
        await _workspace.RunAsync("init", "--contact", "me@example.org");

        var read = PipelineFile.Load(_workspace.PathOf("pipeline.yaml"), new LocalFolders());
        Assert.That(read.Value!.Fetch.Contact, Is.EqualTo("me@example.org"));
    }

    [Test]
    public async Task Contact_that_is_none_is_refused_and_nothing_is_written()
    {
        var result = await _workspace.RunAsync("init", "--contact", "nobody");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("\"--contact\" is \"nobody\". Expected a mail address or a web address"));
        Assert.That(_workspace.Files(), Is.Empty);
    }

    [Test]
    public async Task What_is_there_stays()
    {
        _workspace.Write("pages/sample-en.html", "mine");
        await _workspace.RunAsync("init");
        _workspace.Write("pipeline.yaml", File.ReadAllText(_workspace.PathOf("pipeline.yaml")) + "# mine\n");

        var again = await _workspace.RunAsync("init");

        Assert.That(again.ExitCode, Is.EqualTo(2));
        Assert.That(again.Error, Does.Contain("pipeline.yaml is there already; nothing was written."));
        Assert.That(File.ReadAllText(_workspace.PathOf("pages/sample-en.html")), Is.EqualTo("mine"));
        Assert.That(File.ReadAllText(_workspace.PathOf("pipeline.yaml")), Does.EndWith("# mine\n"));
    }
}
