namespace AiIndexEtl.Warehouse.Reading;

/// <summary>A body that was received, and what hangs on it.</summary>
/// <param name="Sha256">SHA-256 of the bytes.</param>
/// <param name="Place">1 for the newest of its document, 2 for the one before; the best where several documents have the body.</param>
/// <param name="ReceivedAt">When it was last received (UTC).</param>
/// <param name="IsCurrent">Whether a document was read from it last.</param>
/// <param name="HasOpenFacts">Whether current facts were read from it.</param>
/// <param name="HasClosedFactsOnly">Whether facts were read from it of which none is current.</param>
public sealed record SnapshotUse(string Sha256, long Place, DateTimeOffset ReceivedAt, bool IsCurrent, bool HasOpenFacts, bool HasClosedFactsOnly);
