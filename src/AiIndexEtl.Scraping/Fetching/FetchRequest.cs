namespace AiIndexEtl.Scraping.Fetching;

/// <summary>What is to be fetched.</summary>
/// <param name="Address">The address, http or https.</param>
public sealed record FetchRequest(Uri Address)
{
    /// <summary>The copy at hand, so that the server need not send the same bytes again; null where there is none.</summary>
    public KnownCopy? Known { get; init; }

    /// <summary>What the answer may be. Default: a page.</summary>
    public ExpectedBody Expected { get; init; }
}
