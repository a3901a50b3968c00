using System.Diagnostics;
using System.Runtime.Versioning;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Processes;

/// <summary>The launcher's own logic, with a stand-in for dotnet that notes what it is asked for.</summary>
[UnsupportedOSPlatform("windows")]
[Platform(Exclude = "Win", Reason = "The launcher is a bash script; Windows has aiindex.cmd.")]
public sealed class LauncherTests
{
    // "build" makes the program's file, as slowly as is needed for two starts to meet; running the program repeats its words and
    // ends with 7.
    private const string StandIn =
        """
        #!/usr/bin/env bash
        here=$(dirname "$0")
        echo "$1" >> "$here/asked"
        if [ "$1" = build ]; then
          echo "  Package set: reduced (a reason); kept."
          echo "  noise of the build"
          [ -f "$here/broken" ] && exit 1
          mkdir -p "$2/bin/Release/net10.0"
          sleep 0.3
          touch "$2/bin/Release/net10.0/aiindex.dll"
          exit 0
        fi
        if [ "$1" = test ]; then echo "tests in $PWD ${*:2}"; exit 5; fi
        echo "ran in $PWD:${*:2}"
        exit 7
        """;

    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp()
    {
        _workspace = new Workspace();
        _workspace.Write("clone/aiindex", File.ReadAllBytes(Path.Combine(Repository.Root, "aiindex")));
        _workspace.Write("tools/dotnet", StandIn + "\n");
        foreach (
            var file in new[] { "clone/src/AiIndexEtl.Cli/Program.cs", "clone/build/x.props", "clone/vocabulary/x.yaml", "clone/Directory.Build.props" })
        {
            _workspace.Write(file, "");
        }
        foreach (var script in new[] { "clone/aiindex", "tools/dotnet" })
        {
            File.SetUnixFileMode(_workspace.PathOf(script), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        Directory.CreateDirectory(_workspace.PathOf("elsewhere"));
    }

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    private string[] Asked => File.ReadAllLines(_workspace.PathOf("tools/asked"));

    [Test]
    public async Task First_start_builds_and_passes_words_and_exit_code_through()
    {
        var result = await StartAsync("facts", "--text", "two words");

        Assert.That(result.ExitCode, Is.EqualTo(7));
        Assert.That(result.Output, Is.EqualTo($"ran in {_workspace.PathOf("elsewhere")}:facts --text two words\n"));
        Assert.That(result.Error, Does.Contain("aiindex: building").And.Contain("Package set: reduced").And.Not.Contain("noise"));
        Assert.That(Asked[0], Is.EqualTo("build"));
    }

    [Test]
    public async Task Second_start_builds_nothing_and_says_nothing()
    {
        await StartAsync("status");

        var second = await StartAsync("status");

        Assert.That(second.Error, Is.Empty);
        Assert.That(Asked.Count(word => word == "build"), Is.EqualTo(1));
    }

    [TestCase("clone/src/AiIndexEtl.Cli/Program.cs")]
    [TestCase("clone/src/AiIndexEtl.Cli/New.cs")]
    [TestCase("clone/vocabulary/x.yaml")]
    [TestCase("clone/Directory.Build.props")]
    public async Task Start_after_a_change_builds_again(string changed)
    {
        await StartAsync("status");
        File.SetLastWriteTimeUtc(_workspace.Write(changed, "changed"), DateTime.UtcNow.AddMinutes(1));

        await StartAsync("status");

        Assert.That(Asked.Count(word => word == "build"), Is.EqualTo(2));
    }

    [Test]
    public async Task Start_after_a_removal_builds_again()
    {
        var doomed = _workspace.Write("clone/src/AiIndexEtl.Cli/Old.cs", "");
        await StartAsync("status");
        File.Delete(doomed);
        Directory.SetLastWriteTimeUtc(_workspace.PathOf("clone/src/AiIndexEtl.Cli"), DateTime.UtcNow.AddMinutes(1));

        await StartAsync("status");

        Assert.That(Asked.Count(word => word == "build"), Is.EqualTo(2));
    }

    [Test]
    public async Task Two_starts_at_once_build_once()
    {
        var results = await Task.WhenAll(StartAsync("a"), StartAsync("b"));

        Assert.That(results.Select(result => result.ExitCode), Is.All.EqualTo(7));
        Assert.That(Asked.Count(word => word == "build"), Is.EqualTo(1));
    }

    [Test]
    public async Task Failing_build_shows_what_it_said_and_runs_nothing()
    {
        _workspace.Write("tools/broken", "");

        var result = await StartAsync("run");

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error, Does.Contain("noise of the build").And.Contain("the build failed"));
    }

    [Test]
    public async Task Test_runs_the_tests_at_the_root()
    {
        var result = await StartAsync("test", "--no-build");

        Assert.That(result, Is.EqualTo(new CommandResult(5, $"tests in {_workspace.PathOf("clone")} --no-build\n", "")));
    }

    private async Task<CommandResult> StartAsync(params string[] args)
    {
        var start = new ProcessStartInfo(_workspace.PathOf("clone/aiindex"), args)
        {
            WorkingDirectory = _workspace.PathOf("elsewhere"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["PATH"] = _workspace.PathOf("tools") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, await output, await error);
    }
}
