using System.Globalization;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Schedules;
using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Health;

/// <summary>Checks of what starts the pipeline by itself.</summary>
internal static class ScheduleChecks
{
    /// <summary>Whether something does, when, and by which clock.</summary>
    public static async Task<IReadOnlyList<Finding>> AllAsync(
        Invocation invocation, PipelineConfiguration configuration, CancellationToken cancellationToken)
    {
        var schedules = await InstalledSchedules.FindAsync(invocation, configuration, cancellationToken);
        if (schedules.Count == 0) return [Finding.Warn(
            "schedule", "Nothing starts the pipeline by itself, as far as can be seen.", "Write a timer with: aiindex schedule --at 02:30 --write")];

        var clock = invocation.Console.Clock;
        return [.. schedules.Select(schedule => Judge(schedule, clock.GetUtcNow(), clock.LocalTimeZone))];
    }

    private static Finding Judge(InstalledSchedule schedule, DateTimeOffset now, TimeZoneInfo local)
    {
        var time = schedule.Time;
        var zone = time.ZoneName == new DailyTime(time.At, local).ZoneName ? time.ZoneName : $"{time.ZoneName}, while the machine is in {local.Id}";
        var message = string.Create(
            CultureInfo.InvariantCulture,
                $"The group {schedule.Group} runs every day at {time.Written} ({zone}), next {time.Next(now).UtcDateTime:yyyy-MM-dd HH:mm} "
                + $"UTC, by {schedule.Origin}.");
        if (!schedule.IsInstalled) return Finding.Warn(
            "schedule", $"{schedule.Origin} plans a run at {time.Written} ({zone}), but nothing starts it.",
            "Install it with: aiindex schedule --write");
        if (!schedule.IsEnabled) return Finding.Warn(
            "schedule", $"{schedule.Origin} is there but not switched on.",
            $"Switch it on: systemctl enable --now {Path.GetFileName(schedule.Origin)}, for a unit of a user with --user");
        return time.DayOfDoubt(now) is { } day
            ? Finding.Warn("schedule",
                string.Create(CultureInfo.InvariantCulture, $"{message} On {day:yyyy-MM-dd} the clocks skip that time or show it twice."),
                "Choose another hour.")
            : Finding.Ok("schedule", message);
    }
}
