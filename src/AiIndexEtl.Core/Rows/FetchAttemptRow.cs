namespace AiIndexEtl.Core.Rows;

/// <summary>One try of one fetch of one source, whether it succeeded or not.</summary>
public sealed record FetchAttemptRow
{
    /// <summary>The configured source, its id in pipeline.yaml.</summary>
    public required string SourceId { get; init; }

    /// <summary>The address or path that was asked.</summary>
    public required string Url { get; init; }

    /// <summary>The feed, sitemap or WARC file that named the address; null where the configuration or the command line did.</summary>
    public string? FoundIn { get; init; }

    /// <summary>When the try began (UTC).</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>HTTP status of the last answer; null for a file or where there was no answer.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The number of this try, from 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>How many tries the fetch took in all, the same on each of its rows; 1 for a file.</summary>
    public required int Attempts { get; init; }

    /// <summary>How long the try took, the wait for the host included, in milliseconds.</summary>
    public required long DurationMs { get; init; }

    /// <summary>How much of that was waiting for the host's turn and pause, in milliseconds; null for a file.</summary>
    public long? WaitedMs { get; init; }

    /// <summary>The address that was asked last, behind all redirects; null for a file.</summary>
    public string? FinalUrl { get; init; }

    /// <summary>How many redirects were followed; null for a file.</summary>
    public int? Redirects { get; init; }

    /// <summary>Bytes of the last answer's body as received; null for a file.</summary>
    public long? WireBytes { get; init; }

    /// <summary>Bytes of that body unpacked, as far as it was read; null for a file.</summary>
    public long? BodyBytes { get; init; }

    /// <summary>
    /// What was decided after the try: <c>received</c>, <c>not_modified</c> (the server confirmed the copy at hand), <c>retry</c>,
    /// <c>gave_up</c> or <c>refused</c> (the program did not ask; the error code says why). Null for a file.
    /// </summary>
    public string? Decision { get; init; }

    /// <summary>How long was waited before the next try, in milliseconds; null where none followed.</summary>
    public long? RetryInMs { get; init; }

    /// <summary>SHA-256 of the bytes received or confirmed; null where the try failed.</summary>
    public string? SnapshotSha256 { get; init; }

    /// <summary>A stable code of the failure, such as <c>not_found</c>, <c>timeout</c> or <c>too_large</c>; null where the try succeeded.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>What went wrong and what to do about it, for a person; null where the try succeeded.</summary>
    public string? Error { get; init; }
}
