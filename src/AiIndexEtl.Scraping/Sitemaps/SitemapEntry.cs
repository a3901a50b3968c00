namespace AiIndexEtl.Scraping.Sitemaps;

/// <summary>One entry of a sitemap: a page, or a further sitemap where the sitemap is an index.</summary>
public sealed record SitemapEntry
{
    /// <summary>The address, absolute, http or https, without fragment.</summary>
    public required Uri Address { get; init; }

    /// <summary>When it was changed last (<c>lastmod</c>); null where the sitemap does not say.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>When it was published (<c>news:publication_date</c>); null where the sitemap does not say.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>The headline (<c>news:title</c>); null where the sitemap does not say.</summary>
    public string? Title { get; init; }

    /// <summary>Whether it is on another host than the sitemap, <c>www.</c> aside, which the protocol does not allow without proof.</summary>
    public bool IsOnOtherHost { get; init; }

    /// <summary>The sitemap that names it; null where it was not gathered from several.</summary>
    public Uri? FoundIn { get; init; }

    /// <summary>The entry's date: published, else changed; null where the sitemap says neither.</summary>
    public DateTimeOffset? Date => Published ?? LastModified;
}
