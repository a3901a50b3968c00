namespace AiIndexEtl.Core.Rows;

/// <summary>One distinct body of a document: where its bytes are kept, and the text that cleaning read from them.</summary>
public sealed record SnapshotRow
{
    /// <summary>SHA-256 of the bytes as received, lower-case hexadecimal.</summary>
    public required string SnapshotSha256 { get; init; }

    /// <summary>The document, see <see cref="DocumentRow.DocumentId"/>.</summary>
    public required string DocumentId { get; init; }

    /// <summary>When these bytes were first received (UTC).</summary>
    public required DateTimeOffset AccessedAt { get; init; }

    /// <summary>When they were received last (UTC), which tells the newer of two readings; null where that is <see cref="AccessedAt"/>.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Media type, such as <c>text/html</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>The WHATWG name of the encoding that the bytes were decoded with.</summary>
    public required string Charset { get; init; }

    /// <summary>Size in bytes.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>The response's ETag; null where none was sent.</summary>
    public string? Etag { get; init; }

    /// <summary>The response's Last-Modified field as sent; null where none was sent.</summary>
    public string? LastModified { get; init; }

    /// <summary>Where the bytes are kept, relative to the folder of raw snapshots, with forward slashes.</summary>
    public required string RawPath { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, lower-case hexadecimal.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>The cleaned text.</summary>
    public required string Text { get; init; }
}
