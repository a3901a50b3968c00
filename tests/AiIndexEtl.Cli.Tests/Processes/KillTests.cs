using System.Diagnostics;
using System.Globalization;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Processes;

/// <summary>
/// Real runs are killed (SIGKILL) at random moments of fetching, extraction and publishing: the published file always opens and holds exactly one
/// run, the next run completes, asks for nothing that was received, and in the end the facts are those of a run that nobody disturbed.
/// AIINDEX_KILLS sets how many, five by default; AIINDEX_KILLS_SEED repeats the moments of another session; AIINDEX_KILLS_SIGNAL=TERM asks
/// the runs to end instead.
/// </summary>
[Platform(Exclude = "Win", Reason = "Processes are killed by signal.")]
public sealed class KillTests
{
    private const int Pages = 3;
    private static readonly int s_kills = Setting("AIINDEX_KILLS", 5);
    private static readonly int s_seed = Setting("AIINDEX_KILLS_SEED", 20250408);

    private static readonly bool s_asks = Environment.GetEnvironmentVariable("AIINDEX_KILLS_SIGNAL") == "TERM";
    private static readonly int s_killed = 128 + (s_asks ? 15 : 9);

    private Workspace _workspace = null!;
    private PageServer _server = null!;

    [SetUp]
    public async Task SetUp()
    {
        _workspace = new Workspace();
        _server = await PageServer.StartAsync();
    }

    [TearDown]
    public async Task TearDown()
    {
        await _server.DisposeAsync();
        _workspace.Dispose();
    }

