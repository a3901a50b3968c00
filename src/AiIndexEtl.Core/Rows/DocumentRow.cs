namespace AiIndexEtl.Core.Rows;

/// <summary>One document: a canonical address or a path, and what is known of it.</summary>
public sealed record DocumentRow
{
    /// <summary>Content id: SHA-256 of the canonical address or path, lower-case hexadecimal.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Canonical address, or path in the form the user gave.</summary>
    public required string Source { get; init; }

    /// <summary>The configured source that the document came from, its id in pipeline.yaml.</summary>
    public required string SourceId { get; init; }

    /// <summary>Host of the address; empty for a file.</summary>
    public required string Host { get; init; }

    /// <summary>Headline; null where unknown.</summary>
    public string? Title { get; init; }

    /// <summary>Outlet; null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>Author; null where unknown.</summary>
    public string? Author { get; init; }

    /// <summary>Day of publication; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>BCP 47 language; null where undecided.</summary>
    public string? Language { get; init; }

    /// <summary>Edition of the report, such as <c>ai-index/2025</c>; null where unknown.</summary>
    public string? Edition { get; init; }

    /// <summary>True where pipeline.yaml or the command line gave the edition, false where it was read from the document's words.</summary>
    public bool EditionGiven { get; init; }
}
