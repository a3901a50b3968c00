using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Scraping.Fetching;
using AiIndexEtl.Scraping.Snapshots;

namespace AiIndexEtl.Cli.Runs;

/// <summary>
/// Fetches a page and keeps its bytes. Where an earlier run has fetched it, the request is conditional, and where nothing has changed
/// the bytes of then are the page.
/// </summary>
/// <param name="fetcher">Fetches pages.</param>
/// <param name="raw">The folder that bytes are kept in; null to keep nothing, and to know nothing of earlier runs.</param>
/// <param name="journal">What an unfinished run has received, and where this one notes what it does; null for none.</param>
internal sealed class PageReceiver(PageFetcher fetcher, string? raw, RunJournal? journal = null)
{
    private const string Stage = "scrape";

    private readonly SnapshotStore? _snapshots = raw is null ? null : new SnapshotStore(raw);
    private readonly ReceiptStore? _receipts = raw is null ? null : new ReceiptStore(raw);

    /// <summary>The fetcher's options as the configuration sets them.</summary>
    public static FetchOptions Options(FetchSettings settings) => new()
    {
        UserAgent = settings.UserAgentWithContact,
        AttemptTimeout = TimeSpan.FromSeconds(settings.TimeoutSeconds),
        TotalTimeout = TimeSpan.FromSeconds(settings.TotalSeconds),
        Retries = settings.Retries,
        MaxBytes = settings.MaxBytes,
        PerHostDelay = TimeSpan.FromSeconds((double)settings.DelaySeconds),
        LongestCrawlDelay = TimeSpan.FromSeconds((double)settings.MaxCrawlDelaySeconds),
        MaxConcurrentRequests = settings.MaxConcurrentRequests,
        ObeyRobots = settings.ObeyRobots,
        AllowPrivateHosts = settings.AllowPrivateHosts,
        AllowedHosts = settings.AllowHosts,
    };

    /// <summary>Receives a page. Throws for cancellation, and where the folder of raw data cannot be read or written.</summary>
    /// <param name="request">What is fetched; a copy at hand is found here.</param>
    /// <param name="sourceId">The source, for the record.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<ReceivedDocument> ReceiveAsync(FetchRequest request, string sourceId, CancellationToken cancellationToken)
    {
        var address = request.Address.AbsoluteUri;
        if (journal?.Find(address) is { } noted && await TakeUpAsync(noted, sourceId, cancellationToken) is { } received) return received;

        var receipt = _receipts is null ? null : await _receipts.FindAsync(address, cancellationToken);
        var known = receipt is not null && Uri.TryCreate(receipt.FinalAddress, UriKind.Absolute, out var final)
            ? new KnownCopy(final, receipt.Etag, receipt.LastModified)
            : null;
        var fetched = await fetcher.FetchAsync(request with { Known = known }, cancellationToken);
        if (!fetched.IsNotModified) return await KeepAsync(fetched, sourceId, [], cancellationToken);

        var copy = await _snapshots!.ReadAsync(receipt!.Sha256, cancellationToken);
        if (copy.Bytes is { } bytes)
        {
            var snapshot = new StoredSnapshot(receipt.Sha256, copy.RawPath, copy.Metadata ?? MetadataOf(receipt, fetched.StartedAt, bytes.Length), IsNew: false)
                .DescribedAs(receipt.MediaType, receipt.CharsetLabel);
            var rows = fetched.ToRows(sourceId, snapshot.Sha256);
            journal?.Note(new JournalEntry("", receipt, rows));
            return new ReceivedDocument(rows, bytes, snapshot, fetched.FinalAddress, Failure: null);
        }

        // The copy is gone or damaged: the server is asked once more, for the bytes themselves.
        var again = await fetcher.FetchAsync(request with { Known = null }, cancellationToken);
        return await KeepAsync(again, sourceId, fetched.ToRows(sourceId, snapshotSha256: null), cancellationToken);
    }

