using System.Diagnostics;
using System.Globalization;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Processes;

/// <summary>
/// Real runs are killed (SIGKILL) at random moments of fetching and publishing: the published file always opens and holds exactly one run,
/// the next run completes, asks for nothing that was received, and in the end the facts are those of a run that nobody disturbed.
/// AIINDEX_KILLS sets how many; five by default.
/// </summary>
[Platform(Exclude = "Win", Reason = "Processes are killed by signal.")]
public sealed class KillTests
{
    private const int KillsForACompleteRun = 5;
    private static readonly int s_kills = int.TryParse(Environment.GetEnvironmentVariable("AIINDEX_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 5;

    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp() => _workspace = new Workspace();

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [Test]
    [CancelAfter(3_600_000)]
    public async Task Killed_runs_lose_and_double_nothing(CancellationToken cancellationToken)
    {
        _workspace.Configure("  - {id: pages, path: pages, edition: ai-index/2025}\n");
        var random = new Random(20250408);
        Write(_workspace, 0);
        var began = Stopwatch.GetTimestamp();
        await RunAsync(_workspace, cancellationToken);
        var whole = Stopwatch.GetElapsedTime(began);
        var (killed, ended, version) = (0, 0, 0);
        while (killed < s_kills)
        {
            Write(_workspace, ++version);
            using var process = Start(_workspace);
            await Task.WhenAny(process.WaitForExitAsync(cancellationToken), Task.Delay(whole * (random.NextDouble() * 1.1), cancellationToken));
            if (process.HasExited) ended++;
            else killed++;
            process.Kill();
            await process.WaitForExitAsync(cancellationToken);

            AssertWhole($"after {killed} kills");
            if (killed % KillsForACompleteRun == 0) await RunAsync(_workspace, cancellationToken);
        }

        await RunAsync(_workspace, cancellationToken);
        AssertWhole("at the end");
        using var undisturbed = new Workspace();
        undisturbed.Configure("  - {id: pages, path: pages, edition: ai-index/2025}\n");
        Write(undisturbed, version);
        await RunAsync(undisturbed, cancellationToken);

        const string current = "SELECT fact_id, value, mention, source FROM all_facts ORDER BY fact_id";
        Assert.That(_workspace.Query(current), Is.EqualTo(undisturbed.Query(current)));
        Assert.That(_workspace.Files().Where(file => file.Contains(".next-", StringComparison.Ordinal)), Is.Empty);
        await TestContext.Out.WriteLineAsync($"{killed} runs killed, {ended} ended before, a whole run took {whole.TotalSeconds:0.0} s; {_workspace.Query("SELECT count(*) FROM run")[0][0]} runs published.");
    }

    [Test]
    public async Task Run_after_a_killed_one_asks_for_no_page_that_was_received()
    {
        await using var server = await PageServer.StartAsync();
        server.Serve("/a.html", Html("a", 61), "text/html; charset=utf-8");
        server.Serve("/b.html", Html("b", 62), "text/html; charset=utf-8");
        var asked = server.Hang("/c.html");
        _workspace.Configure(server, "a", "b", "c");
        using (var process = Start(_workspace))
        {
            // One host has one request at a time: when the last page is asked for, the others have been received.
            await Task.WhenAny(asked, process.WaitForExitAsync());
            await Task.Delay(300);
            process.Kill();
            await process.WaitForExitAsync();
        }

        server.Serve("/c.html", Html("c", 63), "text/html; charset=utf-8");
        var second = await _workspace.RunAsync("run");

        Assert.That(second.ExitCode, Is.Zero, second.Error);
        Assert.Multiple(() =>
        {
            Assert.That((server.CountOf("/a.html"), server.CountOf("/b.html"), server.CountOf("/c.html")), Is.EqualTo((1, 1, 2)));
            Assert.That(_workspace.Query("SELECT count(DISTINCT source) FROM all_facts")[0][0], Is.EqualTo(3L));
            Assert.That(_workspace.Query("SELECT count(*) FROM fetch_attempt WHERE decision = 'received'")[0][0], Is.EqualTo(3L), "the fetches of the killed run are on record");
            Assert.That(_workspace.Files().Where(file => file.EndsWith(".journal", StringComparison.Ordinal)), Is.Empty);
        });

        await _workspace.RunAsync("run");
        Assert.That(server.CountOf("/a.html"), Is.EqualTo(2), "a run behind one that has ended asks again");
    }

    // The numbers change from version to version, so that each run opens and closes facts.
    private static void Write(Workspace workspace, int version)
    {
        for (var page = 0; page < 3; page++) workspace.Write($"pages/{page}.html", Html("page" + page.ToString(CultureInfo.InvariantCulture), 10 + ((version + page) % 50)));
    }

    private static string Html(string name, int percent) => $"""
        <html><body><article><h1>The count of {name}</h1>
        <p>In 2024 the share of organisations that use AI rose to {percent} percent, the yearly count says, from 7 percent in 2017.</p>
        <p>Private investment in AI reached 109.1 billion dollars in the United States in 2024, says {name}, and 9.3 billion dollars in China.</p>
        </article></body></html>
        """;

    private void AssertWhole(string when)
    {
        var row = _workspace.Query("""
            SELECT (SELECT count(*) FROM fact WHERE valid_to IS NULL), (SELECT count(DISTINCT anchor_id) FROM fact WHERE valid_to IS NULL),
                (SELECT count(*) FROM all_facts), (SELECT arg_max(facts_open, ended_at) FROM run)
            """)[0];
        Assert.That(row.Distinct().ToList(), Has.Count.EqualTo(1), $"{when}: {string.Join(", ", row)}");
    }

    private static async Task RunAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        using var process = Start(workspace);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.That(process.ExitCode, Is.Zero, await error + await output);
    }

    private static Process Start(Workspace workspace) => Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "run"])
    {
        WorkingDirectory = workspace.Folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
        RedirectStandardInput = true,
    })!;
}
