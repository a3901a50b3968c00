using System.Text;

namespace AiIndexEtl.Cli.Tests.Reports;

/// <summary>What is published as a file for people.</summary>
public sealed class ReportCommandTests
{
    private Workspace _workspace = null!;

    [OneTimeSetUp]
    public async Task PublishAsync()
    {
        _workspace = new Workspace();
        _workspace.Configure(string.Concat(((string[])["en1", "zh1", "zh2"]).Select(name => $"  - {{id: {name}, path: \"{Workspace.SamplePath(name)}\", edition: ai-index/2025}}\n")));
        var run = await _workspace.RunAsync("run");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    [OneTimeTearDown]
    public void TearDown() => _workspace.Dispose();

    [Test]
    public async Task A_page_of_the_samples_is_one_file_of_less_than_a_megabyte_and_the_same_each_time()
    {
        var result = await _workspace.RunAsync("report", "--output", "out/report.html");
        var again = await _workspace.RunAsync("report");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.Contain("report written to out"));
        var page = await File.ReadAllTextAsync(_workspace.PathOf("out/report.html"));
        Assert.That(Encoding.UTF8.GetByteCount(page), Is.LessThan(1_000_000));
        Assert.That(page, Does.StartWith("<!DOCTYPE html>").And.Contain("<svg").And.Not.Contain("<script"));
        Assert.That(again.Output, Is.EqualTo(page));
        Assert.That(Directory.GetFiles(_workspace.PathOf("out")), Has.Length.EqualTo(1), "nothing is left beside it");
    }

    [Test]
    public async Task Markdown_in_Chinese_of_one_edition()
    {
        var result = await _workspace.RunAsync("report", "--format", "md", "--language", "zh", "--edition", "2025");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain("## 更新内容").And.Contain("## 来源").And.Contain("ai-index/2025"));
    }

    [TestCase("No run has an id that begins with \"ffffffff\"", "--run", "ffffffff")]
    [TestCase("There is no edition \"1999\". There are: ai-index/2025.", "--edition", "1999")]
    public async Task What_is_not_there_is_told(string message, params string[] words)
    {
        var result = await _workspace.RunAsync(["report", .. words]);

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Failed));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.Contain(message));
    }

    [TestCase("\"--format\" is \"pdf\". Expected one of html, md.", "--format", "pdf")]
    [TestCase("\"--language\" is \"fr\". Expected one of en, zh.", "--language", "fr")]
    public async Task Other_words_are_wrong(string message, params string[] words)
    {
        var result = await _workspace.RunAsync(["report", .. words]);

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(result.Error, Does.Contain(message));
    }

    [Test]
    public async Task A_file_that_cannot_be_written_is_told()
    {
        _workspace.Write("taken", "a file, not a folder");

        var result = await _workspace.RunAsync("report", "--output", "taken/report.html");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Failed));
        Assert.That(result.Error, Does.Contain("cannot be written"));
    }
}
