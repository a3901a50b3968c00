using AiIndexEtl.Scraping.Sources;

namespace AiIndexEtl.Scraping.Sitemaps;

/// <summary>What reading a sitemap gave: its entries, or why it is no sitemap.</summary>
public sealed record SitemapReading
{
    /// <summary>What it lists.</summary>
    public SitemapKind Kind { get; init; }

    /// <summary>The entries in the order of the file.</summary>
    public IReadOnlyList<SitemapEntry> Entries { get; init; } = [];

    /// <summary>Oddities that did not keep it from being read, for a person.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Why it could not be read; null where it was. The codes: <c>empty</c>, <c>not_a_sitemap</c>, <c>broken</c>.</summary>
    public SourceFailure? Failure { get; init; }
}
