namespace AiIndexEtl.Core.Rows;

/// <summary>One fetch of one source, whether it succeeded or not.</summary>
public sealed record FetchAttemptRow
{
    /// <summary>The configured source, its id in pipeline.yaml.</summary>
    public required string SourceId { get; init; }

    /// <summary>The address or path that was asked.</summary>
    public required string Url { get; init; }

    /// <summary>When the fetch began (UTC).</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>HTTP status of the last answer; null for a file or where there was no answer.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>How many requests were sent, retries included; 1 for a file.</summary>
    public required int Attempts { get; init; }

    /// <summary>How long the fetch took, retries included, in milliseconds.</summary>
    public required long DurationMs { get; init; }

    /// <summary>SHA-256 of the bytes received; null where the fetch failed.</summary>
    public string? SnapshotSha256 { get; init; }

    /// <summary>A stable code of the failure, such as <c>not_found</c>, <c>timeout</c> or <c>too_large</c>; null where the fetch succeeded.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>What went wrong and what to do about it, for a person; null where the fetch succeeded.</summary>
    public string? Error { get; init; }
}
