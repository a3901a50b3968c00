using System.Diagnostics;
using AiIndexEtl.Cli.Locks;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Operations;

public sealed class RunLockTests
{
    private Workspace _workspace = null!;
    private PageServer _server = null!;

    [SetUp]
    public async Task SetUp()
    {
        _workspace = new Workspace();
        _server = await PageServer.StartAsync();
        _workspace.Configure(_server, "a");
        _server.Serve("/a.html", Workspace.OneFigure);
    }

    [TearDown]
    public async Task TearDown()
    {
        await _server.DisposeAsync();
        _workspace.Dispose();
    }

    [Test]
    public async Task Second_run_ends_at_once_and_asks_for_nothing()
    {
        using var held = Take();

        var result = await _workspace.RunAsync("run");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Busy), result.Error);
        Assert.That(result.Error,
            Does.Contain($"Another run is under way (process 4711 on night, \"aiindex run --group live\", since 2025-04-08 09:00:00Z)")
            .And.Contain("--wait"));
        Assert.That(_server.Requests, Is.Empty);
        Assert.That(File.Exists(_workspace.Database), Is.False);
    }

    [Test]
    public async Task Dry_run_disturbs_nobody_and_is_not_held_up()
    {
        using var held = Take();

        Assert.That((await _workspace.RunAsync("run", "--dry-run")).ExitCode, Is.Zero);
    }

    [Test]
    public async Task Run_that_waits_begins_when_the_other_has_ended()
    {
        var held = Take();
        var clock = new FakeTimeProvider();
        var waiting = _workspace.RunAsync(console => console with { Clock = clock }, default, "run", "--wait", "30");
        await clock.WhenWaitingAsync(TimeSpan.FromSeconds(2));
        held.Dispose();
        clock.Advance(TimeSpan.FromSeconds(2));
        var result = await waiting;

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain("waiting for it at most 30 minutes"));
    }

    [Test]
    public async Task Run_that_has_waited_long_enough_ends()
    {
        using var held = Take();

        var result = await _workspace.RunAsync(
            console => console with { Clock = new FakeTimeProvider { PassesAtOnce = TimeSpan.FromMinutes(1) } }, default, "run", "--wait", "2");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Busy), result.Error);
        Assert.That(result.Error, Does.Contain("has not ended in the time that --wait gives it"));
        Assert.That(_server.Requests, Is.Empty);
    }

    [Test]
    public async Task File_that_a_crash_left_behind_holds_nobody_up()
    {
        Take().Dispose();
        Assert.That(File.Exists(RunLock.PathOf(_workspace.Database)), Is.True);

        var result = await _workspace.RunAsync("run");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(RunLock.LastHolder(_workspace.Database)!.Command, Is.EqualTo("aiindex run"));
        Assert.That(RunLock.IsHeld(_workspace.Database), Is.False);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Processes are killed by signal.")]
    public async Task Killed_run_gives_its_lock_back()
    {
        var asked = _server.Hang("/a.html");
        using (var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "run"])
        {
            WorkingDirectory = _workspace.Folder, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false,
        })!)
        {
            await Task.WhenAny(asked, process.WaitForExitAsync());
            Assert.That(RunLock.LastHolder(_workspace.Database)!.Pid, Is.EqualTo(process.Id));
            Assert.That((await _workspace.RunAsync("run")).ExitCode, Is.EqualTo(ExitCode.Busy));
            process.Kill();
            await process.WaitForExitAsync();
        }

        _server.Serve("/a.html", "<html><body><article><p>In 2024 the share of organisations that use AI rose to 78 percent, the report "
            + "says.</p></article></body></html>");
        Assert.That((await _workspace.RunAsync("run")).ExitCode, Is.Zero);
    }

    [Test]
    public async Task Status_tells_of_a_run_that_is_under_way()
    {
        using var held = Take();

        Assert.That((await _workspace.RunAsync("status")).Output, Does.Contain("process 4711 on night"));
    }

    [Test]
    public async Task Clearing_away_waits_for_no_run()
    {
        using var held = Take();

        Assert.That((await _workspace.RunAsync("prune")).ExitCode, Is.EqualTo(ExitCode.Busy));
        Assert.That((await _workspace.RunAsync("prune", "--dry-run")).ExitCode, Is.Zero);
    }

    private RunLock Take() => RunLock.TryTake(
        _workspace.Database, new LockHolder(4711, "night", new DateTimeOffset(2025, 4, 8, 9, 0, 0, TimeSpan.Zero), "aiindex run --group live"))!;
}
