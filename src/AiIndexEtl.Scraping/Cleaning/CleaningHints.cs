namespace AiIndexEtl.Scraping.Cleaning;

/// <summary>What is known of a document before it is read.</summary>
public sealed record CleaningHints
{
    /// <summary>The address or path that the bytes came from.</summary>
    public required string Source { get; init; }

    /// <summary>The media type, such as <c>text/html</c>; null where unknown, then the extension of the source and the content decide.</summary>
    public string? MediaType { get; init; }

    /// <summary>The charset parameter of the response's Content-Type; null where none was sent.</summary>
    public string? CharsetLabel { get; init; }

    /// <summary>The configured publisher; it overrules the document.</summary>
    public string? Publisher { get; init; }

    /// <summary>The configured language (BCP 47); it overrules the document.</summary>
    public string? Language { get; init; }

    /// <summary>The configured edition of the report; it overrules what headline and lead name.</summary>
    public string? Edition { get; init; }

    /// <summary>
    /// Whether the article is to carry the canonical address that the page names instead of <see cref="Source"/>. For sample files
    /// that stand for a page on the web.
    /// </summary>
    public bool PrefersCanonicalAddress { get; init; }
}
