namespace AiIndexEtl.Cli.Tests.Completion;

/// <summary>What the program answers to shells that ask what may stand at the cursor.</summary>
public sealed class SuggestTests
{
    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp()
    {
        _workspace = new Workspace();
        foreach (var page in new[] { "a.html", "b.html" }) _workspace.Write(page, "<p>x</p>");
        _workspace.Write("pipeline.yaml", """
            default_group: nightly
            editions: [{id: ai-index/2026, title: Report}]
            sources:
              - {id: first-page, path: a.html, group: nightly, edition: ai-index/2025}
              - {id: second-page, path: b.html, group: nightly, edition: ai-index/2024}
            """);
    }

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [TestCase("", "facts run status completion")]
    [TestCase("fac", "facts")]
    [TestCase("facts --me", "--metric")]
    [TestCase("facts --metric ai_private", "ai_private_investment")]
    [TestCase("facts --edition ai-index/", "ai-index/2024 ai-index/2025 ai-index/2026")]
    [TestCase("diff ai-index/2024 ", "ai-index/2025 ai-index/2026")]
    [TestCase("run --source ", "first-page second-page")]
    [TestCase("run sec", "second-page")]
    [TestCase("run --group ", "nightly")]
    [TestCase("facts --area U", "US")]
    [TestCase("facts --format ", "csv jsonl markdown table")]
    [TestCase("export out --format ", "parquet datapackage")]
    [TestCase("review ", "accept reject correct export")]
    [TestCase("completion ", "bash fish pwsh zsh")]
    [TestCase("facts --q", "--quiet")]
    public async Task Line_is_completed(string line, string expected) =>
        Assert.That(await SuggestAsync(line), Is.SupersetOf(expected.Split(' ')));

    [Test]
    public async Task Configuration_of_the_line_is_the_one_that_counts()
    {
        _workspace.Write("other.yaml", "sources: [{id: elsewhere, path: a.html, group: samples}]\n");

        Assert.That(await SuggestAsync("run --config other.yaml --source "), Does.Contain("elsewhere").And.Not.Contain("first-page"));
    }

    [TestCase("", "run <SOURCE>")]
    [TestCase("run", "[<SOURCE>...]")]
    [TestCase("diff", "<OLD> <NEW>")]
    [TestCase("facts", "--edition")]
    public async Task Help_names_what_is_wanted_and_not_all_that_can_be_offered(string command, string expected)
    {
        var result = await _workspace.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.That(result.Output, Does.Contain(expected).And.Not.Contain("first-page").And.Not.Contain("|ai-index/"));
    }

    [Test]
    public async Task Broken_configuration_offers_nothing_and_says_nothing()
    {
        _workspace.Write("pipeline.yaml", "sources: [");

        Assert.That(await SuggestAsync("run --group "), Has.None.EqualTo("nightly"));
    }

    [TestCase("bash", "complete -o bashdefault")]
    [TestCase("zsh", "compdef _aiindex aiindex")]
    [TestCase("fish", "complete -c aiindex")]
    [TestCase("pwsh", "Register-ArgumentCompleter")]
    public async Task Script_of_a_shell_is_printed(string shell, string expected)
    {
        var result = await _workspace.RunAsync("completion", shell);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain(expected).And.Contain("[suggest:"));
    }

    [Test]
    public async Task Unknown_shell_is_refused()
    {
        var result = await _workspace.RunAsync("completion", "tcsh");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(result.Error, Does.Contain("tcsh").And.Contain("bash"));
    }

    private async Task<IReadOnlyList<string>> SuggestAsync(string line)
    {
        var result = await _workspace.RunAsync($"[suggest:{line.Length}]", line);
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        return result.Lines;
    }
}
