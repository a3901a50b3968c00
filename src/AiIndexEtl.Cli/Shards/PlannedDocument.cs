using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Cli.Runs.Listings;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Scraping.Listings;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Shards;

/// <summary>A line of a plan: a document, or a file of a crawl whose documents the worker finds itself.</summary>
internal sealed record PlannedDocument
{
    /// <summary>Its place in the order of the whole run, from 0.</summary>
    public required long Position { get; init; }

    /// <summary>Its source, by the place in the plan's list.</summary>
    public required int Source { get; init; }

    /// <summary>The address, or the path as the configuration or the user wrote it.</summary>
    public required string Asked { get; init; }

    /// <summary>The absolute path of a file; null for a page to fetch.</summary>
    public string? File { get; init; }

    /// <summary>Whether the file is one of a crawl.</summary>
    public bool IsCrawl { get; init; }

    /// <summary>Why it cannot even be asked for; null where it can.</summary>
    public RunFailure? Failure { get; init; }

    /// <summary>What the feed or sitemap that names it says; null where there is none.</summary>
    public ListedItem? Listed { get; init; }

    /// <summary>Where it stands in a crawl that was listed page by page; null where it stands in none.</summary>
    public WarcCapture? Captured { get; init; }

    /// <summary>What the published file knows of it; null for a document that is received.</summary>
    public PublishedDocument? Known { get; init; }

    /// <summary>
    /// What decides who takes it: pages of one host go to one worker, so that the pauses between requests hold, and pages of one file of a crawl
    /// too; local files and kept snapshots go one by one.
    /// </summary>
    public string Key => Known?.SnapshotSha256 ?? Captured?.File ?? File ?? (Uri.TryCreate(Asked, UriKind.Absolute, out var address) ? address.IdnHost : Asked);

    /// <summary>A document of a run as a line.</summary>
    /// <param name="document">The document.</param>
    /// <param name="position">Its place.</param>
    /// <param name="source">Its source's place.</param>
    public static PlannedDocument Of(RunDocument document, long position, int source) => new()
    {
        Position = position,
        Source = source,
        Asked = document.Asked,
        File = document.File,
        Failure = document.Failure,
        Listed = document.Listed,
        Captured = document.Captured,
        Known = document.Known,
    };

    /// <summary>The document of the line.</summary>
    public RunDocument ToDocument(IReadOnlyList<SourceSettings> sources) =>
        new(sources[Source], Asked, File, Failure) { Listed = Listed, Captured = Captured, Known = Known };
}
