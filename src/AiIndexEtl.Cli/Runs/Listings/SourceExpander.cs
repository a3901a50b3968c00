using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Scraping.Feeds;
using AiIndexEtl.Scraping.Fetching;
using AiIndexEtl.Scraping.Listings;
using AiIndexEtl.Scraping.Sitemaps;
using AiIndexEtl.Scraping.Sources;
using AiIndexEtl.Scraping.Warc;

namespace AiIndexEtl.Cli.Runs.Listings;

/// <summary>Finds the documents that sources stand for: reads folders and WARC files, and fetches feeds and sitemaps.</summary>
internal sealed class SourceExpander(DocumentReceiver receiver, PipelineConfiguration configuration, Invocation invocation)
{
    private const string Stage = "scrape";

    private readonly WarcOptions _warcOptions = new() { MaxBytes = configuration.Fetch.MaxBytes };

    /// <summary>Expands sources, in order; a page that several of them lead to is left to one.</summary>
    public async Task<IReadOnlyList<ExpandedSource>> ExpandAsync(
        IReadOnlyList<SourceSettings> sources, int degree, CancellationToken cancellationToken)
    {
        var expanded = new List<ExpandedSource>(sources.Count);
        await foreach (var source in InOrder.SelectAsync(sources, degree, ExpandAsync, cancellationToken)) expanded.Add(source);
        return Repetitions.Remove(expanded);
    }

    /// <summary>The documents of sources in order, ready to be received: those out of WARC files are read as they are asked for.</summary>
    public IAsyncEnumerable<RunDocument> ReadAsync(IAsyncEnumerable<RunDocument> documents, CancellationToken cancellationToken) =>
        WarcPages.ReadAsync(documents, receiver, _warcOptions, cancellationToken);

    /// <summary>The documents of a source, and before them the feed or the sitemaps that name them.</summary>
    public static IEnumerable<RunDocument> AllOf(ExpandedSource source) =>
        source.Received.Select(received => new RunDocument(source.Source, received.Fetches[0].Url, File: null) { Received = received })
            .Concat(source.Documents);

    /// <summary>Expands a source. A feed or sitemap that fails is a document that failed. Throws only for cancellation.</summary>
    public Task<ExpandedSource> ExpandAsync(SourceSettings source, CancellationToken cancellationToken) => source switch
    {
        { Feed: { } feed } => ExpandFeedAsync(source, feed, cancellationToken),
        { Sitemap: { } sitemap } => ExpandSitemapAsync(source, sitemap, cancellationToken),
        { Warc: { } warc } => new WarcListing(source, _warcOptions, invocation)
            .ReadAsync(configuration.Resolve(warc), RulesOf(source), cancellationToken),
        _ => Task.FromResult(new ExpandedSource { Source = source, Documents = SourceSelection.Documents(source, configuration, invocation) }),
    };

    /// <summary>Expands some files of a crawl.</summary>
    public Task<ExpandedSource> ExpandFilesAsync(SourceSettings source, IReadOnlyList<string> warcFiles, CancellationToken cancellationToken) =>
        new WarcListing(source, _warcOptions, invocation).ReadAsync(warcFiles, RulesOf(source), cancellationToken);

    private async Task<ExpandedSource> ExpandFeedAsync(SourceSettings source, string address, CancellationToken cancellationToken)
    {
        var received = await receiver.ReceiveAsync(Listing(source, address), cancellationToken);
        if (received.Failure is { } failure) return Failed(source, address, received, failure);

        var feed = FeedReader.Read(received.Bytes.Span, AnsweredBy(received, address), received.Snapshot?.Metadata.CharsetLabel);
        if (feed.Failure is { } unreadable) return Failed(source, address, received, Of(unreadable));

        var items = feed.Items
            .Select(item => new ListedItem(item.Address, item.Title, item.Date) { Published = item.Published, FoundIn = address })
            .ToList();
        return Choose(source, items, [received], feed.Warnings);
    }

    private async Task<ExpandedSource> ExpandSitemapAsync(SourceSettings source, string address, CancellationToken cancellationToken)
    {
        var received = await receiver.ReceiveAsync(Listing(source, address), cancellationToken);
        if (received.Failure is { } failure) return Failed(source, address, received, failure);

        var answered = AnsweredBy(received, address);
        var first = ReadSitemap(received, answered);
        if (first.Failure is { } unreadable) return Failed(source, address, received, Of(unreadable));

        List<ReceivedDocument> all = [received];
        var pages = await SitemapCrawl.CollectAsync(
            first,
            answered,
            RulesOf(source).Since(invocation.Console.Clock.GetUtcNow()),
            async (next, token) =>
            {
                var further = await receiver.ReceiveAsync(Listing(source, next.AbsoluteUri), token);
                all.Add(further);
                return further.Failure is { } failed
                    ? new SitemapReading { Failure = new SourceFailure(next.AbsoluteUri, failed.Code, failed.Message) }
                    : ReadSitemap(further, AnsweredBy(further, next.AbsoluteUri));
            },
            cancellationToken);
        var items = pages.Entries
            .Select(entry => new ListedItem(entry.Address, entry.Title, entry.Date, entry.IsOnOtherHost) 
            {
                Published = entry.Published,
                FoundIn = entry.FoundIn?.AbsoluteUri ?? address,
            })
            .ToList();
        return Choose(source, items, all, pages.Warnings);
    }

    private ExpandedSource Choose(
        SourceSettings source, IReadOnlyList<ListedItem> items, IReadOnlyList<ReceivedDocument> received, IReadOnlyList<string> warnings)
    {
        var choices = new ListingFilter(RulesOf(source)).Choose(items, invocation.Console.Clock.GetUtcNow());
        return new ExpandedSource
        {
            Source = source,
            Documents =
            [
                .. choices.Where(choice => choice.IsTaken)
                    .Select(choice => new RunDocument(source, choice.Item.Address.AbsoluteUri, File: null) { Listed = choice.Item }),
            ],
            Choices = choices,
            Received = received,
            Warnings = warnings,
        };
    }

    private static ListingRules RulesOf(SourceSettings source) => new()
    {
        Match = source.Match,
        Exclude = source.Exclude,
        TitleMatch = source.TitleMatch,
        Newest = source.Newest ?? (source.Warc is null ? PipelineDefaults.NewestListed : null),
        MaxAgeDays = source.MaxAgeDays,
    };

    private static RunDocument Listing(SourceSettings source, string address) =>
        new(source, address, File: null) { Expected = ExpectedBody.Listing };

    private static SitemapReading ReadSitemap(ReceivedDocument received, Uri answered) =>
        SitemapReader.Read(received.Bytes, answered, received.Snapshot?.Metadata.CharsetLabel);

    private static Uri AnsweredBy(ReceivedDocument received, string asked) => received.Answered ?? new Uri(asked);

    private static RunFailure Of(SourceFailure failure) => new(Stage, failure.Code, failure.Message);

    // What was received but is no feed is a failure of its last fetch too, and keeps the bytes for whoever looks into it.
    private static ReceivedDocument Unusable(ReceivedDocument received, RunFailure failure) => received.Failure is not null
        ? received
        : new ReceivedDocument(
            [.. received.Fetches.SkipLast(1), received.Fetches[^1] with { ErrorCode = failure.Code, Error = failure.Message }],
            default,
            Snapshot: null,
            Answered: null,
            failure);

    private static ExpandedSource Failed(SourceSettings source, string address, ReceivedDocument received, RunFailure failure) => new()
    {
        Source = source,
        Documents = [new RunDocument(source, address, File: null) { Received = Unusable(received, failure) }],
    };
}
