namespace AiIndexEtl.Scraping.Feeds;

/// <summary>The formats of feeds.</summary>
public enum FeedFormat
{
    /// <summary>RSS 0.91 to 0.94 and 2.0: a root <c>rss</c>.</summary>
    Rss,

    /// <summary>RSS 0.90, 1.0 and 1.1, which are RDF.</summary>
    RssRdf,

    /// <summary>Atom 0.3 and 1.0.</summary>
    Atom,

    /// <summary>JSON Feed 1.0 and 1.1.</summary>
    Json,
}
