namespace AiIndexEtl.Cli.Schedules;

/// <summary>What starts a program by itself.</summary>
internal enum ScheduleKind
{
    /// <summary>A service and a timer of systemd.</summary>
    Systemd,

    /// <summary>A line for cron.</summary>
    Cron,

    /// <summary>A task of the Windows task scheduler.</summary>
    Task,
}
