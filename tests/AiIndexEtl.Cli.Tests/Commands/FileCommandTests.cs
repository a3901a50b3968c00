using System.Runtime.Versioning;
using System.Text;
using System.Text.Json.Nodes;

namespace AiIndexEtl.Cli.Tests.Commands;

/// <summary>The commands that work on files and publish nothing.</summary>
public sealed class FileCommandTests
{
    private static readonly string[] ClaimNames =
    [
        "source", "mention", "prefix", "suffix", "char_start", "char_end", "sentence", "value", "value_upper", "unit", "qualifier", "kind",
        "metric", "metric_text",
        "area", "subject", "period", "base_period", "attributed_to", "confidence", "evidence", "edition", "publisher", "published", "title",
    ];

    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp() => _workspace = new Workspace();

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [Test]
    public async Task Extract_prints_the_contract_one_object_a_line()
    {
        var result = await _workspace.RunAsync("extract", Workspace.SamplePath("zh4"));

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Lines, Has.Count.GreaterThan(10));
        var claims = result.Lines.Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.That(claims.Select(claim => claim.Select(pair => pair.Key)), Is.All.EqualTo(ClaimNames));
        Assert.That(claims.Select(claim => (string?)claim["source"]), Is.All.EqualTo(Workspace.SamplePath("zh4")));
        var internet = claims.Single(claim => (string?)claim["mention"] == "78.6%");
        Assert.That(
            ((decimal)internet["value"]!, (string?)internet["unit"], (string?)internet["kind"]), Is.EqualTo((78.6m, "percent", "share")));
    }

    [Test]
    public async Task Extract_of_a_folder_names_files_as_the_user_would_and_keeps_their_order()
    {
        foreach (var name in new[] { "b", "a" })
        {
            _workspace.Write(
                $"pages/{name}.md", $"# Report\n\nIn 2024 the share of organisations using AI rose to 78 percent, source {name}.\n");
        }
        _workspace.Write("pages/ignored.pdf", "78 percent");

        var result = await _workspace.RunAsync("extract", "pages", "pages/b.md", "--format", "csv");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Lines[0], Is.EqualTo(string.Join(',', ClaimNames)));
        Assert.That(result.Lines.Skip(1).Select(line => line.Split(',')[0]), Is.EqualTo(["pages/a.md", "pages/b.md", "pages/b.md"]));
    }

    [Test]
    public async Task Extract_of_files_that_fail_goes_on_with_the_others_and_ends_with_exit_code_1()
    {
        _workspace.Write("empty.html", "");
        _workspace.Write("binary.html", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1, 2, 3]);
        _workspace.Write("links.html", "<html><body><ul><li><a href='/a'>One</a></li><li><a href='/b'>Two</a></li></ul></body></html>");
        _workspace.Write("good.txt", "In 2024 the share of organisations using AI rose to 78 percent.");

        var result = await _workspace.RunAsync("extract", "empty.html", "binary.html", "none.html", "links.html", "good.txt");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Lines, Has.Count.EqualTo(1));
        Assert.That(
            result.Error,
            Does.Contain("error: empty.html: ").And
                .Contain("error: binary.html: ").And
                .Contain("error: none.html: ").And
                .Contain("error: links.html: "));
        Assert.That(result.Error, Does.Not.Contain("good.txt"));
    }

    [Test]
    public async Task Clean_reads_standard_input()
    {
        using var input = new MemoryStream(
            Encoding.UTF8.GetBytes(
                "<html><body><article><h1>Title</h1><p>In 2024 the share of organisations that use AI rose to 78 percent, the report says.</p></article></body></html>"));

        var result = await _workspace.RunAsync(console => console with { Input = input }, default, "clean", "-");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var row = JsonNode.Parse(result.Lines.Single())!.AsObject();
        Assert.That(row.Select(pair => pair.Key), Is.EqualTo(["source", "title", "published", "author", "publisher", "language", "text", "modified", "canonical", "metadata"]));
        Assert.That(((string?)row["source"], (string?)row["title"]), Is.EqualTo(("-", "Title")));
        Assert.That((string?)row["text"], Does.Contain("78 percent"));
    }

    [Test]
    public async Task Clean_on_a_terminal_is_text_to_read()
    {
        var result =
            await _workspace.RunAsync(console => console with { OutputIsTerminal = true }, default, "clean", Workspace.SamplePath("zh2"));

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.StartWith("# 便宜了280倍之后：读2025年AI指数\n").And.Contain("\n一、价格"));
    }

    [Test]
    public async Task Clean_of_a_page_that_is_too_large_says_so()
    {
        _workspace.Write("large.html", new byte[50_000_000]);

        var result = await _workspace.RunAsync("clean", "large.html");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain("'large.html' has 50000000 bytes; the limit is 33554432"));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has other permissions.")]
    [UnsupportedOSPlatform("windows")]
    public async Task Clean_of_a_folder_without_permission_reports_it_and_reads_the_rest()
    {
        _workspace.Write("pages/good.md", "In 2024 the share of organisations using AI rose to 78 percent.");
        _workspace.Write("pages/closed/secret.md", "In 2024 the share of organisations using AI rose to 78 percent.");
        File.SetUnixFileMode(_workspace.PathOf("pages/closed"), UnixFileMode.None);
        try
        {
            if (CanList(_workspace.PathOf("pages/closed"))) Assert.Ignore("This user may read everything.");

            var result = await _workspace.RunAsync("clean", "pages");

            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(result.Lines, Has.Count.EqualTo(1));
            Assert.That(result.Error, Does.Contain("pages/closed").And.Contain("may not be read"));
        }
        finally
        {
            File.SetUnixFileMode(
                _workspace.PathOf("pages/closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Test]
    public async Task Closed_pipe_ends_the_program_quietly()
    {
        using var closed = new ClosedPipe();

        var result =
            await _workspace.RunAsync(console => console with { Output = closed }, default, "extract", Workspace.SamplePath("en1"));

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task Full_disk_behind_standard_output_is_a_failure()
    {
        using var full = new ClosedPipe(28);

        var result = await _workspace.RunAsync(console => console with { Output = full }, default, "extract", Workspace.SamplePath("en1"));

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.StartWith("error: "));
    }

    private static bool CanList(string folder)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(folder).Any();
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    // A stream whose every write fails with an error of the operating system; 32 is EPIPE.
    private sealed class ClosedPipe(int error = 32) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("The stream fails.", error);

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("The stream fails.", error);
    }
}