    [Test]
    [CancelAfter(3_600_000)]
    public async Task Killed_runs_lose_and_double_nothing(CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        Configure(_workspace);
        var random = new Random(s_seed);
        await TestContext.Out.WriteLineAsync($"seed {s_seed}");
        Serve(0);
        var usual = await CountEventsAsync(cancellationToken);
        var (ended, published, served, isComplete) = (0, 0, 0, true);
        var killed = new int[usual.Length];
        while (killed.Sum() < s_kills)
        {
            // Until a run completes the pages stay as they are: it takes those that a killed one received as they were then.
            if (isComplete) Serve(++served);
            var moment = (RunMoment)random.Next(usual.Length);
            var exitCode = await StopAsync(moment, 1 + random.Next(usual[(int)moment]), cancellationToken);
            Assert.That(exitCode, Is.EqualTo(s_killed).Or.Zero);
            isComplete = exitCode == 0;
            if (isComplete) ended++;
            else killed[(int)moment]++;

            published = AssertOneRun($"after {killed.Sum()} kills", isComplete ? served : published, served);
            Assert.That(ended, Is.LessThan(20 + s_kills), "most runs are killed");
            if (isComplete || random.Next(3) == 0) continue;

            await CompleteAsync();
            published = AssertOneRun($"completed after {killed.Sum()} kills", served, served);
            isComplete = true;
        }

        await CompleteAsync();
        AssertOneRun("at the end", served, served);
        await AssertAsUndisturbedAsync();
        await TestContext.Out.WriteLineAsync(
            $"killed while fetching {killed[0]}, extracting {killed[1]}, publishing {killed[2]}; {ended} runs ended before; "
            + $"{_workspace.Query("SELECT count(*) FROM run")[0][0]} runs published; {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Run_after_a_killed_one_asks_for_no_page_that_was_received(CancellationToken cancellationToken)
    {
        _server.Serve("/a.html", Html("a", 61));
        _server.Serve("/b.html", Html("b", 62));
        var asked = _server.Hang("/c.html");
        _workspace.Configure(_server, "a", "b", "c");
        using (var process = Start())
        {
            // A page is noted before its figures are told, and one host has one request at a time: then the last one is asked for.
            await process.StandardError.ReadLineAsync(cancellationToken);
            await process.StandardError.ReadLineAsync(cancellationToken);
            await asked.WaitAsync(cancellationToken);
            process.Kill();
            await process.WaitForExitAsync(cancellationToken);
        }

        _server.Serve("/c.html", Html("c", 63));
        var second = await _workspace.RunAsync("run");

        Assert.That(second.ExitCode, Is.Zero, second.Error);
        Assert.Multiple(() =>
        {
            Assert.That((_server.CountOf("/a.html"), _server.CountOf("/b.html"), _server.CountOf("/c.html")), Is.EqualTo((1, 1, 2)));
            Assert.That(_workspace.Query("SELECT count(DISTINCT source) FROM all_facts")[0][0], Is.EqualTo(3L));
            Assert.That(
                _workspace.Query("SELECT count(*) FROM fetch_attempt WHERE decision = 'received'")[0][0],
                Is.EqualTo(3L),
                "the fetches of the killed run are on record");
            Assert.That(_workspace.Files().Where(file => file.EndsWith(".journal", StringComparison.Ordinal)), Is.Empty);
        });

        await _workspace.RunAsync("run");
        Assert.That(_server.CountOf("/a.html"), Is.EqualTo(2), "a run behind one that has ended asks again");
    }

    private static string[] Names => [.. Enumerable.Range(0, Pages).Select(page => "page" + page.ToString(CultureInfo.InvariantCulture))];

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : otherwise;

    // The numbers change from version to version, so that each run opens and closes facts.
    private static int Percent(int page, int version) => 10 + ((version + page) % 50);

    private void Serve(int version)
    {
        for (var page = 0; page < Pages; page++) _server.Serve($"/{Names[page]}.html", Html(Names[page], Percent(page, version)));
    }

    private static string Html(string name, int percent) => $"""
        <html><body><article><h1>The count of {name}</h1>
        <p>In 2024 the share of organisations that use AI rose to {percent} percent, the yearly count says, the highest share so far.</p>
        <p>Private investment in AI reached 109.1 billion dollars in the United States in 2024, says {name}, and 9.3 billion dollars in China.</p>
        </article></body></html>
        """;

    // How many events a run that nobody disturbs shows, by moment.
    private async Task<int[]> CountEventsAsync(CancellationToken cancellationToken)
    {
        using var progress = new RunProgress(_workspace.Folder);
        using var process = Start(progress);
        await process.WaitForExitAsync(cancellationToken);
        Assert.That(process.ExitCode, Is.Zero);
        int[] counts = [.. Enum.GetValues<RunMoment>().Select(progress.CountOf)];
        Assert.That(counts, Is.All.GreaterThan(2), "every moment can be seen");
        return counts;
    }

    // Runs, and kills the run when the event with the given number is seen. The answer is the exit code.
    private async Task<int> StopAsync(RunMoment moment, int count, CancellationToken cancellationToken)
    {
        using var progress = new RunProgress(_workspace.Folder);
        using var process = Start(progress);
        progress.When(moment, count, () => Kill(process));
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    private static void Kill(Process process)
    {
        if (!s_asks)
        {
            process.Kill();
            return;
        }

        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private async Task CompleteAsync()
    {
        var run = await _workspace.RunAsync("run");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    // The file opens, its counts fit each other, and its facts are all of one version of the pages or all of the other. The answer is which.
    private int AssertOneRun(string when, int before, int now)
    {
        var counts = _workspace.Query("""
            SELECT (SELECT count(*) FROM fact WHERE valid_to IS NULL), (SELECT count(DISTINCT anchor_id) FROM fact WHERE valid_to IS NULL),
                (SELECT count(*) FROM all_facts), (SELECT arg_max(facts_open, ended_at) FROM run)
            """)[0];
        Assert.That(counts.Distinct().ToList(), Has.Count.EqualTo(1), $"{when}: {string.Join(", ", counts)}");
        List<decimal> shares = [.. _workspace.Query("SELECT value FROM all_facts WHERE unit = 'percent' ORDER BY source").Select(row => (decimal)row[0]!)];
        int[] versions = [before, now];
        var states = versions.Where(version => shares.SequenceEqual(Enumerable.Range(0, Pages).Select(page => (decimal)Percent(page, version)))).ToList();
        Assert.That(states, Is.Not.Empty, $"{when}: {string.Join(", ", shares)} are of neither version {before} nor {now}; not received: {Unreceived()}");
        return states[^1];
    }

    // A page that could not be had keeps its facts, which would look like half a run.
    private string Unreceived() => string.Join("; ", _workspace.Query("""
        SELECT source_id || ' ' || decision || ' ' || coalesce(error_code, '') FROM fetch_attempt
        WHERE run_id = (SELECT arg_max(run_id, ended_at) FROM run) AND decision <> 'received'
        """).Select(row => row[0]));

    // On a machine that is busy with other things a page may take long; it is not time-outs that are tried here.
    private void Configure(Workspace workspace)
    {
        workspace.Configure(_server, Names);
        var path = workspace.PathOf("pipeline.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("retries: 0", "retries: 0, timeout_seconds: 600, total_seconds: 3000", StringComparison.Ordinal));
    }

    private async Task AssertAsUndisturbedAsync()
    {
        using var undisturbed = new Workspace();
        Configure(undisturbed);
        await undisturbed.RunAsync("run");

        const string current = "SELECT fact_id, value, mention, source FROM all_facts ORDER BY fact_id";
        Assert.That(_workspace.Query(current), Is.EqualTo(undisturbed.Query(current)));
        Assert.That(_workspace.Files().Where(file => file.Contains(".next-", StringComparison.Ordinal) || file.EndsWith(".journal", StringComparison.Ordinal)), Is.Empty);
    }

    private Process Start(RunProgress progress)
    {
        var process = Start();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null) progress.NoteLine();
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private Process Start() => Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "run"])
    {
        WorkingDirectory = _workspace.Folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
        RedirectStandardInput = true,
    })!;
}
