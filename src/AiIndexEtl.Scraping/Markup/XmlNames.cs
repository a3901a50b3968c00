namespace AiIndexEtl.Scraping.Markup;

/// <summary>Names of the XML vocabularies that feeds and sitemaps are written in.</summary>
internal static class XmlNames
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Atom03 = "http://purl.org/atom/ns#";
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string DublinCoreTerms = "http://purl.org/dc/terms/";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string FeedBurner = "http://rssnamespace.org/feedburner/ext/1.0";
    public const string News = "http://www.google.com/schemas/sitemap-news/0.9";
}
