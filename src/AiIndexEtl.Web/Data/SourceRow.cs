namespace AiIndexEtl.Web.Data;

/// <summary>A document and what it gave.</summary>
public sealed record SourceRow
{
    /// <summary>Its id.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Its address or path.</summary>
    public required string Source { get; init; }

    /// <summary>Headline; null where unknown.</summary>
    public string? Title { get; init; }

    /// <summary>Outlet; null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>Edition that it is about; null where unknown.</summary>
    public string? Edition { get; init; }

    /// <summary>Day of publication; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Current facts, those that wait for review too.</summary>
    public long Facts { get; init; }

    /// <summary>Distinct metrics of the vocabulary among them.</summary>
    public long Metrics { get; init; }

    /// <summary>Those that wait for review.</summary>
    public long InReview { get; init; }

    /// <summary>Those on whose figure facts contradict each other.</summary>
    public long Conflicts { get; init; }

    /// <summary>Numerals that are no facts.</summary>
    public long Rejections { get; init; }

    /// <summary>Distinct bodies received.</summary>
    public long Snapshots { get; init; }

    /// <summary>When the newest of them was received; null where none was.</summary>
    public DateTimeOffset? AccessedAt { get; init; }

    /// <summary>When it could not be received last; null where it always could.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>Why that was; null where it always could.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>What it is called: its headline, else its address.</summary>
    public string Name => Title is { Length: > 0 } title ? title : Source;

    internal static SourceRow Of(Row row) => new()
    {
        DocumentId = row.Text("document_id"),
        Source = row.Text("source"),
        Title = row.TextOrNull("title"),
        Publisher = row.TextOrNull("publisher"),
        Edition = row.TextOrNull("edition"),
        Published = row.Day("published"),
        Facts = row.Long("facts"),
        Metrics = row.Long("metrics"),
        InReview = row.Long("in_review"),
        Conflicts = row.Long("conflicts"),
        Rejections = row.Long("rejections"),
        Snapshots = row.Long("snapshots"),
        AccessedAt = row.Time("accessed_at"),
        FailedAt = row.Time("failed_at"),
        ErrorCode = row.TextOrNull("error_code"),
    };
}
