using System.Text.Json.Nodes;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Commands;

public sealed class VocabularyCommandTests
{
    private const string Article =
        "A report on the wool trade was out on Monday.\nCompanies kept 4,310 llama grooming robots at work in Peru in 2024.\n";

    private const string NewMetric = """

          - id: grooming_robots
            chapter: robots
            en: "llama grooming robots"
            zh: "羊驼美容机器人"
            zh_hant: "羊駝美容機器人"
            units: [count]
            range: [1, 1e6]
            cues:
              - "llama grooming robots"
              - "羊驼 + 机器人"
        """;

    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp() => _workspace = new Workspace();

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [Test]
    public async Task Check_of_the_shipped_vocabulary_finds_nothing()
    {
        var result = await _workspace.RunAsync("vocabulary", "check");

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        var files = result.Lines.Select(line => JsonNode.Parse(line)!).ToList();
        Assert.That(files.Select(file => Path.GetFileName((string?)file["file"])), Is.SupersetOf(new[] { "areas.yaml", "metrics.yaml", "names.yaml" }));
        Assert.That(files.Sum(file => (int)file["cues"]!), Is.GreaterThan(200));
    }

    [Test]
    public async Task Metric_with_two_cue_phrases_is_used_by_the_next_run()
    {
        CopyVocabulary();
        _workspace.Write("article.txt", Article);
        _workspace.Write(
            "pipeline.yaml",
            "vocabulary: [vocabulary/areas.yaml, vocabulary/metrics.yaml, vocabulary/names.yaml]\nsources: [{id: a, path: article.txt}]\n");
        var before = await _workspace.RunAsync("extract", "article.txt");

        AddMetric();
        var check = await _workspace.RunAsync("vocabulary", "check");
        var after = await _workspace.RunAsync("extract", "article.txt");
        var run = await _workspace.RunAsync("run");

        Assert.That(MetricsOf(before), Is.EqualTo(["4,310 other"]));
        Assert.That((check.ExitCode, check.Error), Is.EqualTo((0, "")));
        Assert.That(MetricsOf(after), Is.EqualTo(["4,310 grooming_robots"]));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(_workspace.Query("SELECT metric FROM all_facts").Single()[0], Is.EqualTo("grooming_robots"));
    }

    [Test]
    public async Task Vocabulary_of_the_clone_is_used_without_a_build_and_without_naming_it()
    {
        CopyVocabulary();
        AddMetric();
        _workspace.Write("elsewhere/article.txt", Article);

        var result = await _workspace.RunAsync(
            console => console with { CurrentFolder = _workspace.PathOf("elsewhere"), HomeFolder = _workspace.Folder }, default, "extract", "article.txt");

        Assert.That(MetricsOf(result), Is.EqualTo(["4,310 grooming_robots"]));
    }

    [Test]
    public async Task Check_tells_every_mistake_with_place_and_remedy_and_ends_with_exit_code_1()
    {
        _workspace.Write("one.yaml", "metrics:\n  - {id: a, chapter: c, en: a, zh: 甲, units: [cuont], cues: [papers]}\n");
        _workspace.Write("two.yaml", "metrics:\n  - {id: b, chapter: c, en: b, zh: 乙, cues: [\"Papers\"]}\n  - {id: d, chapter: c, en: d, zh: 丁}\n");

        var result = await _workspace.RunAsync("vocabulary", "check", "one.yaml", "two.yaml", "three.yaml");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(
            result.Error.Split('\n').Select(line => line.Split(". ")[0]),
            Is.EqualTo(
            [
                "error: three.yaml: The file cannot be read: Could not find file '" + _workspace.PathOf("three.yaml") + "'",
                "error: one.yaml:2:47: There is no unit and no class of units \"cuont\"",
                "error: two.yaml:2:46: The cue phrase \"papers\" is under \"a\" too (one.yaml:2)",
                "warning: two.yaml:3:10: The metric \"d\" has no cue phrases, and no figure is filed under it",
                "",
            ]));
        Assert.That(result.Error, Does.Contain("Did you mean \"count\"?"));
        Assert.That(result.Lines.Select(line => (int)JsonNode.Parse(line)!["errors"]!), Is.EqualTo([1, 1]));
    }

    [Test]
    public async Task Check_with_warnings_alone_ends_with_exit_code_0()
    {
        _workspace.Write("one.yaml", "metrics:\n  - {id: a, chapter: c, en: a, zh: 論文, cues: [papers]}\n");

        var result = await _workspace.RunAsync("vocabulary", "check", "one.yaml");

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Error, Does.StartWith("warning: one.yaml:2:36: The Simplified name \"論文\" has Traditional characters. Expected \"论文\"."));
    }

    private static IEnumerable<string> MetricsOf(CommandResult result)
    {
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return result.Lines.Select(line => JsonNode.Parse(line)!).Select(claim => $"{claim["mention"]} {claim["metric"]}");
    }

    private void CopyVocabulary()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "vocabulary"), "*.yaml"))
        {
            _workspace.Write("vocabulary/" + Path.GetFileName(file), File.ReadAllBytes(file));
        }
    }

    private void AddMetric() => File.AppendAllText(_workspace.PathOf("vocabulary/metrics.yaml"), NewMetric);
}
