namespace AiIndexEtl.Scraping.Snapshots;

/// <summary>A snapshot read back: bytes and metadata, or why not.</summary>
public sealed record SnapshotRead
{
    /// <summary>The bytes, their hash verified; null where reading failed.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>Where the bytes are, relative to the store's root, with forward slashes; empty where reading failed.</summary>
    public string RawPath { get; init; } = "";

    /// <summary>How the bytes were first received; null where reading failed or nothing is recorded.</summary>
    public SnapshotMetadata? Metadata { get; init; }

    /// <summary><c>missing</c>, <c>pruned</c> (removed as retention allows) or <c>corrupt</c>; null where the bytes were read.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>What is wrong and what to do about it; null where the bytes were read.</summary>
    public string? Error { get; init; }
}
