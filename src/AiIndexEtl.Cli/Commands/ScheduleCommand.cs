using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Cli.Schedules;
using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex schedule</c>: makes the machine run the pipeline by itself.</summary>
internal static class ScheduleCommand
{
    private const int LongestLimit = 1440;

    private static readonly Dictionary<string, ScheduleKind> Kinds = new(StringComparer.Ordinal)
    {
        ["systemd"] = ScheduleKind.Systemd, ["cron"] = ScheduleKind.Cron, ["task"] = ScheduleKind.Task,
    };

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var at = Word(
            "--at",
            "HH:MM",
            "The time of day. Default: schedule.at of pipeline.yaml.",
            word => DailyTime.Parse(word) is not null,
            "a time of day such as 02:30");
        var zone = Word(
            "--time-zone",
            "ZONE",
            "The IANA name of its time zone. Default: schedule.time_zone of pipeline.yaml, else the zone of the machine.",
            word => TimeZoneInfo.TryFindSystemTimeZoneById(word, out _),
            "a time zone that this machine knows, such as Europe/Berlin");
        var kind = Word(
            "--kind", "systemd|cron|task", "What starts it. Default: systemd, on Windows task.", Kinds.ContainsKey, "one of systemd, cron, task");
        var limit = Word(
            "--limit",
            "MINUTES",
            "Minutes after which a run is ended. Default: 360.",
            word => MinutesOf(word) is not null,
            "a whole number of minutes from 1 to 1440");
        var name = Word(
            "--name",
            "NAME",
            "The name of the units, the file or the task. Default: aiindex-GROUP.",
            word => word.Length > 0 && word.All(IsOfName),
            "letters, digits, \"-\" and \"_\"");
        var group = Word("--group", "NAME", "The group that runs. Default: schedule.group of pipeline.yaml, else its default group.", _ => true, "");
        var to = Word("--to", "FOLDER", "With --write: the folder to write them to, instead of the one where they belong.", _ => true, "");
        var user = new Option<bool>("--user")
        {
            Description = "For the user and not for the machine: user units, the user's crontab, a task that runs while the user is logged on.",
        };
        var prune = new Option<bool>("--prune") { Description = "Clear away what retention allows after each run that went well." };
        var write = new Option<bool>("--write") { Description = "Write the files instead of printing them." };
        var command = new Command("schedule", "Print or write what makes this machine run the pipeline every day.");
        foreach (var option in new Option[] { at, kind, group, user, write, zone, limit, prune, name, to }) command.Options.Add(option);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            open(parsed),
            new Wishes(
                parsed.GetValue(at), parsed.GetValue(zone), parsed.GetValue(kind), parsed.GetValue(limit), parsed.GetValue(name),
                parsed.GetValue(group), parsed.GetValue(user), parsed.GetValue(prune), parsed.GetValue(write), parsed.GetValue(to)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Invocation invocation, Wishes wishes, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;

        var kind = wishes.Kind is { } word ? Kinds[word] : OperatingSystem.IsWindows() ? ScheduleKind.Task : ScheduleKind.Systemd;
        if (JobOf(invocation, configuration, wishes) is not { } job) return ExitCode.Usage;
        if (MistakeOf(invocation, configuration, kind, job) is { } mistake)
        {
            invocation.Messages.Fail(mistake);
            return ExitCode.Usage;
        }

        if (job.Time.DayOfDoubt(invocation.Console.Clock.GetUtcNow()) is { } day)
        {
            invocation.Messages.Warn(string.Create(
                CultureInfo.InvariantCulture,
                    $"On {day:yyyy-MM-dd} the clocks of {job.Time.ZoneName} skip {job.Time.Written} or show it twice; the run of that day may "
                    + $"be missed or repeated. Another hour avoids it."));
        }

        var files = new ScheduleFiles(invocation.Console);
        if (files.Of(kind, job, wishes.Folder is { } folder ? invocation.Resolve(folder) : null) is not { } made)
        {
            invocation.Messages.Fail(
                "The environment names no home folder (HOME), where units of a user go. Name a folder with --to, or leave --user out.");
            return ExitCode.Failed;
        }

        return wishes.Writes ? await WriteAsync(invocation, kind, job, made, cancellationToken) : Print(invocation, kind, job, made);
    }

