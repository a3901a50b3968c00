using System.Text;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Progress;

/// <summary>What a run leaves on a terminal.</summary>
public sealed class InterruptedRunTests
{
    private const string Clear = "\r\u001b[K";

    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp() => _workspace = new Workspace();

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [Test]
    public async Task Interrupted_run_ends_on_a_clean_line()
    {
        await using var server = await PageServer.StartAsync();
        _ = server.Hang("/slow.html");
        _workspace.Configure(server, "slow");
        using var stop = new CancellationTokenSource();
        using var error = new Watched(shown =>
        {
            if (shown.Contains("reading", StringComparison.Ordinal)) stop.Cancel();
        });

        var result = await _workspace.RunAsync(
            console => console with { Error = error, ErrorIsTerminal = true, ErrorCanRedraw = true }, stop.Token, "run", "--group", "samples");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Interrupted));
        Assert.That(error.Text, Does.Contain($"{Clear}reading  ─").And.Contains("0/1 documents"));
        Assert.That(error.Text, Does.EndWith($"{Clear}error: Stopped on request; what was published before is as it was.\n"));
    }

    [Test]
    public async Task Quiet_run_says_nothing_when_all_is_well()
    {
        _workspace.Write("page.txt", "In 2024 private AI investment in the United States reached $109.1 billion.\n");
        _workspace.Configure("  - {id: page, path: page.txt, group: samples, edition: ai-index/2025}\n");

        var result = await _workspace.RunAsync(
            console => console with { ErrorIsTerminal = true, ErrorCanRedraw = true }, default, "run", "--quiet", "--format", "csv");

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Lines, Has.Count.EqualTo(2));
    }

    /// <summary>Takes messages, and hands each to whoever watches.</summary>
    private sealed class Watched(Action<string> watch) : MemoryStream
    {
        public string Text => Encoding.UTF8.GetString(ToArray());

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer);
            watch(Encoding.UTF8.GetString(buffer));
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            base.Write(buffer, offset, count);
            watch(Encoding.UTF8.GetString(buffer, offset, count));
        }
    }
}
