namespace AiIndexEtl.Scraping.Robots;

/// <summary>The fields of a robots.txt that mean something here.</summary>
internal enum RobotsField
{
    /// <summary>Any other line, which is passed over.</summary>
    Unknown,

    /// <summary>Names a product token.</summary>
    UserAgent,

    /// <summary>Allows a path.</summary>
    Allow,

    /// <summary>Disallows a path.</summary>
    Disallow,

    /// <summary>Asks for a time between requests, in seconds.</summary>
    CrawlDelay,

    /// <summary>Names a sitemap.</summary>
    Sitemap,
}
