using System.Text.Json.Serialization;

namespace AiIndexEtl.Scraping.Snapshots;

/// <summary>
/// What is kept beside a snapshot's bytes: how they were first received. Later receipts of the same bytes change nothing here; every
/// fetch is recorded in the warehouse.
/// </summary>
public sealed record SnapshotMetadata
{
    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Size in bytes.</summary>
    public long SizeBytes { get; init; }

    /// <summary>The address or path that was asked for.</summary>
    public required string Address { get; init; }

    /// <summary>The address that answered, after redirects; null for a file.</summary>
    public string? FinalAddress { get; init; }

    /// <summary>When the bytes were first received (UTC).</summary>
    public required DateTimeOffset AccessedAt { get; init; }

    /// <summary>Media type in lower case, such as <c>text/html</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>The charset parameter of the response; null where there was none.</summary>
    public string? CharsetLabel { get; init; }

    /// <summary>The response's status; null for a file.</summary>
    public int? Status { get; init; }

    /// <summary>The response's ETag; null where none was sent.</summary>
    public string? Etag { get; init; }

    /// <summary>The response's Last-Modified field; null where none was sent.</summary>
    public string? LastModified { get; init; }

    /// <summary>The fields of the response as received, but for cookies; empty for a file.</summary>
    [JsonObjectCreationHandling(JsonObjectCreationHandling.Replace)]
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>When the bytes were removed, as retention allows (UTC); null while they are kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? PrunedAt { get; init; }
}
