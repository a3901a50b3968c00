using AiIndexEtl.Cli.Runs.Listings;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Scraping.Fetching;
using AiIndexEtl.Scraping.Listings;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Runs;

/// <summary>One document that a run reads: a page to fetch or a file.</summary>
/// <param name="Source">The source that it belongs to.</param>
/// <param name="Asked">The address, or the path as the configuration or the user wrote it.</param>
/// <param name="File">The absolute path of a file; null for a page to fetch.</param>
/// <param name="Failure">Why it cannot even be asked for, such as a folder without permission; null where it can.</param>
internal sealed record RunDocument(SourceSettings Source, string Asked, string? File, RunFailure? Failure = null)
{
    /// <summary>What a page to fetch may be.</summary>
    public ExpectedBody Expected { get; init; }

    /// <summary>What the feed, sitemap or crawl that names the document says of it; null where the configuration names it.</summary>
    public ListedItem? Listed { get; init; }

    /// <summary>Where the document stands in a WARC file; null where it stands in none.</summary>
    public WarcCapture? Captured { get; init; }

    /// <summary>What the published file knows of a document whose kept snapshot is read again; null for one that is received.</summary>
    public PublishedDocument? Known { get; init; }

    /// <summary>What was received already; null for a document that is still to be received.</summary>
    public ReceivedDocument? Received { get; init; }
}
