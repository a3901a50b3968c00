namespace AiIndexEtl.Warehouse.Reading;

/// <summary>When a source was last received, as the published file records it.</summary>
/// <param name="SourceId">The source, its id in pipeline.yaml.</param>
/// <param name="ReceivedAt">The last receipt, a confirmation by the server that nothing has changed included (UTC); null for none.</param>
/// <param name="FailedAt">The last failure (UTC); null for none.</param>
/// <param name="ErrorCode">Stable code of that failure; null for none.</param>
/// <param name="Error">That failure in words; null for none.</param>
public sealed record SourceReceipt(string SourceId, DateTimeOffset? ReceivedAt, DateTimeOffset? FailedAt, string? ErrorCode, string? Error);
