namespace AiIndexEtl.Web.Data;

/// <summary>A try of a run to receive a source.</summary>
/// <param name="SourceId">The source in pipeline.yaml.</param>
/// <param name="Address">The address or path.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Status">HTTP status; 0 where there is none.</param>
/// <param name="Attempt">Number of the try; 0 where unknown.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="ErrorCode">Why it failed; null where it did not.</param>
/// <param name="Error">The same in words; null where it did not fail.</param>
/// <param name="Decision">What was decided after it; null where nothing was.</param>
public sealed record RunFetchRow(
    string SourceId, string Address, DateTimeOffset? At, long Status, long Attempt, TimeSpan Duration, string? ErrorCode, string? Error, string? Decision);
