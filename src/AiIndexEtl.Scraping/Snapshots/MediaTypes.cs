namespace AiIndexEtl.Scraping.Snapshots;

/// <summary>Media types and the extensions of files.</summary>
public static class MediaTypes
{
    /// <summary>All extensions that <see cref="ExtensionOf"/> gives, in the order of their letters.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".bin", ".gz", ".html", ".json", ".md", ".txt", ".xhtml", ".xml"];

    /// <summary>The extension, with its point, under which bytes of a media type are kept; <c>.bin</c> for what is not read here.</summary>
    public static string ExtensionOf(string? mediaType) => mediaType?.ToLowerInvariant() switch
    {
        "text/html" => ".html",
        "application/xhtml+xml" => ".xhtml",
        "text/plain" => ".txt",
        "text/markdown" => ".md",
        "application/json" or "application/feed+json" => ".json",
        "application/gzip" or "application/x-gzip" => ".gz",
        "text/xml" or "application/xml" or "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" => ".xml",
        _ => ".bin",
    };

    /// <summary>The media type of a file by its extension; <c>application/octet-stream</c> where it says nothing.</summary>
    public static string OfPath(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".shtml" => "text/html",
        ".xhtml" => "application/xhtml+xml",
        ".txt" or ".text" => "text/plain",
        ".md" or ".markdown" => "text/markdown",
        _ => "application/octet-stream",
    };
}
