using System.Text.Json.Nodes;
using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Operations;

public sealed class ScheduleCommandTests
{
    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp()
    {
        _workspace = new Workspace();
        _workspace.Write("a.md", "In 2024 the share of organisations using AI rose to 78 percent.");
        _workspace.Configure("  - {id: a, path: a.md, group: samples}\n");
    }

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [Test]
    public async Task Units_are_printed_and_nothing_is_written()
    {
        var result = await RunAsync("schedule", "--at", "02:30", "--time-zone", "Europe/Berlin");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.Multiple(() =>
        {
            Assert.That(result.Output,
                Does.Contain("OnCalendar=*-*-* 02:30:00 Europe/Berlin").And.Contain("Persistent=true").And.Contain("RandomizedDelaySec=")
                .And.Contain("TimeoutStartSec=360min"));
            Assert.That(result.Output, Does.Contain($"ExecStart=/opt/aiindex run --config {_workspace.PathOf("pipeline.yaml")} --group samples"));
            Assert.That(result.Output, Does.Contain("SuccessExitStatus=5").And.Contain("WorkingDirectory=" + _workspace.Folder));
            Assert.That(result.Error,
                Does.Contain("02:30 Europe/Berlin, next ").And.Contain("Nothing was written").And.Contain("skip 02:30 or show it twice"));
            Assert.That(_workspace.Files(), Is.EqualTo(["a.md", "pipeline.yaml"]));
        });
    }

    [Test]
    public async Task Written_timer_is_what_status_tells_once_it_is_switched_on()
    {
        var written = await RunAsync("schedule", "--at", "02:30", "--user", "--write", "--prune");
        Assert.That(written.ExitCode, Is.Zero, written.Error);
        Assert.That(written.Error, Does.Contain("systemctl --user daemon-reload && systemctl --user enable --now aiindex-samples.timer"));
        var units = _workspace.PathOf("home/.config/systemd/user");
        Assert.That(await File.ReadAllTextAsync(Path.Combine(units, "aiindex-samples.service")),
            Does.Contain("ExecStart=/opt/aiindex prune --config"));

        var before = await StatusAsync();
        Directory.CreateDirectory(Path.Combine(units, "timers.target.wants"));
        File.CreateSymbolicLink(Path.Combine(units, "timers.target.wants", "aiindex-samples.timer"), Path.Combine(units, "aiindex-samples.timer"));
        var after = await StatusAsync();

        Assert.That((string)before["schedule"]!, Does.Contain("not switched on"));
        Assert.That((string)after["schedule"]!, Does.StartWith("samples every day at 02:30 UTC, by ").And.Not.Contain("not switched on"));
        Assert.That((string)after["next_run"]!, Is.EqualTo("2025-04-09T02:30:00Z"));
    }

    [Test]
    public async Task Plan_of_pipeline_yaml_is_the_default_of_the_command_and_of_status()
    {
        await File.AppendAllTextAsync(_workspace.PathOf("pipeline.yaml"), "schedule: {at: \"23:15\", time_zone: Asia/Shanghai}\n");

        var printed = await RunAsync("schedule");
        var status = await StatusAsync();

        Assert.That(printed.Output, Does.Contain("OnCalendar=*-*-* 23:15:00 Asia/Shanghai"));
        Assert.That((string)status["schedule"]!, Does.Contain("planned and not installed"));
        Assert.That((string)status["next_run"]!, Is.EqualTo("2025-04-08T15:15:00Z"));
    }

    [Test]
    public async Task File_that_runs_something_else_is_left_alone()
    {
        var other = _workspace.Write("units/aiindex-samples.service", "[Service]\nExecStart=/bin/true\n");

        var result = await RunAsync("schedule", "--at", "02:30", "--write", "--to", "units");
        var named = await RunAsync("schedule", "--at", "02:30", "--write", "--to", "units", "--name", "mine");
        var again = await RunAsync("schedule", "--at", "03:30", "--write", "--to", "units", "--name", "mine");

        Assert.That((result.ExitCode, named.ExitCode, again.ExitCode), Is.EqualTo((1, 0, 0)), result.Error + named.Error + again.Error);
        Assert.That(result.Error, Does.Contain("--name"));
        Assert.That(await File.ReadAllTextAsync(other), Does.Contain("/bin/true"));
        Assert.That(await File.ReadAllTextAsync(_workspace.PathOf("units/mine.timer")), Does.Contain("03:30"));
    }

