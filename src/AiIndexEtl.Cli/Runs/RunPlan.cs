using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Cli.Runs;

/// <summary>What a run is to do, decided before it begins.</summary>
internal sealed record RunPlan
{
    /// <summary>The settings.</summary>
    public required PipelineConfiguration Configuration { get; init; }

    /// <summary>What is read, in order; empty where kept snapshots are read again.</summary>
    public required IReadOnlyList<SourceSettings> Sources { get; init; }

    /// <summary>Published documents whose kept snapshots are read again instead of the sources; null where the sources are read.</summary>
    public IReadOnlyList<RunDocument>? Known { get; init; }

    /// <summary>What the run does, for the record: <c>fetch</c>, or <c>snapshots</c> where those that are kept are read again.</summary>
    public string Kind => Known is null ? "fetch" : "snapshots";

    /// <summary>What ran, for the record: the group or the edition, or <c>sources</c> where the command line named them.</summary>
    public required string JobName { get; init; }

    /// <summary>Why it was started, in the words of who did; null where nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether figures close that a page has lost together with more than half of the others.</summary>
    public bool AcceptsLosses { get; init; }

    /// <summary>What extraction knows by name.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Reads the figures of articles.</summary>
    public required ClaimExtractor Extractor { get; init; }

    /// <summary>Tells which figures claims state.</summary>
    public required IdentityRules Identities { get; init; }

    /// <summary>Official figures that facts are compared with; they take the place of those that the published file has.</summary>
    public IReadOnlyList<ReferenceRow> References { get; init; } = [];

    /// <summary>SHA-256 of the configuration, vocabulary and model files.</summary>
    public required string ConfigSha256 { get; init; }

    /// <summary>The decisions of people; null where there is no file of them, which leaves those in force that were published before.</summary>
    public IReadOnlyList<ReviewDecision>? Decisions { get; init; }

    /// <summary>True where nothing is to be written.</summary>
    public bool IsDryRun { get; init; }
}