    private static ScheduledJob? JobOf(Invocation invocation, PipelineConfiguration configuration, Wishes wishes)
    {
        if (DailyTime.Parse(wishes.At ?? configuration.Schedule.At) is not { } at)
        {
            invocation.Messages.Fail("When? Say it with --at, as in --at 02:30, or under schedule in pipeline.yaml.");
            return null;
        }

        var console = invocation.Console;
        var zone = wishes.Zone is { } named ? TimeZoneInfo.FindSystemTimeZoneById(named) : InstalledSchedules.ZoneOf(configuration, console.Clock);
        var group = wishes.Group ?? configuration.Schedule.Group ?? configuration.DefaultGroup;
        IReadOnlyList<string> run = [.. console.Program, "run", "--config", invocation.ConfigurationPath!, "--group", group];
        IReadOnlyList<string> prune = [.. console.Program, "prune", "--config", invocation.ConfigurationPath!];
        return new ScheduledJob
        {
            Name = wishes.Name ?? "aiindex-" + string.Concat(group.Select(letter => IsOfName(letter) ? letter : '-')),
            Group = group,
            Configuration = invocation.ConfigurationPath!,
            Folder = configuration.Folder,
            LogFolder = Path.GetDirectoryName(configuration.Resolve(configuration.Warehouse.Path))!,
            Commands = wishes.Prunes ? [run, prune] : [run],
            Time = new DailyTime(at, zone),
            Surroundings = console.Variable("DOTNET_ROOT") is { } runtime
                ? new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_ROOT"] = runtime }
                : new Dictionary<string, string>(StringComparer.Ordinal),
            User = wishes.IsForUser ? null : console.UserName,
            IsForUser = wishes.IsForUser,
            LimitMinutes = MinutesOf(wishes.Limit) ?? 360,
        };
    }

    private static string? MistakeOf(Invocation invocation, PipelineConfiguration configuration, ScheduleKind kind, ScheduledJob job)
    {
        if (job.Texts.FirstOrDefault(text =>
            text.Any(char.IsControl)) is not null) return "A path or name holds a control character such as a line break, which no schedule "
            + "can hold. Move or rename it.";

        var groups = configuration.Sources.Select(source => source.Group).Distinct(StringComparer.Ordinal).ToList();
        if (!groups.Contains(job.Group,
            StringComparer.Ordinal)) return $"There is no group \"{job.Group}\" in pipeline.yaml. Expected one of {string.Join(", ", groups)}.";

        var here = new DailyTime(job.Time.At, invocation.Console.Clock.LocalTimeZone);
        return kind is not ScheduleKind.Systemd && here.ZoneName != job.Time.ZoneName
            ? $"{(kind is ScheduleKind.Cron ? "cron" : "A task")} goes by the clock of the machine, which is in the zone {here.ZoneName} and "
                + $"not in {job.Time.ZoneName}. Give the time in that zone, or use --kind systemd."
            : null;
    }

    private static int Print(Invocation invocation, ScheduleKind kind, ScheduledJob job, IReadOnlyList<ScheduleFile> files)
    {
        foreach (var file in files)
        {
            if (files.Count > 1) invocation.WriteText($"# {file.Path}\n");
            invocation.WriteText(file.Text + (files.Count > 1 && file != files[^1] ? "\n" : ""));
        }

        TellTime(invocation, job);
        invocation.Messages.Say(kind is ScheduleKind.Systemd or ScheduleKind.Cron
            ? "Nothing was written; --write does that."
            : $"Nothing was written; --write does that. On Windows: schtasks /Create /TN AiIndexEtl\\{job.Name} /XML FILE");
        return ExitCode.Fine;
    }

    private static async Task<int> WriteAsync(
        Invocation invocation, ScheduleKind kind, ScheduledJob job, IReadOnlyList<ScheduleFile> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            var problem = file.Path is null
                ? await new Crontab(invocation.Console).PutAsync(file.Text, cancellationToken)
                : ScheduleFiles.Write(file, job.Configuration);
            if (problem is not null)
            {
                invocation.Messages.Fail(problem);
                return ExitCode.Failed;
            }

            invocation.Messages.Say(file.Path is null ? "The crontab has the line." : $"Wrote {file.Path}");
        }

        TellTime(invocation, job);
        var user = job.IsForUser ? "--user " : "";
        if (kind is ScheduleKind.Systemd)
        {
            invocation.Messages.Say($"Switch it on: systemctl {user}daemon-reload && systemctl {user}enable --now {job.Name}.timer");
            if (job.IsForUser) invocation.Messages.Say("So that it runs while you are logged out too: loginctl enable-linger");
        }
        else if (kind is ScheduleKind.Task)
        {
            invocation.Messages.Say($"Switch it on: schtasks /Create /TN AiIndexEtl\\{job.Name} /XML \"{files[0].Path}\"");
        }

        return ExitCode.Fine;
    }

    private static void TellTime(Invocation invocation, ScheduledJob job) => invocation.Messages.Say(string.Create(
        CultureInfo.InvariantCulture,
        $"The group {job.Group} every day at {job.Time.Written} {job.Time.ZoneName}, next "
            + $"{job.Time.Next(invocation.Console.Clock.GetUtcNow()).UtcDateTime:yyyy-MM-dd HH:mm} UTC."));

    private static bool IsOfName(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';

    private static int? MinutesOf(string? word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= LongestLimit ? minutes : null;

    private static Option<string?> Word(string name, string help, string description, Func<string, bool> isRight, string expected)
    {
        var option = new Option<string?>(name) { HelpName = help, Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ } token, ..] && !isRight(token.Value)) result.AddError($"\"{name}\" is \"{token.Value}\". Expected {expected}.");
        });
        return option;
    }

    private sealed record Wishes(
        string? At, string? Zone, string? Kind, string? Limit, string? Name, string? Group, bool IsForUser, bool Prunes, bool Writes, string? Folder);
}
