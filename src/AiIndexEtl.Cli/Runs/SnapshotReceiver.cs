using AiIndexEtl.Scraping.Snapshots;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Runs;

/// <summary>The first stage where kept snapshots are read again: reads bytes from the folder of raw data, and nothing else.</summary>
/// <param name="raw">The folder of raw data.</param>
internal sealed class SnapshotReceiver(string raw)
{
    private readonly SnapshotStore _store = new(raw);

    /// <summary>Reads the snapshot of a published document. Throws only for cancellation.</summary>
    public async Task<ReceivedDocument> ReceiveAsync(RunDocument document, CancellationToken cancellationToken)
    {
        var known = document.Known!;
        try
        {
            var read = await _store.ReadAsync(known.SnapshotSha256, cancellationToken);
            return read.Bytes is { } bytes
                ? new ReceivedDocument([], bytes, Describe(known, read), Answered: null, Failure: null)
                : Failed(known, read.ErrorCode!, WordsOf(read.ErrorCode!));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Failed(known, "unreadable", $"cannot be read: {error.Message}");
        }
    }

    // What the bytes were received with is known by the published file, the encoding that was declared by the folder alone.
    private static StoredSnapshot Describe(PublishedDocument known, SnapshotRead read) => new(
        known.SnapshotSha256,
        known.RawPath,
        new SnapshotMetadata
        {
            Sha256 = known.SnapshotSha256,
            SizeBytes = known.SizeBytes,
            Address = known.Source,
            AccessedAt = known.AccessedAt,
            MediaType = known.MediaType,
            CharsetLabel = read.Metadata is { } metadata ? metadata.CharsetLabel : known.Charset,
            Etag = known.Etag,
            LastModified = known.LastModified,
        },
        IsNew: false);

    private static string WordsOf(string code) => code switch
    {
        "corrupt" => "no longer has the hash in its name",
        "pruned" => "was removed, as retention allows",
        _ => "is missing",
    };

    private ReceivedDocument Failed(PublishedDocument known, string code, string what)
    {
        var path = Path.Combine(raw, known.RawPath.Replace('/', Path.DirectorySeparatorChar));
        var message = $"The snapshot of {known.Source}, {path}, {what}. Nothing that is known of the document changes. Restore the file from a backup, or fetch the source again.";
        return new ReceivedDocument([], default, Snapshot: null, Answered: null, new RunFailure("scrape", "snapshot_" + code, message));
    }
}
