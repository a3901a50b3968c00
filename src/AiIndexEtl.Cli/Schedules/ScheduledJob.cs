namespace AiIndexEtl.Cli.Schedules;

/// <summary>What is to be started by itself, and when. Paths are absolute.</summary>
internal sealed record ScheduledJob
{
    /// <summary>The name of the units, the file or the task.</summary>
    public required string Name { get; init; }

    /// <summary>The group that runs.</summary>
    public required string Group { get; init; }

    /// <summary>The pipeline.yaml.</summary>
    public required string Configuration { get; init; }

    /// <summary>Its folder, in which the commands run.</summary>
    public required string Folder { get; init; }

    /// <summary>The folder of the published file, where the messages of the last run go where nothing else keeps them.</summary>
    public required string LogFolder { get; init; }

    /// <summary>The commands word by word, the first of each the path of a program; a later one is started where the one before went well.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Commands { get; init; }

    /// <summary>When.</summary>
    public required DailyTime Time { get; init; }

    /// <summary>Environment variables that the program needs.</summary>
    public IReadOnlyDictionary<string, string> Surroundings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The user as whom it runs; null for whoever installs it.</summary>
    public string? User { get; init; }

    /// <summary>Whether it belongs to the user and not to the machine.</summary>
    public bool IsForUser { get; init; }

    /// <summary>Minutes after which a run is ended.</summary>
    public int LimitMinutes { get; init; } = 360;

    /// <summary>The line by which <c>aiindex status</c> finds what was installed for a configuration.</summary>
    public string Mark => ScheduleMark.Of(Group, Configuration);

    /// <summary>Every text of the job, to be looked through for what cannot be written.</summary>
    public IEnumerable<string> Texts =>
        [Name, Group, Configuration, Folder, LogFolder, .. Commands.SelectMany(words => words), .. Surroundings.Values, User ?? ""];
}
