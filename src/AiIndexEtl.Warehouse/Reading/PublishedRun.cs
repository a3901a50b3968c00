namespace AiIndexEtl.Warehouse.Reading;

/// <summary>A run as the published file records it.</summary>
/// <param name="RunId">Its id.</param>
/// <param name="JobName">What ran.</param>
/// <param name="StartedAt">Begin (UTC).</param>
/// <param name="EndedAt">End of its merge (UTC).</param>
/// <param name="CodeVersion">Version of the program.</param>
/// <param name="FactsAdded">Facts added.</param>
/// <param name="FactsChanged">Facts changed.</param>
/// <param name="FactsRemoved">Facts removed.</param>
/// <param name="FactsOpen">Current facts after it.</param>
/// <param name="Fetched">Fetches.</param>
/// <param name="FetchFailures">Fetches that failed.</param>
/// <param name="Warnings">Checks that failed without holding it back.</param>
public sealed record PublishedRun(
    string RunId, string JobName, DateTimeOffset StartedAt, DateTimeOffset EndedAt, string? CodeVersion, long FactsAdded, long FactsChanged,
    long FactsRemoved, long FactsOpen, long Fetched, long FetchFailures, long Warnings)
{
    /// <summary>A row of read/runs.sql.</summary>
    internal static PublishedRun Of(IReadOnlyList<object?> row) => new(
        (string)row[0]!, (string)row[1]!, (DateTimeOffset)row[2]!, (DateTimeOffset)row[3]!, (string?)row[4], (long)row[5]!, (long)row[6]!,
        (long)row[7]!, (long)row[8]!, (long)row[9]!, (long)row[10]!, (long)row[11]!);
}
