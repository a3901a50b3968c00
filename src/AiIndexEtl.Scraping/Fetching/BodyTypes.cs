namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Media types that are worth reading.</summary>
internal static class BodyTypes
{
    /// <summary>The Accept field of a request.</summary>
    public static string AcceptOf(ExpectedBody expected) => expected switch
    {
        ExpectedBody.Page => "text/html,application/xhtml+xml,text/plain;q=0.9,text/markdown;q=0.9,*/*;q=0.5",
        ExpectedBody.Listing => "application/rss+xml,application/atom+xml,application/feed+json,application/xml,text/xml;q=0.9,*/*;q=0.5",
        _ => "text/plain,*/*;q=0.5",
    };

    /// <summary>Whether a body is read. One of no stated type is: what it is shows from its bytes.</summary>
    /// <param name="mediaType">The media type in lower case without parameters; null where the server sent none.</param>
    /// <param name="expected">What the request is out for.</param>
    public static bool IsWorthReading(string? mediaType, ExpectedBody expected)
    {
        if (mediaType is null || expected is ExpectedBody.Anything || IsText(mediaType)) return true;
        return expected is ExpectedBody.Listing && mediaType is ("application/gzip" or "application/x-gzip" or "application/octet-stream");
    }

    private static bool IsText(string mediaType)
    {
        if (mediaType.StartsWith("text/", StringComparison.Ordinal)) return true;
        if (!mediaType.StartsWith("application/", StringComparison.Ordinal)) return false;
        return mediaType is "application/xml" or "application/json"
            || mediaType.EndsWith("+xml", StringComparison.Ordinal)
            || mediaType.EndsWith("+json", StringComparison.Ordinal);
    }
}
