namespace AiIndexEtl.Warehouse.Reading;

/// <summary>What the published file knows of a source.</summary>
/// <param name="SourceId">Its id in pipeline.yaml.</param>
/// <param name="Edition">The edition that the documents are about; null where they name none, or there are none.</param>
/// <param name="Documents">Documents of that edition that were read from it.</param>
/// <param name="Failures">Addresses of the source whose last try failed.</param>
/// <param name="Failure">What the last of them answered; null where none failed.</param>
/// <param name="TriedAt">When it was tried last (UTC); null where it never was.</param>
public sealed record SourceState(string SourceId, string? Edition, long Documents, long Failures, string? Failure, DateTimeOffset? TriedAt)
{
    /// <summary>A row of read/source_states.sql.</summary>
    internal static SourceState Of(IReadOnlyList<object?> row) =>
        new((string)row[0]!, (string?)row[1], (long)row[2]!, (long)row[3]!, (string?)row[4], (DateTimeOffset?)row[5]);
}
