namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>How many rows an import hands over.</summary>
/// <param name="Documents">Documents.</param>
/// <param name="Claims">Claims; for a restored file its current facts.</param>
/// <param name="Rejections">Numerals that are no claims.</param>
public sealed record ImportCounts(long Documents, long Claims, long Rejections)
{
    /// <summary>The sum of two counts.</summary>
    public static ImportCounts operator +(ImportCounts left, ImportCounts right) =>
        new(left.Documents + right.Documents, left.Claims + right.Claims, left.Rejections + right.Rejections);
}
