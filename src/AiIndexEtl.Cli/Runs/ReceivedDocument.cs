using AiIndexEtl.Core.Rows;
using AiIndexEtl.Scraping.Snapshots;

namespace AiIndexEtl.Cli.Runs;

/// <summary>A document as received and kept.</summary>
/// <param name="Fetches">The record of the fetch, one row for each try.</param>
/// <param name="Bytes">The bytes; empty where the fetch failed.</param>
/// <param name="Snapshot">Where the bytes are kept; null where the fetch failed.</param>
/// <param name="Answered">The address that answered, after redirects; null for a file.</param>
/// <param name="Failure">Why there are no bytes; null where there are.</param>
internal sealed record ReceivedDocument(
    IReadOnlyList<FetchAttemptRow> Fetches, ReadOnlyMemory<byte> Bytes, StoredSnapshot? Snapshot, Uri? Answered, RunFailure? Failure)
{
    /// <summary>
    /// When the bytes were received this time, which is later than what their snapshot says where an earlier run has received the same. Null where
    /// they were not: a kept snapshot that is read again.
    /// </summary>
    public DateTimeOffset? ReceivedAt { get; init; } = Fetches is [.., var last] ? last.FetchedAt : null;
}
