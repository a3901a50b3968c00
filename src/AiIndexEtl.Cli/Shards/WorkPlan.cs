using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Shards;

/// <summary>What several workers share out among themselves: a run, decided once. The documents stand beside it, one a line.</summary>
internal sealed record WorkPlan
{
    /// <summary>The plan's id, which every shard repeats.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>When it was made (UTC); the run that publishes has begun then.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What runs, for the record: a group, an edition or <c>sources</c>.</summary>
    public required string JobName { get; init; }

    /// <summary>Whether kept snapshots are read again instead of the sources.</summary>
    public bool IsFromSnapshots { get; init; }

    /// <summary>Why it was started; null where nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether figures close that a page has lost together with more than half of the others.</summary>
    public bool AcceptsLosses { get; init; }

    /// <summary>How many workers share the documents; null where each worker says it.</summary>
    public int? Shards { get; init; }

    /// <summary>SHA-256 of configuration, vocabulary and models: workers and merge must have the same.</summary>
    public required string ConfigSha256 { get; init; }

    /// <summary>The program's version: workers and merge must be of the same.</summary>
    public required string CodeVersion { get; init; }

    /// <summary>The sources, which documents name by their place here.</summary>
    public required IReadOnlyList<SourceSettings> Sources { get; init; }

    /// <summary>How many lines of documents there are. A file of a crawl is one of them, whatever it holds.</summary>
    public required long Documents { get; init; }

    /// <summary>How many feeds, sitemaps and crawls documents were looked for in.</summary>
    public int Listings { get; init; }

    /// <summary>How many of them name no document that is wanted.</summary>
    public int EmptyListings { get; init; }
}
