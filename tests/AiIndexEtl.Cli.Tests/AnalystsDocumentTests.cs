using System.Text.RegularExpressions;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests;

/// <summary>Every SQL block of docs/analysts.md gives rows on what the sample pages publish.</summary>
public sealed partial class AnalystsDocumentTests
{
    private static readonly string s_document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "analysts.md"));

    private Workspace _workspace = null!;

    [OneTimeSetUp]
    public async Task Publish()
    {
        _workspace = new Workspace();
        foreach (var page in Directory.EnumerateFiles(Path.Combine(Repository.Root, "raw", "samples")))
        {
            _workspace.Write("raw/samples/" + Path.GetFileName(page), await File.ReadAllBytesAsync(page));
        }

        // What official figures say is another matter; all else is as in a fresh clone.
        var settings = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "pipeline.yaml"));
        _workspace.Write("pipeline.yaml", ReferencesPattern().Replace(settings, ""));
        var run = await _workspace.RunAsync("run");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    [OneTimeTearDown]
    public void Remove() => _workspace.Dispose();

    [TestCaseSource(nameof(Queries))]
    public void Query_gives_rows(string sql) => Assert.That(_workspace.Query(sql), Is.Not.Empty);

    [Test]
    public void There_are_ten_questions_each_with_its_query()
    {
        Assert.That(QuestionPattern().Count(s_document), Is.EqualTo(10));
        Assert.That(Queries().Count(), Is.EqualTo(10));
    }

    private static IEnumerable<string> Queries() => QueryPattern().Matches(s_document).Select(match => match.Groups["body"].Value.TrimEnd('\n', ';'));

    // references: [data/reference/ai-index.csv]
    [GeneratedRegex(@"^references:.*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReferencesPattern();

    // ### 1. Who invests how much in AI, and who says so?
    [GeneratedRegex(@"^### \d+\. .+\?$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuestionPattern();

    // ```sql ... ```
    [GeneratedRegex(@"```sql\n(?<body>.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QueryPattern();
}
