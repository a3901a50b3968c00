namespace AiIndexEtl.Cli.Schedules;

/// <summary>When the pipeline runs by itself, and who says so.</summary>
/// <param name="Origin">The file, <c>crontab</c>, or pipeline.yaml.</param>
/// <param name="Group">The group that runs.</param>
/// <param name="Time">When.</param>
/// <param name="IsInstalled">Whether something is there that starts it; false for a plan that only stands in pipeline.yaml.</param>
/// <param name="IsEnabled">Whether it is switched on, as far as can be seen.</param>
internal sealed record InstalledSchedule(string Origin, string Group, DailyTime Time, bool IsInstalled, bool IsEnabled);
