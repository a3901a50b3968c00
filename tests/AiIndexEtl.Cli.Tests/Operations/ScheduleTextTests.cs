using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using AiIndexEtl.Cli.Schedules;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Cli.Tests.Operations;

/// <summary>What stands in units, crontabs and tasks, held against the programs that read them where they are there.</summary>
public sealed class ScheduleTextTests
{
    [TestCase("/usr/bin/aiindex", "run", "/usr/bin/aiindex run")]
    [TestCase("/opt/my programs/aiindex", "my pipeline.yaml", "\"/opt/my programs/aiindex\" \"my pipeline.yaml\"")]
    [TestCase("/opt/100%/aiindex", "100%", "\"/opt/100%%/aiindex\" \"100%%\"")]
    [TestCase("/opt/$HOME/aiindex", "$HOME", "\"/opt/$HOME/aiindex\" \"$$HOME\"",
        Description = "variables are not expanded in the path of a program")]
    [TestCase("/opt/a'b/aiindex", "c\"d\\e", "/usr/bin/env \"/opt/a'b/aiindex\" \"c\\\"d\\\\e\"",
        Description = "systemd refuses quotes in the path of a program")]
    [TestCase("/opt/指数/aiindex", "", "\"/opt/指数/aiindex\" \"\"")]
    public void Words_are_written_for_systemd(string program, string word, string line) =>
        Assert.That(SystemdUnits.CommandOf([program, word]), Is.EqualTo(line));

    [TestCase("plain", "plain")]
    [TestCase("two words", "'two words'")]
    [TestCase("it's", "'it'\\''s'")]
    [TestCase("$HOME `id` \\ \"", "'$HOME `id` \\ \"'")]
    [TestCase("", "''")]
    public void Words_are_written_for_the_shell(string word, string written) => Assert.That(CronLine.Quoted(word), Is.EqualTo(written));

    [TestCase("plain", "plain")]
    [TestCase("C:\\plain\\", "C:\\plain\\")]
    [TestCase("C:\\two words", "\"C:\\two words\"")]
    [TestCase("C:\\two words\\", "\"C:\\two words\\\\\"", Description = "a backslash before the closing quote is doubled")]
    [TestCase("a\"b", "\"a\\\"b\"")]
    [TestCase("a\\\"b", "\"a\\\\\\\"b\"")]
    [TestCase("", "\"\"")]
    public void Words_are_written_for_windows(string word, string written) => Assert.That(WindowsTask.Quoted(word), Is.EqualTo(written));

