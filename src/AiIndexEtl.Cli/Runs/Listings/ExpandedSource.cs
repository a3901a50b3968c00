using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Scraping.Listings;

namespace AiIndexEtl.Cli.Runs.Listings;

/// <summary>A source and the documents that it stands for.</summary>
internal sealed record ExpandedSource
{
    /// <summary>The source.</summary>
    public required SourceSettings Source { get; init; }

    /// <summary>The documents; where a feed or sitemap failed, one that failed in its place.</summary>
    public IReadOnlyList<RunDocument> Documents { get; init; } = [];

    /// <summary>What a feed, sitemap or crawl lists, with what became of each page; null for a page, file or folder.</summary>
    public IReadOnlyList<ListingChoice>? Choices { get; init; }

    /// <summary>How the feed or the sitemaps themselves were received; empty where the only one failed, which its document tells.</summary>
    public IReadOnlyList<ReceivedDocument> Received { get; init; } = [];

    /// <summary>Oddities that did not keep the source from being expanded.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
