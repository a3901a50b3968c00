using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Scraping.Fetching;
using AiIndexEtl.Scraping.Snapshots;
using AiIndexEtl.Scraping.Sources;
using AiIndexEtl.Scraping.Warc;

namespace AiIndexEtl.Cli.Runs;

/// <summary>The first stage: fetches a page or reads a file, and keeps its bytes.</summary>
/// <param name="pages">Fetches pages and keeps them.</param>
/// <param name="store">Keeps the bytes of files; null to keep nothing.</param>
/// <param name="settings">Limits.</param>
/// <param name="clock">The clock.</param>
internal sealed class DocumentReceiver(PageReceiver pages, SnapshotStore? store, FetchSettings settings, TimeProvider clock)
{
    private const string Stage = "scrape";

    /// <summary>Receives one document. Throws only for cancellation.</summary>
    public async Task<ReceivedDocument> ReceiveAsync(RunDocument document, CancellationToken cancellationToken)
    {
        var received = await ReceiveAnyAsync(document, cancellationToken);
        return document.Listed?.FoundIn is { } listing
            ? received with { Fetches = [.. received.Fetches.Select(row => row with { FoundIn = listing })] }
            : received;
    }

    private async Task<ReceivedDocument> ReceiveAnyAsync(RunDocument document, CancellationToken cancellationToken)
    {
        if (document.Received is { } received) return received;
        if (document.Failure is { } failure) return Failed(FileRow(document, clock.GetUtcNow(), clock.GetTimestamp(), null), failure);

        try
        {
            return document.File is null
                ? await FetchAsync(document, cancellationToken)
                : await ReadAsync(document, document.File, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Failed(FileRow(document, clock.GetUtcNow(), clock.GetTimestamp(), null), NotKept(document, error));
        }
    }

    /// <summary>Keeps a page out of a WARC file as if it had been fetched when it was captured. Throws only for cancellation.</summary>
    public async Task<ReceivedDocument> KeepAsync(RunDocument document, WarcPage page, CancellationToken cancellationToken)
    {
        var (begin, started) = (clock.GetUtcNow(), clock.GetTimestamp());
        var row = FileRow(document, begin, started, null) with { HttpStatus = page.Status };
        try
        {
            var metadata = new SnapshotMetadata
            {
                Address = page.Address.AbsoluteUri,
                FinalAddress = page.Address.AbsoluteUri,
                AccessedAt = page.Date ?? begin,
                MediaType = page.MediaType ?? "application/octet-stream",
                CharsetLabel = page.CharsetLabel,
                Status = page.Status,
                Etag = Field(page, "ETag"),
                LastModified = Field(page, "Last-Modified"),
                Headers = page.Headers,
            };
            var snapshot = await KeepAsync(page.Body, metadata, cancellationToken);
            return new ReceivedDocument([row with { SnapshotSha256 = snapshot.Sha256 }], page.Body, snapshot, page.Address, Failure: null)
            {
                ReceivedAt = page.Date ?? begin,
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Failed(row, NotKept(document, error));
        }
    }

    private static string? Field(WarcPage page, string name) =>
        page.Headers.FirstOrDefault(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    // Reading and fetching report their failures; what is left is the folder of snapshots: a full disk, a missing permission.
    private static RunFailure NotKept(RunDocument document, Exception error) =>
        new(Stage, "not_kept", $"The bytes of {document.Asked} could not be kept in the folder of snapshots: {error.Message}");

    private async Task<ReceivedDocument> FetchAsync(RunDocument document, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(document.Asked, UriKind.Absolute, out var address))
        {
            return Failed(
                FileRow(document, clock.GetUtcNow(), clock.GetTimestamp(), null),
                new RunFailure(Stage, "invalid_address", $"{document.Asked} is no web address."));
        }

        return await pages.ReceiveAsync(new FetchRequest(address) { Expected = document.Expected }, document.Source.Id, cancellationToken);
    }

    private async Task<ReceivedDocument> ReadAsync(RunDocument document, string file, CancellationToken cancellationToken)
    {
        var begin = clock.GetUtcNow();
        var started = clock.GetTimestamp();
        var read = await LocalSource.ReadAsync(file, settings.MaxBytes, cancellationToken);
        if (read.Bytes is not { } bytes)
        {
            var message = read.Failure!.Message.Replace(file, document.Asked, StringComparison.Ordinal);
            return Failed(FileRow(document, begin, started, null), new RunFailure(Stage, read.Failure.Code, message));
        }

        var metadata = new SnapshotMetadata
        {
            Address = document.Source.Address ?? document.Asked,
            AccessedAt = begin,
            MediaType = read.MediaType,
        };
        var snapshot = await KeepAsync(bytes, metadata, cancellationToken);
        return new ReceivedDocument([FileRow(document, begin, started, snapshot.Sha256)], bytes, snapshot, Answered: null, Failure: null);
    }

    private async Task<StoredSnapshot> KeepAsync(ReadOnlyMemory<byte> bytes, SnapshotMetadata metadata, CancellationToken cancellationToken)
    {
        if (store is not null) return (await store.PutAsync(bytes, metadata, cancellationToken)).DescribedAs(metadata.MediaType, metadata.CharsetLabel);

        var sha256 = ContentId.OfBytes(bytes.Span);
        return new StoredSnapshot(sha256, RawPath: "", metadata with { Sha256 = sha256, SizeBytes = bytes.Length }, IsNew: false);
    }

    private static ReceivedDocument Failed(FetchAttemptRow row, RunFailure failure) =>
        new([row with { ErrorCode = failure.Code, Error = failure.Message }], default, Snapshot: null, Answered: null, failure);

    private FetchAttemptRow FileRow(RunDocument document, DateTimeOffset begin, long started, string? sha256) => new()
    {
        SourceId = document.Source.Id,
        Url = document.Asked,
        FetchedAt = begin,
        Attempts = 1,
        DurationMs = (long)clock.GetElapsedTime(started).TotalMilliseconds,
        SnapshotSha256 = sha256,
    };
}
