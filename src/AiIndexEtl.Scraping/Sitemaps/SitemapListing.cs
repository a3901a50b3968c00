namespace AiIndexEtl.Scraping.Sitemaps;

/// <summary>The pages that a sitemap and all sitemaps below it list.</summary>
/// <param name="Entries">The pages in the order found, each once.</param>
/// <param name="Warnings">What was odd or left out, each with the sitemap that it is about, for a person.</param>
public sealed record SitemapListing(IReadOnlyList<SitemapEntry> Entries, IReadOnlyList<string> Warnings);
