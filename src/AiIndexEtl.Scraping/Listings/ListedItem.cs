namespace AiIndexEtl.Scraping.Listings;

/// <summary>A page that a feed, a sitemap or a crawl names.</summary>
/// <param name="Address">The page's address.</param>
/// <param name="Title">The headline; null where the listing gives none.</param>
/// <param name="Date">When it was published or changed last; null where the listing does not say.</param>
/// <param name="IsOnOtherHost">Whether it is on a host that the listing may not speak for; such a page is taken only where a pattern names its host.</param>
public sealed record ListedItem(Uri Address, string? Title = null, DateTimeOffset? Date = null, bool IsOnOtherHost = false)
{
    /// <summary>When it was published, by the listing's own word; null where it says only when it was changed, or nothing.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>The address of the feed or sitemap, or the path of the WARC file, that names the page.</summary>
    public string? FoundIn { get; init; }
}
