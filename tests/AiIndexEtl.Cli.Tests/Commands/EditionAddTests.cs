using System.Text;

namespace AiIndexEtl.Cli.Tests.Commands;

public sealed class EditionAddTests
{
    private const string Pipeline = "# Ours.\r\neditions:\r\n  - id: ai-index/2025   # the last one\r\n\r\nsources:\r\n  - id: a\r\n    path: a.md\r\n";

    private static readonly string[] Words = ["edition", "add", "ai-index/2026", "--title", "AI Index Report 2026", "--url", "https://example.org/2026", "--published", "2026-04-13"];

    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp()
    {
        _workspace = new Workspace();
        _workspace.Write("a.md", "Nothing to see here.");
        _workspace.Write("saved/b.md", "2024年，美国的人工智能私人投资达到1091亿美元。");
    }

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    private static TestCaseData In(Encoding encoding) => new(encoding) { TestName = $"Edition_is_put_into_a_file_in_{encoding.WebName}_{(encoding.Preamble.Length > 0 ? "with" : "without")}_mark" };

    private static readonly TestCaseData[] Encodings = [In(new UTF8Encoding(false)), In(new UTF8Encoding(true)), In(new UnicodeEncoding(false, true)), In(new UnicodeEncoding(true, true))];

    [TestCaseSource(nameof(Encodings))]
    public async Task Edition_is_put_into_the_file_in_its_encoding(Encoding encoding)
    {
        byte[] Bytes(string text) => [.. encoding.Preamble, .. encoding.GetBytes(text)];
        var path = _workspace.Write("pipeline.yaml", Bytes(Pipeline));

        var result = await _workspace.RunAsync([.. Words, "--source", "saved/b.md", "--publisher", "样例日报", "--language", "zh", "--format", "csv"]);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(Bytes(Pipeline
            .Replace("one\r\n", "one\r\n  - id: ai-index/2026\r\n    title: AI Index Report 2026\r\n    published: 2026-04-13\r\n    url: https://example.org/2026\r\n", StringComparison.Ordinal)
            + "  - id: ai-index-2026-b\r\n    path: saved/b.md\r\n    edition: ai-index/2026\r\n    publisher: 样例日报\r\n    language: zh-Hans\r\n")));
        Assert.That(result.Lines, Is.EqualTo(new[] { "section,id,line,state", "editions,ai-index/2026,4,added", "sources,ai-index-2026-b,12,added" }));
        Assert.That(result.Error, Does.Contain("pipeline.yaml: 9 lines put in, nothing else changed.").And.Contain("Next: aiindex run --edition ai-index/2026"));
    }

    [Test]
    public async Task Second_time_changes_nothing_and_says_so()
    {
        var path = _workspace.Write("pipeline.yaml", Pipeline);
        await _workspace.RunAsync(Words);
        var once = File.ReadAllBytes(path);

        var result = await _workspace.RunAsync([.. Words, "--format", "csv"]);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(once));
        Assert.That(result.Lines[1], Is.EqualTo("editions,ai-index/2026,4,there"));
        Assert.That(result.Error, Does.Contain("pipeline.yaml has all of that already; nothing was changed."));
    }

    [Test]
    public async Task Dry_run_shows_the_lines_and_writes_nothing()
    {
        var path = _workspace.Write("pipeline.yaml", Pipeline);

        var result = await _workspace.RunAsync([.. Words, "--dry-run"]);

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((0, "  - id: ai-index/2026\n    title: AI Index Report 2026\n    published: 2026-04-13\n    url: https://example.org/2026\n")));
        Assert.That(File.ReadAllText(path), Is.EqualTo(Pipeline));
    }

    [Test]
    public async Task Path_of_the_command_line_starts_from_the_current_folder()
    {
        _workspace.Write("pipeline.yaml", Pipeline);

        var result = await _workspace.RunAsync(console => console with { CurrentFolder = _workspace.PathOf("saved") }, default, [.. Words, "--source", "b.md"]);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(File.ReadAllText(_workspace.PathOf("pipeline.yaml")), Does.Contain("path: saved/b.md\r\n"));
    }

    [Test]
    public async Task Edition_that_was_added_is_read_and_filed()
    {
        _workspace.Write("pipeline.yaml", Pipeline);
        await _workspace.RunAsync([.. Words, "--source", "saved/b.md"]);

        var run = await _workspace.RunAsync("run", "--edition", "ai-index/2026");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(_workspace.Query("SELECT edition, count(*) FROM facts GROUP BY edition").Single()[0], Is.EqualTo("ai-index/2026"));
        Assert.That(_workspace.Query("SELECT title, url FROM edition WHERE edition_id = 'ai-index/2026'").Single(), Is.EqualTo(new object[] { "AI Index Report 2026", "https://example.org/2026" }));
    }

    private static TestCaseData Wrong(string words, string message) => new(words, message) { TestName = "aiindex edition add " + words };

    private static readonly TestCaseData[] WrongWords =
    [
        Wrong("2026 --title x", "The edition is the text \"2026\". Expected an edition such as \"ai-index/2025\""),
        Wrong("AI/2026 --title x", "The edition is the text \"AI/2026\". Expected an edition such as \"ai-index/2025\""),
        Wrong("ai-index/2026", "pipeline.yaml has no edition \"ai-index/2026\" yet. Give it a title: --title TEXT."),
        Wrong("ai-index/2026 --title x --url ftp://example.org", "\"--url\" is the text \"ftp://example.org\". Expected a web address"),
        Wrong("ai-index/2026 --title x --license-url x", "\"--license-url\" is the text \"x\". Expected a web address"),
        Wrong("ai-index/2026 --title x --published 2026-02-30", "\"--published\" is \"2026-02-30\". Expected a day such as 2026-04-13."),
        Wrong("ai-index/2026 --title x --source none.html", "There is no file or folder none.html. Expected a file or folder."),
        Wrong("ai-index/2026 --title x --source https://me:secret@example.org/a", "\"--source\" holds a user name or password"),
        Wrong("ai-index/2026 --title x --language en", "\"--language\" is about sources, and none is given. Add --source URL_OR_PATH."),
        Wrong("ai-index/2026 --title x --source https://example.org/a --language fr", "fr"),
        Wrong("ai-index/2025 --title Other", "The edition \"ai-index/2025\" is described here already, without \"title\"."),
    ];

    [TestCaseSource(nameof(WrongWords))]
    public async Task Wrong_words_are_told_and_change_nothing(string words, string message)
    {
        var path = _workspace.Write("pipeline.yaml", Pipeline);

        var result = await _workspace.RunAsync(["edition", "add", .. words.Split(' ')]);

        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.Contain(message).And.Not.Contain("secret"));
        Assert.That(File.ReadAllText(path), Is.EqualTo(Pipeline));
        Assert.That(_workspace.Files(), Is.EqualTo(new[] { "a.md", "pipeline.yaml", "saved/b.md" }));
    }

    [Test]
    public async Task Bytes_that_are_no_text_are_refused_and_left()
    {
        byte[] bytes = [.. "# "u8, 0xC4, 0xE3, .. "\nsources:\n  - {id: a, path: a.md}\n"u8];
        var path = _workspace.Write("pipeline.yaml", bytes);

        var result = await _workspace.RunAsync(Words);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("pipeline.yaml: The file holds bytes that are no text in its encoding"));
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(bytes));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Files have no such modes there.")]
    public async Task Mode_of_the_file_and_the_link_to_it_stay()
    {
        var target = _workspace.Write("shared/ours.yaml", Pipeline);
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(target, Mode);
        File.CreateSymbolicLink(_workspace.PathOf("pipeline.yaml"), "shared/ours.yaml");

        var result = await _workspace.RunAsync(Words);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(new FileInfo(_workspace.PathOf("pipeline.yaml")).LinkTarget, Is.EqualTo("shared/ours.yaml"));
        if (!OperatingSystem.IsWindows()) Assert.That(File.GetUnixFileMode(target), Is.EqualTo(Mode));
        Assert.That(File.ReadAllText(target), Does.Contain("ai-index/2026"));
    }
}
