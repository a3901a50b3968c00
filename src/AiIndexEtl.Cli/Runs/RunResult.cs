using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Cli.Runs;

/// <summary>How a run ended.</summary>
internal sealed record RunResult
{
    /// <summary>The run's id.</summary>
    public required Guid RunId { get; init; }

    /// <summary>When it began (UTC).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>What the documents came to.</summary>
    public required RunTally Tally { get; init; }

    /// <summary>How many feeds, sitemaps and crawls documents were looked for in, those that failed left out.</summary>
    public int Listings { get; init; }

    /// <summary>How many of them name no document that is wanted. They were read all the same.</summary>
    public int EmptyListings { get; init; }

    /// <summary>How publishing ended; null where there was nothing to publish or nothing was to be written.</summary>
    public PublishOutcome? Publication { get; init; }
}
