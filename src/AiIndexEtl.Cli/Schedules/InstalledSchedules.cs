using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Schedules;

/// <summary>Finds what starts the pipeline of a configuration by itself.</summary>
internal static class InstalledSchedules
{
    /// <summary>The units and lines that <c>aiindex schedule</c> wrote for the configuration; where there is none, the plan of
    /// pipeline.yaml.</summary>
    public static async Task<IReadOnlyList<InstalledSchedule>> FindAsync(
        Invocation invocation, PipelineConfiguration configuration, CancellationToken cancellationToken)
    {
        var path = invocation.ConfigurationPath!;
        var console = invocation.Console;
        var files = new ScheduleFiles(console);
        var found = new List<InstalledSchedule>();
        foreach (var folder in new[] { files.UserUnits, files.MachineUnits }.OfType<string>()) found.AddRange(Timers(folder, path));
        foreach (var file in FilesOf(files.MachineCron, "*")) found.AddRange(Lines(file, LinesOf(file), path, console.Clock.LocalTimeZone));
        if (await new Crontab(console).ReadAsync(cancellationToken) is { } crontab) found.AddRange(
            Lines("crontab", crontab, path, console.Clock.LocalTimeZone));
        if (found.Count > 0) return found;

        return DailyTime.Parse(configuration.Schedule.At) is { } at
            ? [new InstalledSchedule(
                invocation.Shown(path), configuration.Schedule.Group ?? configuration.DefaultGroup,
                new DailyTime(at, ZoneOf(configuration, console.Clock)), IsInstalled: false, IsEnabled: false)]
            : [];
    }

    /// <summary>The zone that a plan is in.</summary>
    public static TimeZoneInfo ZoneOf(PipelineConfiguration configuration, TimeProvider clock) =>
        configuration.Schedule.TimeZone is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : clock.LocalTimeZone;

    private static IEnumerable<InstalledSchedule> Timers(string folder, string configuration)
    {
        foreach (var timer in FilesOf(folder, "*.timer"))
        {
            var lines = LinesOf(timer);
            if (lines.Length == 0 || ScheduleMark.GroupOf(lines[0], configuration) is not { } group) continue;

            const string key = "OnCalendar=";
            if (lines.FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal)) is not { } calendar
                || SystemdUnits.TimeOf(calendar[key.Length..]) is not { } time) continue;

            // Enabling a timer makes a link in the folder of the target that wants it.
            var link = Path.Combine(folder, "timers.target.wants", Path.GetFileName(timer));
            yield return new InstalledSchedule(timer, group, time, IsInstalled: true, IsEnabled: File.Exists(link));
        }
    }

    private static IEnumerable<InstalledSchedule> Lines(string origin, IReadOnlyList<string> lines, string configuration, TimeZoneInfo zone)
    {
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (ScheduleMark.GroupOf(lines[i], configuration) is { } group && CronLine.TimeOf(lines[i + 1]) is { } at)
            {
                yield return new InstalledSchedule(origin, group, new DailyTime(at, zone), IsInstalled: true, IsEnabled: true);
            }
        }
    }

    private static IReadOnlyList<string> FilesOf(string folder, string pattern)
    {
        try
        {
            return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)] : [];
        }
        catch (UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string[] LinesOf(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
