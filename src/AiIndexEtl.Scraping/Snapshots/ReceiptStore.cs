using System.Text.Json;
using AiIndexEtl.Core.Identity;

namespace AiIndexEtl.Scraping.Snapshots;

/// <summary>
/// Remembers the last receipt of each address, beside the snapshots: <c>receipts/ab/abcd….json</c>, named by the hash of the address. It
/// stands there and not in the warehouse, because raw data outlive a warehouse that is built anew. Losing a receipt costs one full
/// answer of the server and nothing else.
/// </summary>
/// <param name="root">The folder of raw data; it is made when it is missing.</param>
public sealed class ReceiptStore(string root)
{
    private const string Folder = "receipts";

    /// <summary>The last receipt of an address; null where there is none that can be read.</summary>
    public async Task<Receipt?> FindAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(PathOf(address), cancellationToken);
            var receipt = JsonSerializer.Deserialize(bytes, SnapshotJsonContext.Default.Receipt);
            return receipt?.Address == address ? receipt : null;
        }
        catch (Exception exception) when (exception is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Remembers a receipt in place of the one before. Throws what the file system throws, and leaves nothing half-written.</summary>
    public async Task PutAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        if (await FindAsync(receipt.Address, cancellationToken) == receipt) return;

        var path = PathOf(receipt.Address);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await AtomicFile.WriteAsync(path, JsonSerializer.SerializeToUtf8Bytes(receipt, SnapshotJsonContext.Default.Receipt), cancellationToken);
    }

    private string PathOf(string address)
    {
        var name = ContentId.OfText(address);
        return Path.Combine(root, Folder, name[..2], name + ".json");
    }
}
