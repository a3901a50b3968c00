namespace AiIndexEtl.Scraping.Snapshots;

/// <summary>A snapshot in the store.</summary>
/// <param name="Sha256">SHA-256 of the bytes, lower-case hexadecimal.</param>
/// <param name="RawPath">Where the bytes are, relative to the store's root, with forward slashes.</param>
/// <param name="Metadata">How they were first received.</param>
/// <param name="IsNew">Whether this call wrote them; false where they were there already.</param>
public sealed record StoredSnapshot(string Sha256, string RawPath, SnapshotMetadata Metadata, bool IsNew)
{
    /// <summary>
    /// The snapshot with the media type and the encoding that its bytes were received with this time: the same bytes may come from
    /// elsewhere, or under a header that was mended, and are to be read as they are described there and then.
    /// </summary>
    /// <param name="mediaType">The media type.</param>
    /// <param name="charsetLabel">The encoding that was stated; null for none.</param>
    public StoredSnapshot DescribedAs(string mediaType, string? charsetLabel) =>
        this with { Metadata = Metadata with { MediaType = mediaType, CharsetLabel = charsetLabel } };
}
