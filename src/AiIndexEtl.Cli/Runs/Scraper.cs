using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Scraping.Fetching;
using AiIndexEtl.Scraping.Snapshots;

namespace AiIndexEtl.Cli.Runs;

/// <summary>The first stage as the configuration sets it up: connections, manners, and the folder that bytes are kept in.</summary>
internal sealed class Scraper : IDisposable
{
    private readonly HttpMessageInvoker _invoker;

    private Scraper(PipelineConfiguration configuration, TimeProvider clock, bool keeps, Action<FetchNote> log, RunJournal? journal)
    {
        var options = PageReceiver.Options(configuration.Fetch);
        var raw = keeps ? configuration.Resolve(configuration.RawFolder) : null;
        _invoker = new HttpMessageInvoker(PageHandlers.Create(options));
        Pages = new PageReceiver(new PageFetcher(_invoker, clock, options, log), raw, raw is null ? null : journal);
        Documents = new DocumentReceiver(Pages, raw is null ? null : new SnapshotStore(raw), configuration.Fetch, clock);
    }

    /// <summary>Receives what stands at web addresses.</summary>
    public PageReceiver Pages { get; }

    /// <summary>Receives the documents of sources.</summary>
    public DocumentReceiver Documents { get; }

    /// <summary>Sets the stage up for a run.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="keeps">Whether bytes are kept, and those of earlier runs known.</param>
    /// <param name="log">Takes word of what is decided on the way, from any thread.</param>
    /// <param name="journal">What an unfinished run has received; null for none.</param>
    public static Scraper Open(
        PipelineConfiguration configuration, TimeProvider clock, bool keeps, Action<FetchNote> log, RunJournal? journal = null) =>
        new(configuration, clock, keeps, log, journal);

    /// <summary>
    /// How many documents may be under way at once: enough that requests to several hosts go side by side while documents of one host
    /// wait for their turn.
    /// </summary>
    public static int DegreeOf(FetchSettings settings) => 2 * settings.MaxConcurrentRequests;

    /// <inheritdoc/>
    public void Dispose() => _invoker.Dispose();
}
