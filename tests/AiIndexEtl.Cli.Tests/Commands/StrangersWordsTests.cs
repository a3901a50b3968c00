using AiIndexEtl.Cli.Output;

namespace AiIndexEtl.Cli.Tests.Commands;

/// <summary>An article that tries to steer the terminal of whoever looks at its figures.</summary>
public sealed class StrangersWordsTests
{
    private const string Page =
        """
        <html><head><title>&#27;]0;owned&#7; Report &#8238;tropeR</title></head><body><article><h1>Report &#8238;tropeR&#27;[2J</h1>
        <p>In 2024 private AI investment in the United States reached $109.1 billion &#8238;noillib 1.901$&#8236;
        on &#155;31m the &#27;[31mred&#27;[0m line.</p>
        <p>China&#8295; published &#27;[1A15 notable models in 2024&#8297;, up from 20 in 2023&#8;&#8;&#8;,
        and 2024 年中国私人投资为93亿美元。</p>
        </article></body></html>
        """;

    private Workspace _workspace = null!;

    [OneTimeSetUp]
    public async Task Publish()
    {
        _workspace = new Workspace();

        // Control characters stand in the page as such too, not only as references, which browsers read otherwise.
        _workspace.Write("page.html", Page.Replace("red", "\u001b[7mred\u202e", StringComparison.Ordinal));
        _workspace.Write(
            "note.txt",
            "# Report \u202etropeR\n\nIn 2024 private AI investment in the U\u001b[2JS reached $109.1 billion\u202e, "
            + "\u009b2Jsaid \u001b]8;;https://x.example\u0007us\u001b]8;;\u0007.\n");
        _workspace.Configure(
            "  - {id: page, path: page.html, group: samples, edition: ai-index/2025}\n"
            + "  - {id: note, path: note.txt, group: samples, edition: ai-index/2025}\nwarehouse: {review_below: 1}\n");
        Assert.That((await RunAsync("run")).ExitCode, Is.Zero);
    }

    [OneTimeTearDown]
    public void TearDown() => _workspace.Dispose();

    [TestCase("run", "--dry-run")]
    [TestCase("clean", "page.html", "note.txt")]
    [TestCase("extract", "page.html", "note.txt")]
    [TestCase("extract", "note.txt", "--format", "csv")]
    [TestCase("extract", "note.txt", "--format", "jsonl")]
    [TestCase("extract", "note.txt", "--format", "markdown")]
    [TestCase("check", "page.html", "note.txt", "--all")]
    [TestCase("explain", "note.txt")]
    [TestCase("facts", "--review")]
    [TestCase("conflicts")]
    [TestCase("review", "--list")]
    [TestCase("query", "FROM all_facts")]
    [TestCase("query", "SELECT title, text FROM document JOIN document_text USING (text_sha256)")]
    [TestCase("query", "SELECT 1 AS \"a\u001b[2J\"")]
    [TestCase("status")]
    public async Task Words_cannot_steer_the_terminal(params string[] words)
    {
        var result = await RunAsync(words);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        foreach (var shown in new[] { result.Output, result.Error })
        {
            Assert.That(shown.Where(c => c != '\n' && char.IsControl(c)), Is.Empty);
            Assert.That(shown.Where(c => c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')), Is.Empty);
        }
    }

    [TestCase(40)]
    [TestCase(80)]
    [TestCase(200)]
    public async Task Tables_of_it_fit_the_terminal(int width)
    {
        var result = await _workspace.RunAsync(
            console => console with { OutputIsTerminal = true, Width = width }, default, "query", "FROM all_facts");

        Assert.That(result.Output.Split('\n').Select(DisplayWidth.Of), Is.All.LessThanOrEqualTo(width));
    }

    private Task<CommandResult> RunAsync(params string[] words) => _workspace.RunAsync(
        console => console with { OutputIsTerminal = true, ErrorIsTerminal = true, AllowsColour = false }, default, words);
}
