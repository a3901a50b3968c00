namespace AiIndexEtl.Cli.Schedules;

/// <summary>A file that a schedule consists of.</summary>
/// <param name="Path">Where it goes; null for the user's crontab, which only the program crontab writes.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="IsWide">Whether it is written in UTF-16, as Windows wants its tasks.</param>
internal sealed record ScheduleFile(string? Path, string Text, bool IsWide = false);
