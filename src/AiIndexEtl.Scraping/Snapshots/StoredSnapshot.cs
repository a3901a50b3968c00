namespace AiIndexEtl.Scraping.Snapshots;

/// <summary>A snapshot in the store.</summary>
/// <param name="Sha256">SHA-256 of the bytes, lower-case hexadecimal.</param>
/// <param name="RawPath">Where the bytes are, relative to the store's root, with forward slashes.</param>
/// <param name="Metadata">How they were first received.</param>
/// <param name="IsNew">Whether this call wrote them; false where they were there already.</param>
public sealed record StoredSnapshot(string Sha256, string RawPath, SnapshotMetadata Metadata, bool IsNew);
