namespace AiIndexEtl.Warehouse.Reading;

/// <summary>An edition that published documents are about.</summary>
/// <param name="EditionId">Its id, such as <c>ai-index/2025</c>.</param>
/// <param name="Series">The report, such as <c>ai-index</c>.</param>
/// <param name="Label">The issue, such as <c>2025</c>; null where the id names none.</param>
/// <param name="Documents">Documents that are about it.</param>
public sealed record PublishedEdition(string EditionId, string Series, string? Label, long Documents)
{
    /// <summary>A row of read/editions.sql.</summary>
    internal static PublishedEdition Of(IReadOnlyList<object?> row) => new((string)row[0]!, (string)row[1]!, (string?)row[2], (long)row[3]!);
}
