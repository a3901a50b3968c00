namespace AiIndexEtl.Cli.Tests.Progress;

/// <summary>Every command that may take long shows how far it has come, and leaves nothing of that behind.</summary>
public sealed class LongStepsTests
{
    private const string Clear = "\r\u001b[K";

    private Workspace _workspace = null!;

    [OneTimeSetUp]
    public async Task Publish()
    {
        _workspace = new Workspace();
        _workspace.Write("page.txt", "In 2024 private AI investment in the United States reached $109.1 billion, from $67.2 billion in 2023.\n");
        _workspace.Configure("  - {id: page, path: page.txt, group: samples, edition: ai-index/2025}\n");
        SmallCorpus.Write(_workspace, "labelled/set");
        Assert.That((await _workspace.RunAsync("run")).ExitCode, Is.Zero);
        Assert.That((await _workspace.RunAsync("export", "backup", "--format", "jsonl")).ExitCode, Is.Zero);
        _workspace.Write("claims.jsonl", (await _workspace.RunAsync("extract", "page.txt")).Output);
    }

    [OneTimeTearDown]
    public void TearDown() => _workspace.Dispose();

    [TestCase("1/1 documents", "run", "--dry-run")]
    [TestCase("publishing: load", "run", "--reason", "again")]
    [TestCase("1/1 documents", "run", "--from-snapshots")]
    [TestCase("1/1 documents", "fetch")]
    [TestCase("1/1 files", "check", "page.txt")]
    [TestCase("1/1 files", "extract", "page.txt")]
    [TestCase("exporting facts.csv", "export", "out/csv", "--format", "csv")]
    [TestCase("1/1 files", "export", "out/csv2", "--format", "csv")]
    [TestCase("6/6 files", "export", "out/package", "--format", "datapackage")]
    [TestCase("1/1 files", "export", "out/prov", "--format", "prov")]
    [TestCase("1/1 files", "export", "out/parquet", "--format", "parquet")]
    [TestCase("reading claims.jsonl", "import", "claims.jsonl", "--dry-run")]
    [TestCase(" MB", "import", "backup")]
    [TestCase("6/6 documents", "evaluate", "labelled/set")]
    [TestCase("models", "train", "--data", "labelled", "--out", "slots.model")]
    [TestCase("publishing: load", "review", "--apply")]
    public async Task Long_step_shows_how_far_it_has_come(string expected, params string[] words)
    {
        var result = await _workspace.RunAsync(
            console => console with { ErrorIsTerminal = true, ErrorCanRedraw = true, Clock = new HurriedClock() }, default, words);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain(expected).And.Contain(Clear));
        Assert.That(result.Error.Split('\n').Select(line => line.Split(Clear)[^1]), Has.None.Contains("━").And.None.Contains("─"));
    }

    [Test]
    public async Task Training_counts_its_models_to_the_last()
    {
        var result = await _workspace.RunAsync(
            console => console with { ErrorIsTerminal = true, ErrorCanRedraw = true, Clock = new HurriedClock() },
            default, "train", "--data", "labelled", "--out", "counted.model");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Match(@" (\d+)/\1 models"));
    }

    /// <summary>A second passes whenever somebody looks, so that nothing is over before it is shown.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Add(ref _ticks, TimeSpan.TicksPerSecond);
    }
}
