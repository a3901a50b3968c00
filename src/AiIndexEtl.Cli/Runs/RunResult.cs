using AiIndexEtl.Cli.Runs.Listings;
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

    /// <summary>The documents, in order.</summary>
    public required IReadOnlyList<DocumentOutcome> Outcomes { get; init; }

    /// <summary>The feeds, sitemaps and crawls that documents were found in, those that failed left out.</summary>
    public IReadOnlyList<ExpandedSource> Listings { get; init; } = [];

    /// <summary>How publishing ended; null where there was nothing to publish or nothing was to be written.</summary>
    public PublishOutcome? Publication { get; init; }

    /// <summary>The documents, repetitions of listed pages left out.</summary>
    public int Documents => Outcomes.Count(outcome => outcome.RepeatedBy is null);

    /// <summary>The documents that were read.</summary>
    public int DocumentsRead => Outcomes.Count(outcome => outcome.Row is not null);

    /// <summary>The documents that failed.</summary>
    public IReadOnlyList<DocumentOutcome> Failures => [.. Outcomes.Where(outcome => outcome.Failure is not null)];

    /// <summary>Sources of which every document was read.</summary>
    public int SourcesOk => Sources.Count(source => source.All(outcome => outcome.Failure is null)) + EmptyListings;

    /// <summary>Sources of which a document failed.</summary>
    public int SourcesFailed => Sources.Count() + EmptyListings - SourcesOk;

    private IEnumerable<IGrouping<string, DocumentOutcome>> Sources =>
        Outcomes.GroupBy(outcome => outcome.Document.Source.Id, StringComparer.Ordinal);

    // A feed that has nothing new for its patterns was read all the same.
    private int EmptyListings => Listings.Count(listing => listing.Documents.Count == 0);

    /// <summary>Figures found.</summary>
    public int Claims => Outcomes.Sum(outcome => outcome.Claims.Count);

    /// <summary>Numerals that are no figures.</summary>
    public int Rejections => Outcomes.Sum(outcome => outcome.Rejections.Count);
}
