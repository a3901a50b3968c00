namespace AiIndexEtl.Scraping.Fetching;

/// <summary>A page as received, whole.</summary>
public sealed record FetchedPage
{
    /// <summary>The body with its content coding (gzip, br, deflate) undone, otherwise byte for byte.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The media type in lower case without parameters; null where the server sent none.</summary>
    public string? MediaType { get; init; }

    /// <summary>The charset parameter as sent; null where there is none.</summary>
    public string? CharsetLabel { get; init; }

    /// <summary>The ETag field as received; null where there is none.</summary>
    public string? Etag { get; init; }

    /// <summary>The Last-Modified field as received; null where there is none.</summary>
    public string? LastModified { get; init; }

    /// <summary>The fields of the response as received, but for cookies, which may be keys to a session.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }
}
