using System.Diagnostics;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Processes;

/// <summary>What only a real process can show: pipes, signals, exit codes.</summary>
public sealed class ProcessTests
{
    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp() => _workspace = new Workspace();

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [Test]
    public async Task Extract_into_a_reader_that_leaves_ends_quietly()
    {
        for (var i = 0; i < 40; i++) File.Copy(Workspace.SamplePath("en1"), _workspace.PathOf($"page{i}.html"));
        using var process = Start("extract", ".");

        var first = await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.That(first, Does.StartWith("{\"source\":\"./page0.html\""));
        Assert.That((process.ExitCode, error), Is.EqualTo((0, "")));
    }

    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    [Platform(Exclude = "Win", Reason = "Windows has no signals.")]
    public async Task Signal_ends_a_run_with_nothing_half_written(string signal, int exitCode)
    {
        await using var server = await PageServer.StartAsync();
        var asked = new TaskCompletionSource();
        server.Respond("/slow.html", async (context, _) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        _workspace.Configure(server, "slow");
        using var process = Start("run");
        var error = process.StandardError.ReadToEndAsync();
        await Task.WhenAny(asked.Task, process.WaitForExitAsync());

        using (var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();

        Assert.That(process.ExitCode, Is.EqualTo(exitCode), await error);
        // Who stops it by hand knows; that a time limit did is on record.
        var left = _workspace.Files().Where(file => !file.Contains(".run.lock", StringComparison.Ordinal) && file != "pipeline.yaml").ToList();
        Assert.That(left, Has.Count.EqualTo(signal == "INT" ? 0 : 1));
        Assert.That(left, Has.All.StartsWith(Path.Combine("curated", "runs")));
    }

    // A shell that starts its commands in the background hands them SIGINT ignored, and a program keeps that: env undoes it.
    private Process Start(params string[] args)
    {
        string[] command = ["dotnet", typeof(CommandLine).Assembly.Location, .. args];
        if (OperatingSystem.IsLinux()) command = ["env", "--default-signal=INT,TERM", .. command];
        return Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = _workspace.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            RedirectStandardInput = true,
        })!;
    }
}
