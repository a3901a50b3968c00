using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>What became of one address: a page or a failure, exactly one of the two.</summary>
public sealed record FetchResult
{
    /// <summary>The address that was asked for.</summary>
    public required Uri Address { get; init; }

    /// <summary>The address that answered, after redirects.</summary>
    public required Uri FinalAddress { get; init; }

    /// <summary>The page; null where the fetch failed.</summary>
    public FetchedPage? Page { get; init; }

    /// <summary>The failure; null where the page was fetched.</summary>
    public FetchFailure? Failure { get; init; }

    /// <summary>The status of the last answer; null where there was none.</summary>
    public int? Status { get; init; }

    /// <summary>How often the page was asked for, retries included; redirects do not count.</summary>
    public required int Attempts { get; init; }

    /// <summary>When the fetch began (UTC).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took, waits included.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The result as a row for the warehouse.</summary>
    /// <param name="sourceId">The configured source.</param>
    /// <param name="snapshotSha256">The snapshot that the bytes were kept as; null where the fetch failed.</param>
    public FetchAttemptRow ToRow(string sourceId, string? snapshotSha256) => new()
    {
        SourceId = sourceId,
        Url = Address.AbsoluteUri,
        FetchedAt = StartedAt,
        HttpStatus = Status,
        Attempts = Attempts,
        DurationMs = (long)Duration.TotalMilliseconds,
        SnapshotSha256 = snapshotSha256,
        ErrorCode = Failure?.Code,
        Error = Failure?.Message,
    };
}
