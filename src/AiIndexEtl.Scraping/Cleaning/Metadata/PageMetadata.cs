using AiIndexEtl.Core.Articles;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>What is known of a page, with the evidence for it: for each field the values in order of trust, the first being the one that counts.</summary>
/// <param name="Evidence">The evidence.</param>
internal sealed record PageMetadata(IReadOnlyList<MetadataEvidence> Evidence)
{
    /// <summary>The value of a field; null where there is none.</summary>
    public string? this[string field] => Evidence.FirstOrDefault(found => found.Field == field)?.Value;

    /// <summary>The day of a field; null where there is none.</summary>
    public DateOnly? DayOf(string field) => MetadataFields.AsDay(Evidence.FirstOrDefault(found => found.Field == field));
}
