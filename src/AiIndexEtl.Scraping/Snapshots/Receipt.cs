namespace AiIndexEtl.Scraping.Snapshots;

/// <summary>
/// What an address gave when it was last fetched: the snapshot, and the validators by which its server can say that nothing has
/// changed since. A snapshot's own metadata tells of the first receipt only, and not of other addresses with the same bytes.
/// </summary>
public sealed record Receipt
{
    /// <summary>The address that was asked for.</summary>
    public required string Address { get; init; }

    /// <summary>The address that answered, after redirects.</summary>
    public required string FinalAddress { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The response's media type in lower case.</summary>
    public required string MediaType { get; init; }

    /// <summary>The charset parameter of the response; null where there was none.</summary>
    public string? CharsetLabel { get; init; }

    /// <summary>The response's ETag field as received; null where none was sent.</summary>
    public string? Etag { get; init; }

    /// <summary>The response's Last-Modified field as received; null where none was sent.</summary>
    public string? LastModified { get; init; }
}
