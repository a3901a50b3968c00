namespace AiIndexEtl.Scraping.Warc;

/// <summary>What the reader came upon: a page or a report, exactly one of the two.</summary>
public sealed record WarcItem
{
    /// <summary>The page; null for a report.</summary>
    public WarcPage? Page { get; init; }

    /// <summary>The report; null for a page.</summary>
    public WarcReport? Report { get; init; }
}
