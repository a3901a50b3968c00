using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Warehouse.Reviews;

/// <summary>A row of review/places.sql: a reading as extracted, and the decision whose words it has.</summary>
/// <param name="ReviewId">The decision; null for a reading that carries a correction without a decision on it.</param>
/// <param name="Nth">Which occurrence of the decision's words it is, from 1.</param>
/// <param name="AnchorId">The words.</param>
/// <param name="IsCorrected">Whether a correction has changed the published fact.</param>
/// <param name="Extracted">The reading as extracted; of the metadata of the document it has the edition.</param>
internal sealed record ReviewPlace(string? ReviewId, long? Nth, string AnchorId, bool IsCorrected, Claim Extracted)
{
    private const int Claim = 4;

    /// <summary>Reads a row.</summary>
    public static ReviewPlace Of(IReadOnlyList<object?> row) => new((string?)row[0], (long?)row[1], (string)row[2]!, (bool)row[3]!, ReadingRow.ClaimOf(row, Claim));
}
