using System.Text.Json;
using AiIndexEtl.Core.Identity;

namespace AiIndexEtl.Scraping.Snapshots;

/// <summary>
/// Keeps the bytes of documents for good, each under its hash: <c>snapshots/ab/abcd….html</c> with <c>abcd….meta.json</c> beside it.
/// Nothing that was written is ever changed, but that bytes found damaged are mended by the same bytes received again. A file appears whole or not at all: it is written beside, flushed to the disk and renamed.
/// Putting throws what the file system throws (a full disk, no permission), and leaves nothing half-written.
/// </summary>
/// <param name="root">The folder of raw data; it is made when it is missing.</param>
public sealed class SnapshotStore(string root)
{
    private const string Folder = "snapshots";
    private const string MetadataExtension = ".meta.json";

    /// <summary>Keeps a document's bytes. Bytes that are there already are left as they are, and their first metadata is returned.</summary>
    /// <param name="bytes">The bytes as received.</param>
    /// <param name="metadata">How they were received; hash and size are filled in here.</param>
    /// <param name="cancellationToken">Ends the writing; nothing half-written stays.</param>
    public async Task<StoredSnapshot> PutAsync(ReadOnlyMemory<byte> bytes, SnapshotMetadata metadata, CancellationToken cancellationToken)
    {
        var sha256 = ContentId.OfBytes(bytes.Span);
        var folder = FolderOf(sha256);
        Directory.CreateDirectory(folder);
        var existing = FindBytes(sha256);

        // Bytes that a failing disk has changed are no longer those of their name, and the right ones are at hand.
        if (existing is not null && ContentId.OfBytes(await File.ReadAllBytesAsync(existing, cancellationToken)) != sha256)
        {
            await AtomicFile.WriteAsync(existing, bytes, cancellationToken);
        }

        var name = existing is null ? sha256 + MediaTypes.ExtensionOf(metadata.MediaType) : Path.GetFileName(existing);
        if (existing is null) await AtomicFile.WriteAsync(Path.Combine(folder, name), bytes, cancellationToken);

        var known = existing is null ? null : await ReadMetadataAsync(sha256, cancellationToken);
        if (known is null)
        {
            known = metadata with { Sha256 = sha256, SizeBytes = bytes.Length };
            var json = JsonSerializer.SerializeToUtf8Bytes(known, SnapshotJsonContext.Default.SnapshotMetadata);
            await AtomicFile.WriteAsync(Path.Combine(folder, sha256 + MetadataExtension), json, cancellationToken);
        }

        return new StoredSnapshot(sha256, RawPathOf(sha256, name), known, IsNew: existing is null);
    }

    /// <summary>Reads a snapshot by its hash and verifies it.</summary>
    public async Task<SnapshotRead> ReadAsync(string sha256, CancellationToken cancellationToken)
    {
        if (!IsHash(sha256) || FindBytes(sha256) is not { } path)
        {
            if (IsHash(sha256) && await ReadMetadataAsync(sha256, cancellationToken) is { PrunedAt: { } pruned } left)
            {
                return new SnapshotRead
                {
                    ErrorCode = "pruned",
                    Error = FormattableString.Invariant($"The snapshot '{sha256}' was removed on {pruned:yyyy-MM-dd}, as retention allows. Fetch its source again."),
                    Metadata = left,
                };
            }

            return new SnapshotRead { ErrorCode = "missing", Error = $"There is no snapshot '{sha256}' in '{root}'. Fetch its source again." };
        }

        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        if (ContentId.OfBytes(bytes) != sha256)
        {
            return new SnapshotRead { ErrorCode = "corrupt", Error = $"The snapshot '{path}' no longer has the hash in its name. Restore it from a backup, or delete it and fetch its source again." };
        }

        return new SnapshotRead { Bytes = bytes, RawPath = RawPathOf(sha256, path), Metadata = await ReadMetadataAsync(sha256, cancellationToken) };
    }

    /// <summary>
    /// Removes a snapshot's bytes and notes in its metadata that and when they were; the metadata stay. Bytes received again are kept
    /// like new ones.
    /// </summary>
    /// <returns>The bytes that this freed; zero where there were none.</returns>
    public async Task<long> RemoveAsync(string sha256, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!IsHash(sha256) || FindBytes(sha256) is not { } path) return 0;

        var size = new FileInfo(path).Length;
        if (await ReadMetadataAsync(sha256, cancellationToken) is { } known)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(known with { PrunedAt = now }, SnapshotJsonContext.Default.SnapshotMetadata);
            await AtomicFile.WriteAsync(Path.Combine(FolderOf(sha256), sha256 + MetadataExtension), json, cancellationToken);
        }

        File.Delete(path);
        return size;
    }

    /// <summary>Where a snapshot's bytes are; null where there are none.</summary>
    public string? PathOf(string sha256) => IsHash(sha256) ? FindBytes(sha256) : null;

    private static bool IsHash(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower);

    private static string RawPathOf(string sha256, string path) => $"{Folder}/{sha256[..2]}/{Path.GetFileName(path)}";

    private string FolderOf(string sha256) => Path.Combine(root, Folder, sha256[..2]);

    // Each name is asked for: to list a folder of a million snapshots would take longer with each one that is kept.
    private string? FindBytes(string sha256)
    {
        var name = Path.Combine(FolderOf(sha256), sha256);
        return MediaTypes.Extensions.Select(extension => name + extension).FirstOrDefault(File.Exists);
    }

    private async Task<SnapshotMetadata?> ReadMetadataAsync(string sha256, CancellationToken cancellationToken)
    {
        var path = Path.Combine(FolderOf(sha256), sha256 + MetadataExtension);
        if (!File.Exists(path)) return null;

        try
        {
            return JsonSerializer.Deserialize(await File.ReadAllBytesAsync(path, cancellationToken), SnapshotJsonContext.Default.SnapshotMetadata);
        }
        catch (JsonException)
        {
            // Metadata that cannot be read counts as missing: the bytes are what the facts hang on, and they carry their own hash.
            return null;
        }
    }
}
