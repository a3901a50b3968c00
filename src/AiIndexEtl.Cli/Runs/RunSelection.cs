using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Runs;

/// <summary>What a run is to read, or the exit code after it has been told why there is nothing.</summary>
internal sealed record RunSelection
{
    /// <summary>The words of the command line do not fit.</summary>
    public static readonly RunSelection Refused = new() { ExitCode = Cli.ExitCode.Usage };

    /// <summary>The sources; empty where kept snapshots are read again.</summary>
    public IReadOnlyList<SourceSettings> Sources { get; init; } = [];

    /// <summary>The published documents whose kept snapshots are read again; empty where sources are read.</summary>
    public IReadOnlyList<RunDocument> Known { get; init; } = [];

    /// <summary>What runs, for the record.</summary>
    public string JobName { get; init; } = "";

    /// <summary>The exit code; null where the run can begin.</summary>
    public int? ExitCode { get; init; }
}
