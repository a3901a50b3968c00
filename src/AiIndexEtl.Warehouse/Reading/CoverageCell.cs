namespace AiIndexEtl.Warehouse.Reading;

/// <summary>How many figures two editions of a report have on a metric in a place.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Area">The place; <c>WORLD</c> where the figures name none.</param>
/// <param name="OldFigures">Figures of the older edition.</param>
/// <param name="NewFigures">Figures of the newer edition.</param>
/// <param name="WasSeen">Whether any other edition of the report has a figure of the metric, in whatever place.</param>
/// <param name="OldSentence">The sentence that the older edition's most certain one was read from; null where it has none.</param>
/// <param name="NewSentence">The same of the newer edition.</param>
public sealed record CoverageCell(
    string Metric, string Area, long OldFigures, long NewFigures, bool WasSeen, string? OldSentence, string? NewSentence)
{
    /// <summary>Whether the older edition has figures here and the newer has none.</summary>
    public bool IsLost => OldFigures > 0 && NewFigures == 0;

    /// <summary>A row of read/coverage.sql.</summary>
    internal static CoverageCell Of(IReadOnlyList<object?> row) =>
        new((string)row[0]!, (string)row[1]!, (long)row[2]!, (long)row[3]!, (bool)row[4]!, (string?)row[5], (string?)row[6]);
}
