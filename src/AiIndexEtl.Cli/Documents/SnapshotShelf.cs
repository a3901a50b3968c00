using AiIndexEtl.Scraping.Snapshots;
using AiIndexEtl.Web.Snapshots;

namespace AiIndexEtl.Cli.Documents;

/// <summary>The kept snapshots as the web application asks for them.</summary>
/// <param name="store">Where runs keep them.</param>
internal sealed class SnapshotShelf(SnapshotStore store) : ISnapshotShelf
{
    /// <inheritdoc/>
    public bool Holds(string sha256) => store.PathOf(sha256) is not null;

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(string sha256, CancellationToken cancellationToken) => (await store.ReadAsync(sha256, cancellationToken)).Bytes;
}
