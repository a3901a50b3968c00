namespace AiIndexEtl.Scraping.Fetching;

/// <summary>What a request is out for. A body of another media type is refused before it is read.</summary>
public enum ExpectedBody
{
    /// <summary>A page: text of any kind, HTML, XHTML, XML or JSON.</summary>
    Page,

    /// <summary>A feed or a sitemap: the same, and packed files (gzip), which servers name in several ways.</summary>
    Listing,

    /// <summary>Whatever there is, for robots.txt, whose media type many servers get wrong.</summary>
    Anything,
}
