using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Scraping.Fetching;
using AiIndexEtl.Scraping.Snapshots;
using AiIndexEtl.Scraping.Sources;

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
        if (document.Failure is { } failure) return Failed(FileRow(document, clock.GetUtcNow(), clock.GetTimestamp(), null), failure);

        try
        {
            return document.File is null
                ? await FetchAsync(document, cancellationToken)
                : await ReadAsync(document, document.File, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Reading and fetching report their failures; what is left is the folder of snapshots: a full disk, a missing permission.
            return Failed(FileRow(document, clock.GetUtcNow(), clock.GetTimestamp(), null),
                new RunFailure(
                    Stage, "not_kept", $"The bytes of {document.Asked} could not be kept in the folder of snapshots: {error.Message}"));
        }
    }

    private async Task<ReceivedDocument> FetchAsync(RunDocument document, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(document.Asked, UriKind.Absolute, out var address))
        {
            return Failed(
                FileRow(document, clock.GetUtcNow(), clock.GetTimestamp(), null),
                new RunFailure(Stage, "invalid_address", $"{document.Asked} is no web address."));
        }

        return await pages.ReceiveAsync(new FetchRequest(address), document.Source.Id, cancellationToken);
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
        if (store is not null) return await store.PutAsync(bytes, metadata, cancellationToken);

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
