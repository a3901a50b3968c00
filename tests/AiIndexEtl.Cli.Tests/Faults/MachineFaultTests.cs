using System.Diagnostics;
using System.Text;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Faults;

/// <summary>Machines at fault: the disk is full or may not be written, the clock is put, memory is short. What was published stays, and readers read on.</summary>
public sealed class MachineFaultTests
{
    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp() => _workspace = new Workspace();

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [TestCase(0)]
    [TestCase(64)]
    [TestCase(2048)]
    public async Task Full_disk_is_told_keeps_what_is_published_and_is_got_over(int kilobytesLeft)
    {
        using var disk = new SmallDisk(_workspace.Folder, 64);
        await PublishAsync(10);
        var before = ContentId.OfBytes(File.ReadAllBytes(_workspace.Database));

        WritePages(20);
        var ballast = disk.Fill(kilobytesLeft);
        var full = await _workspace.RunAsync("run");
        var after = ContentId.OfBytes(File.ReadAllBytes(_workspace.Database));
        File.Delete(ballast);
        var again = await _workspace.RunAsync("run");

        Assert.Multiple(() =>
        {
            Assert.That(full.ExitCode, Is.EqualTo(1), full.Error);
            Assert.That(full.Error, Does.Contain("space").Or.Contain("disk").IgnoreCase);
            Assert.That(full.Error, Does.Not.Contain("   at "), "no stack trace");
            Assert.That(after, Is.EqualTo(before));
            Assert.That(again.ExitCode, Is.Zero, again.Error);
            Assert.That(Shares(), Is.EqualTo(new[] { 20m, 21m }));
        });
    }

    [Test]
    public async Task Folder_that_may_not_be_written_is_told_and_can_still_be_read()
    {
        using var disk = new SmallDisk(_workspace.Folder, 64);
        await PublishAsync(10);
        WritePages(20);
        disk.LetWrite(false);

        var run = await _workspace.RunAsync("run");
        var facts = await _workspace.RunAsync("facts", "--format", "jsonl");
        var status = await _workspace.RunAsync("status", "--format", "jsonl");
        var check = await _workspace.RunAsync("check", "--format", "jsonl");
        disk.LetWrite(true);
        var again = await _workspace.RunAsync("run");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
            Assert.That(run.Error, Is.Not.Empty.And.Not.Contain("   at "));
            Assert.That((facts.ExitCode, status.ExitCode, check.ExitCode), Is.EqualTo((0, 0, 0)), facts.Error + status.Error + check.Error);
            Assert.That(facts.Lines, Has.Count.EqualTo(2));
            Assert.That(again.ExitCode, Is.Zero, again.Error);
            Assert.That(Shares(), Is.EqualTo(new[] { 20m, 21m }));
        });
    }

    [Test]
    public async Task Clock_that_jumps_between_runs_loses_no_fact_and_no_run()
    {
        var start = new DateTimeOffset(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);
        int[] days = [0, -3650, 1, 20_000, 0];
        for (var i = 0; i < days.Length; i++)
        {
            WritePages(10 + i);
            var clock = new FakeTimeProvider(start.AddDays(days[i])) { PassesAtOnce = TimeSpan.FromSeconds(20) };
            var run = await _workspace.RunAsync(console => console with { Clock = clock }, default, "run");
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(_workspace.Query("SELECT count(*), count(DISTINCT run_id) FROM run")[0], Is.EqualTo(new object[] { i + 1L, i + 1L }));
            Assert.That(_workspace.Query("SELECT count(*) FROM all_facts")[0][0], Is.EqualTo(2L));
        }

        var status = await _workspace.RunAsync("status", "--format", "jsonl");
        Assert.That(status.ExitCode, Is.Zero, status.Error);
    }

    [Test]
    public async Task Run_stays_within_half_a_gigabyte()
    {
        // A page of a megabyte and a half and a hundred small ones, with managed memory limited to three quarters of 512 MB, as .NET does in a container of that size.
        var paragraph = "<p>In 2024 the share of organisations that use AI rose to 61 percent, the yearly count says, the highest share so far.</p>\n";
        _workspace.Write("pages/large.html", "<html><body><article>" + new StringBuilder().Insert(0, paragraph, 12_000_000 / paragraph.Length / 8) + "</article></body></html>");
        for (var i = 0; i < 100; i++) _workspace.Write($"pages/p{i}.html", Page(i % 50));
        _workspace.Configure("  - {id: pages, path: pages}\n");

        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "run", "--quiet"])
        {
            WorkingDirectory = _workspace.Folder, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = "0x18000000" },
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await output;

        Assert.That(process.ExitCode, Is.Zero, error);
        Assert.That(_workspace.Query("SELECT count(*) FROM document")[0][0], Is.EqualTo(101L));
    }

    private async Task PublishAsync(int percent)
    {
        WritePages(percent);
        var run = await _workspace.RunAsync("run");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    private void WritePages(int percent)
    {
        _workspace.Write("pages/a.html", Page(percent));
        _workspace.Write("pages/b.html", Page(percent + 1));
        _workspace.Configure("  - {id: pages, path: pages}\n");
    }

    private static string Page(int percent) =>
        $"<html><body><article><h1>The yearly count</h1><p>In 2024 the share of organisations that use AI rose to {percent} percent, the yearly count says.</p></article></body></html>";

    private List<decimal> Shares() => [.. _workspace.Query("SELECT value FROM all_facts ORDER BY source").Select(row => (decimal)row[0]!)];
}