    [Test]
    public async Task Line_for_the_machine_names_the_user()
    {
        var written = await RunAsync("schedule", "--at", "04:05", "--kind", "cron", "--write");
        var status = await StatusAsync();

        Assert.That(written.ExitCode, Is.Zero, written.Error);
        Assert.That(await File.ReadAllTextAsync(_workspace.PathOf("etc/cron.d/aiindex-samples")), Does.Contain("\n5 4 * * * operator cd "));
        Assert.That((string)status["schedule"]!, Does.StartWith("samples every day at 04:05 UTC, by "));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "The stand-in for crontab is a shell script.")]
    public async Task Crontab_of_the_user_keeps_its_other_lines_and_has_the_line_once()
    {
        var crontab = _workspace.Write(
            "bin/crontab", $"#!/bin/sh\nif [ \"$1\" = -l ]; then cat '{_workspace.PathOf("tab")}'; else cat > '{_workspace.PathOf("tab")}'; fi\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(crontab, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _workspace.Write("tab", "MAILTO=ops\n0 1 * * * /bin/true\n");

        await RunAsync("schedule", "--at", "04:05", "--kind", "cron", "--user", "--write");
        var result = await RunAsync("schedule", "--at", "05:06", "--kind", "cron", "--user", "--write");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var lines = await File.ReadAllLinesAsync(_workspace.PathOf("tab"));
        Assert.That(lines, Has.Length.EqualTo(4));
        Assert.That(lines[..2], Is.EqualTo(["MAILTO=ops", "0 1 * * * /bin/true"]));
        Assert.That(lines[3], Does.StartWith("6 5 * * * cd "));
        Assert.That((string)(await StatusAsync())["schedule"]!, Does.Contain("05:06 UTC, by crontab"));
    }

    [Test]
    public async Task Task_is_written_as_windows_wants_it()
    {
        var result = await RunAsync("schedule", "--at", "04:05", "--kind", "task", "--write");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That((await File.ReadAllBytesAsync(_workspace.PathOf("aiindex-samples.task.xml")))[..2], Is.EqualTo(new byte[] { 0xFF, 0xFE }));
        Assert.That(result.Error, Does.Contain("schtasks /Create /TN AiIndexEtl\\aiindex-samples /XML"));
    }

    [TestCase("schedule", "When?")]
    [TestCase("schedule --at 2:30", "\"--at\" is \"2:30\". Expected a time of day such as 02:30.")]
    [TestCase("schedule --at 02:30 --kind launchd", "Expected one of systemd, cron, task.")]
    [TestCase("schedule --at 02:30 --time-zone Mars", "Expected a time zone that this machine knows")]
    [TestCase("schedule --at 02:30 --limit 0", "Expected a whole number of minutes")]
    [TestCase("schedule --at 02:30 --name a.b", "Expected letters, digits")]
    [TestCase("schedule --at 02:30 --group nobody", "There is no group \"nobody\"")]
    [TestCase("schedule --at 02:30 --kind cron --time-zone Asia/Shanghai", "cron goes by the clock of the machine")]
    public async Task Wrong_wishes_end_with_exit_code_2(string words, string message)
    {
        var result = await RunAsync(words.Split(' '));

        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.Contain(message));
    }

    [TestCase("/usr/share/dotnet/dotnet", new[] { "/usr/share/dotnet/dotnet", "/opt/aiindex.dll" })]
    [TestCase("/home/a/.dotnet/tools/aiindex", new[] { "/home/a/.dotnet/tools/aiindex" })]
    public void Program_is_named_so_that_it_starts_from_anywhere(string process, string[] words) =>
        Assert.That(SystemConsole.ProgramWords(process, "aiindex", "/opt"), Is.EqualTo(words));

    private async Task<JsonNode> StatusAsync() => JsonNode.Parse((await RunAsync("status", "--format", "jsonl")).Output)!;

    private Task<CommandResult> RunAsync(params string[] words) => _workspace.RunAsync(
        console => console with
        {
            Clock = new FakeTimeProvider(),
            Program = ["/opt/aiindex"],
            UserName = "operator",
            MachineSettings = _workspace.PathOf("etc"),
            Variable = name => name switch { "HOME" => _workspace.PathOf("home"), "PATH" => _workspace.PathOf("bin"), _ => null },
        },
        default,
        words);
}