    private async Task<ReceivedDocument> KeepAsync(
        FetchResult fetched, string sourceId, IReadOnlyList<FetchAttemptRow> before, CancellationToken cancellationToken)
    {
        if (fetched.Page is not { } page)
        {
            var failure = new RunFailure(Stage, fetched.Failure!.Code, fetched.Failure.Message);
            return new ReceivedDocument([.. before, .. fetched.ToRows(sourceId, null)], default, Snapshot: null, Answered: null, failure);
        }

        var snapshot = await KeepAsync(page.Body, MetadataOf(fetched, page), cancellationToken);
        var receipt = ReceiptOf(fetched, page, snapshot);
        if (_receipts is not null) await _receipts.PutAsync(receipt, cancellationToken);
        IReadOnlyList<FetchAttemptRow> rows = [.. before, .. fetched.ToRows(sourceId, snapshot.Sha256)];
        journal?.Note(new JournalEntry("", receipt, rows));
        return new ReceivedDocument(rows, page.Body, snapshot, fetched.FinalAddress, Failure: null);
    }

    // The page as the unfinished run received it, with the record of its fetch, which was never published; null where its bytes are gone.
    private async Task<ReceivedDocument?> TakeUpAsync(JournalEntry noted, string sourceId, CancellationToken cancellationToken)
    {
        var copy = await _snapshots!.ReadAsync(noted.Receipt.Sha256, cancellationToken);
        if (copy.Bytes is not { } bytes || !Uri.TryCreate(noted.Receipt.FinalAddress, UriKind.Absolute, out var answered)) return null;

        var metadata = copy.Metadata ?? MetadataOf(noted.Receipt, noted.Fetches[^1].FetchedAt, bytes.Length);
        var snapshot = new StoredSnapshot(noted.Receipt.Sha256, copy.RawPath, metadata, IsNew: false).DescribedAs(noted.Receipt.MediaType, noted.Receipt.CharsetLabel);
        journal!.Note(noted);
        return new ReceivedDocument([.. noted.Fetches.Select(row => row with { SourceId = sourceId })], bytes, snapshot, answered, Failure: null);
    }

    private async Task<StoredSnapshot> KeepAsync(ReadOnlyMemory<byte> bytes, SnapshotMetadata metadata, CancellationToken cancellationToken)
    {
        if (_snapshots is not null) return (await _snapshots.PutAsync(bytes, metadata, cancellationToken)).DescribedAs(metadata.MediaType, metadata.CharsetLabel);

        var sha256 = ContentId.OfBytes(bytes.Span);
        return new StoredSnapshot(sha256, RawPath: "", metadata with { Sha256 = sha256, SizeBytes = bytes.Length }, IsNew: false);
    }

    private static SnapshotMetadata MetadataOf(FetchResult fetched, FetchedPage page) => new()
    {
        Address = fetched.Address.AbsoluteUri,
        FinalAddress = fetched.FinalAddress.AbsoluteUri,
        AccessedAt = fetched.StartedAt,
        MediaType = MediaTypeOf(page),
        CharsetLabel = page.CharsetLabel,
        Status = fetched.Status,
        Etag = page.Etag,
        LastModified = page.LastModified,
        Headers = page.Headers,
    };

    // Bytes whose metadata are lost are described by the receipt.
    private static SnapshotMetadata MetadataOf(Receipt receipt, DateTimeOffset accessedAt, long size) => new()
    {
        Sha256 = receipt.Sha256,
        SizeBytes = size,
        Address = receipt.Address,
        FinalAddress = receipt.FinalAddress,
        AccessedAt = accessedAt,
        MediaType = receipt.MediaType,
        CharsetLabel = receipt.CharsetLabel,
        Etag = receipt.Etag,
        LastModified = receipt.LastModified,
    };

    private static Receipt ReceiptOf(FetchResult fetched, FetchedPage page, StoredSnapshot snapshot) => new()
    {
        Address = fetched.Address.AbsoluteUri,
        FinalAddress = fetched.FinalAddress.AbsoluteUri,
        Sha256 = snapshot.Sha256,
        MediaType = MediaTypeOf(page),
        CharsetLabel = page.CharsetLabel,
        Etag = page.Etag,
        LastModified = page.LastModified,
    };

    private static string MediaTypeOf(FetchedPage page) => page.MediaType ?? "application/octet-stream";
}
