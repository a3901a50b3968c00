using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>What became of one address: a page, a failure, or word that the copy at hand is still the page; exactly one of the three.</summary>
public sealed record FetchResult
{
    /// <summary>The address that was asked for.</summary>
    public required Uri Address { get; init; }

    /// <summary>The address that answered, after redirects.</summary>
    public required Uri FinalAddress { get; init; }

    /// <summary>The page; null where the fetch failed or the page is as it was.</summary>
    public FetchedPage? Page { get; init; }

    /// <summary>The failure; null where there is none.</summary>
    public FetchFailure? Failure { get; init; }

    /// <summary>True where the server confirmed the copy at hand: its bytes are the page.</summary>
    public bool IsNotModified => Page is null && Failure is null;

    /// <summary>Every try in order; at least one, also where nothing was asked.</summary>
    public required IReadOnlyList<FetchTry> Tries { get; init; }

    /// <summary>When the fetch began (UTC).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took, waits included.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The status of the last answer; null where there was none.</summary>
    public int? Status => Tries[^1].Status;

    /// <summary>How many tries asked the server; those that the program refused and redirects do not count.</summary>
    public int Attempts => Tries.Count(attempt => attempt.Requests > 0);

    /// <summary>The result as rows for the warehouse, one for each try.</summary>
    /// <param name="sourceId">The configured source.</param>
    /// <param name="snapshotSha256">The snapshot that holds the bytes; null where the fetch failed.</param>
    public IReadOnlyList<FetchAttemptRow> ToRows(string sourceId, string? snapshotSha256) => [.. Tries.Select(attempt => new FetchAttemptRow
    {
        SourceId = sourceId,
        Url = Address.AbsoluteUri,
        FetchedAt = attempt.StartedAt,
        HttpStatus = attempt.Status,
        Attempt = attempt.Number,
        Attempts = Tries.Count,
        DurationMs = (long)attempt.Duration.TotalMilliseconds,
        WaitedMs = (long)attempt.Waited.TotalMilliseconds,
        FinalUrl = attempt.FinalAddress.AbsoluteUri,
        Redirects = attempt.Hops,
        WireBytes = attempt.WireBytes,
        BodyBytes = attempt.BodyBytes,
        Decision = WordOf(attempt.Decision),
        RetryInMs = (long?)attempt.RetryIn?.TotalMilliseconds,
        SnapshotSha256 = attempt == Tries[^1] ? snapshotSha256 : null,
        ErrorCode = attempt.Failure?.Code,
        Error = attempt.Failure?.Message,
    })];

    private static string WordOf(FetchDecision decision) => decision switch
    {
        FetchDecision.Received => "received",
        FetchDecision.NotModified => "not_modified",
        FetchDecision.Retry => "retry",
        FetchDecision.GaveUp => "gave_up",
        _ => "refused",
    };
}
