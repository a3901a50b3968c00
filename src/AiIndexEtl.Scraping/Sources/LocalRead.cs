namespace AiIndexEtl.Scraping.Sources;

/// <summary>A file read: its bytes, or the reason why not. Exactly one of the two is set.</summary>
public sealed record LocalRead
{
    /// <summary>The path.</summary>
    public required string Path { get; init; }

    /// <summary>The bytes; null where reading failed.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>The media type by the extension.</summary>
    public required string MediaType { get; init; }

    /// <summary>The failure; null where the file was read.</summary>
    public SourceFailure? Failure { get; init; }
}