    [Test]
    public void Windows_programs_take_the_words_out_as_they_were_put_in()
    {
        var words = Gen.Elements('a', ' ', '\\', '"', '\t', '指').ListOf().Select(letters => string.Concat(letters)).ListOf();
        Prop.ForAll(words.ToArbitrary(), list => SplitLikeWindows(string.Join(' ', list.Select(WindowsTask.Quoted))).SequenceEqual(list))
            .QuickCheckThrowOnFailure();
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "There is no sh.")]
    public void The_shell_takes_the_words_out_as_they_were_put_in()
    {
        using var workspace = new Workspace();
        var folder = Directory.CreateDirectory(workspace.PathOf("my $pipe 100%'s \"x\"")).FullName;
        var program = workspace.Write("my $pipe 100%'s \"x\"/print args", "#!/bin/sh\npwd\nprintf '%s\\n' \"$DOTNET_ROOT\" \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        string[] words = ["a b", "it's", "$HOME", "50%", "\\", ""];
        var job = Job(folder, [[program, .. words]]) with { Surroundings = new Dictionary<string,
            string>(StringComparer.Ordinal) { ["DOTNET_ROOT"] = "/usr/my share" } };

        // What cron does with the line: the percent signs, then sh.
        var line = CronLine.Of(job with { IsForUser = true }).Split('\n')[1];
        var command = line["30 2 * * * ".Length..].Replace("\\%", "%", StringComparison.Ordinal);
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardError = true })!;
        var error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();

        Assert.That(shell.ExitCode, Is.Zero, error);
        Assert.That(File.ReadAllText(Path.Combine(folder, "nightly.log")),
            Is.EqualTo(string.Concat(new[] { folder, "/usr/my share" }.Concat(words).Select(word => word + "\n"))));
    }

    [Test]
    public void A_percent_sign_never_stands_bare_in_a_line_of_cron()
    {
        var line = CronLine.Of(Job("/data/100%", [["/bin/a%b", "%%"]]));

        Assert.That(line.Split('\n')[1].Replace("\\%", "", StringComparison.Ordinal), Does.Not.Contain("%"));
    }

    [Test]
    public void Systemd_accepts_the_units()
    {
        if (!File.Exists("/usr/bin/systemd-analyze")) Assert.Ignore("There is no systemd-analyze here.");
        using var workspace = new Workspace();
        var program = workspace.Write("my $programs 100%/aiindex", "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        foreach (var isForUser in new[] { true, false })
        {
            var job = Job(Path.GetDirectoryName(program)!, [[program, "run", "--config", "a \"b\" $c.yaml"], [program, "prune"]]) with
            {
                IsForUser = isForUser,
                User = isForUser ? null : "root",
                Surroundings = new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_ROOT"] = "/usr/my share 100%" },
            };
            var service = workspace.Write("units/nightly.service", SystemdUnits.Service(job));
            var timer = workspace.Write("units/nightly.timer", SystemdUnits.Timer(job));

            Assert.That(Run("systemd-analyze", "verify", "--man=no", service, timer), Is.EqualTo((0, "")), File.ReadAllText(service));
        }

        Assert.That(Run("systemd-analyze", "calendar", SystemdUnits.CalendarOf(DailyTimeTests.Time("02:30", "Europe/Berlin"))).ExitCode, Is.Zero);
    }

    [Test]
    public void Systemd_refuses_units_whose_program_is_not_there()
    {
        if (!File.Exists("/usr/bin/systemd-analyze")) Assert.Ignore("There is no systemd-analyze here.");
        using var workspace = new Workspace();

        var service = workspace.Write("nightly.service", SystemdUnits.Service(Job("/tmp", [["/no such/program"]])));

        Assert.That(Run("systemd-analyze", "verify", "--man=no", service).ExitCode, Is.Not.Zero,
            "the check above would see a path that is quoted wrongly");
    }

    [Test]
    public void Task_says_what_runs_where_and_when()
    {
        var job = Job("C:\\my data", [["C:\\Program Files\\aiindex.exe", "run", "--config", "C:\\my data\\<a & b>.yaml"]]);

        var task = XDocument.Parse(WindowsTask.Of(job, new DateOnly(2026, 11, 22)));

        string? Value(string name) => task.Descendants().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
        Assert.Multiple(() =>
        {
            Assert.That(Value("StartBoundary"), Is.EqualTo("2026-11-22T02:30:00"));
            Assert.That(Value("Command"), Is.EqualTo("C:\\Program Files\\aiindex.exe"));
            Assert.That(Value("Arguments"), Is.EqualTo("run --config \"C:\\my data\\<a & b>.yaml\""));
            Assert.That(Value("WorkingDirectory"), Is.EqualTo("C:\\my data"));
            Assert.That(Value("MultipleInstancesPolicy"), Is.EqualTo("IgnoreNew"));
            Assert.That(Value("ExecutionTimeLimit"), Is.EqualTo("PT360M"));
            Assert.That(Value("StartWhenAvailable"), Is.EqualTo("true"));
        });
    }

    [TestCase("live", "/data/pipeline.yaml"), TestCase("two words", "/my data/for all/pipeline.yaml"), TestCase("实时 for x", "/a")]
    public void Mark_is_found_again(string group, string configuration)
    {
        var mark = "# " + ScheduleMark.Of(group, configuration);

        Assert.That(ScheduleMark.GroupOf(mark, configuration), Is.EqualTo(group));
        Assert.That(ScheduleMark.GroupOf(mark, configuration + "x"), Is.Null);
        Assert.That(ScheduleMark.GroupOf("# something else", configuration), Is.Null);
    }

    [TestCase("Europe/Berlin"), TestCase("UTC")]
    public void Time_is_read_back_from_the_timer(string zone)
    {
        var time = DailyTimeTests.Time("02:30", zone);

        Assert.That(SystemdUnits.TimeOf(SystemdUnits.CalendarOf(time)), Is.EqualTo(time));
        Assert.That(SystemdUnits.TimeOf("Mon *-*-* 02:30:00"), Is.Null);
    }

    private static ScheduledJob Job(string folder, IReadOnlyList<IReadOnlyList<string>> commands) => new()
    {
        Name = "aiindex-live",
        Group = "live",
        Configuration = folder + "/pipeline.yaml",
        Folder = folder,
        LogFolder = folder,
        Commands = commands,
        Time = DailyTimeTests.Time("02:30", "UTC"),
    };

    private static (int ExitCode, string Output) Run(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var error = process.StandardError.ReadToEnd();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error.Trim());
    }

    // The rules of CommandLineToArgvW, for words behind the first.
    private static List<string> SplitLikeWindows(string line)
    {
        var (words, i) = (new List<string>(), 0);
        while (i < line.Length)
        {
            if (line[i] is ' ' or '\t')
            {
                i++;
                continue;
            }

            var (word, isQuoted) = (new StringBuilder(), false);
            for (; i < line.Length && (isQuoted || line[i] is not (' ' or '\t')); i++)
            {
                var backslashes = 0;
                while (i < line.Length && line[i] == '\\')
                {
                    backslashes++;
                    i++;
                }

                if (i < line.Length && line[i] == '"')
                {
                    word.Append('\\', backslashes / 2);
                    if (backslashes % 2 == 1) word.Append('"');
                    else isQuoted = !isQuoted;
                    continue;
                }

                word.Append('\\', backslashes);
                if (i >= line.Length || (!isQuoted && line[i] is ' ' or '\t')) break;
                word.Append(line[i]);
            }

            words.Add(word.ToString());
        }

        return words;
    }
}
