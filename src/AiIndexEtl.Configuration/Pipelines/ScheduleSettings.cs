namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>When the pipeline runs by itself, for <c>aiindex schedule</c> and <c>aiindex status</c>. Nothing runs because it stands here.</summary>
public sealed record ScheduleSettings
{
    /// <summary>The time of day, such as <c>02:30</c>; null where nothing is planned.</summary>
    public string? At { get; init; }

    /// <summary>The IANA name of its time zone, such as <c>Europe/Berlin</c>; null for that of the machine.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The group that runs; null for the default group.</summary>
    public string? Group { get; init; }
}
