namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>The run that publishes.</summary>
public sealed record RunInfo
{
    /// <summary>UUID version 7, see <see cref="Guid.CreateVersion7(DateTimeOffset)"/>.</summary>
    public required Guid RunId { get; init; }

    /// <summary>What ran: the group of sources, or <c>merge</c>.</summary>
    public required string JobName { get; init; }

    /// <summary>What the run did: <c>fetch</c> (the default), <c>snapshots</c>, <c>import</c> or <c>review</c>.</summary>
    public string Kind { get; init; } = "fetch";

    /// <summary>Why it was started, in the words of who did; null where nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>Begin of the run (UTC); facts that it opens are valid from here.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Version of the program.</summary>
    public required string CodeVersion { get; init; }

    /// <summary>SHA-256 of the configuration; null where there was none.</summary>
    public string? ConfigSha256 { get; init; }

    /// <summary>SHA-256 of the model file; null where rules alone read the text.</summary>
    public string? ModelSha256 { get; init; }

    /// <summary>How many workers shared the documents out among themselves; null for as many as there are staging folders.</summary>
    public int? ShardCount { get; init; }

    /// <summary>What the earlier stages took and gave; may be empty.</summary>
    public IReadOnlyList<RunStage> Stages { get; init; } = [];
}
