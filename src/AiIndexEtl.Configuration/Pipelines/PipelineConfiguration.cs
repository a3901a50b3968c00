namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>What pipeline.yaml says. Paths are kept as written; <see cref="Resolve"/> makes them absolute.</summary>
public sealed record PipelineConfiguration
{
    /// <summary>The absolute folder of pipeline.yaml, which its relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>The group that a run processes when none is named. Default <c>samples</c>.</summary>
    public string DefaultGroup { get; init; } = PipelineDefaults.DefaultGroup;

    /// <summary>The folder that snapshots of what was read are kept in. Default <c>raw</c>.</summary>
    public string RawFolder { get; init; } = PipelineDefaults.RawFolder;

    /// <summary>
    /// Vocabulary files, later ones adding to earlier ones; <c>shipped</c> stands for those that the program ships. Default: none,
    /// which means the shipped ones alone.
    /// </summary>
    public IReadOnlyList<string> Vocabulary { get; init; } = [];

    /// <summary>CSV files of official figures that facts are compared with. Default: none.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>How pages are fetched.</summary>
    public FetchSettings Fetch { get; init; } = new();

    /// <summary>Where facts are published.</summary>
    public WarehouseSettings Warehouse { get; init; } = new();

    /// <summary>Where decisions of people are kept.</summary>
    public ReviewSettings Review { get; init; } = new();

    /// <summary>The report that a run writes.</summary>
    public ReportSettings Report { get; init; } = new();

    /// <summary>When sources count as late.</summary>
    public FreshnessSettings Freshness { get; init; } = new();

    /// <summary>When the pipeline runs by itself.</summary>
    public ScheduleSettings Schedule { get; init; } = new();

    /// <summary>Whom a run tells how it went.</summary>
    public NotifySettings Notify { get; init; } = new();

    /// <summary>How messages are written.</summary>
    public LogSettings Logs { get; init; } = new();

    /// <summary>Where traces and metrics of runs go.</summary>
    public TelemetrySettings Telemetry { get; init; } = new();

    /// <summary>What may be removed.</summary>
    public RetentionSettings Retention { get; init; } = new();

    /// <summary>What is known of the editions that documents are about, in the order of the file. Default: none.</summary>
    public IReadOnlyList<EditionSettings> Editions { get; init; } = [];

    /// <summary>What is read, in the order of the file; ids are unique. A glob has been replaced by one source for each file.</summary>
    public IReadOnlyList<SourceSettings> Sources { get; init; } = [];

    /// <summary>The absolute form of a path of the configuration.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, Folder);
}
