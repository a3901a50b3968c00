namespace AiIndexEtl.Scraping.Sitemaps;

/// <summary>What a sitemap lists.</summary>
public enum SitemapKind
{
    /// <summary>Pages: an XML <c>urlset</c>, a text with an address in each line, or a feed.</summary>
    Pages,

    /// <summary>Further sitemaps: an XML <c>sitemapindex</c>.</summary>
    Index,
}
