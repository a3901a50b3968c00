namespace AiIndexEtl.Warehouse.Reviews;

/// <summary>Another fact on a figure that facts contradict each other on.</summary>
/// <param name="FactId">Its id.</param>
/// <param name="Stance">How it stands to the figure: primary, supports, repeats, conflicts or unsure.</param>
/// <param name="Value">Its value.</param>
/// <param name="ValueUpper">The other end of a range; null where it is none.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Qualifier">How its words bound the value.</param>
/// <param name="Mention">The number as written.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Source">Address or path of the document.</param>
/// <param name="Publisher">Its outlet; null where unknown.</param>
/// <param name="Edition">The edition that it is about; null where unknown.</param>
/// <param name="SourceLink">Address with a text fragment.</param>
public sealed record ReviewSide(
    string FactId, string Stance, object Value, object? ValueUpper, string Unit, string Qualifier, string Mention, string Sentence, string Source, string? Publisher,
    string? Edition, string SourceLink)
{
    /// <summary>Reads a row of read/review_sides.sql.</summary>
    internal static ReviewSide Of(IReadOnlyList<object?> row) => new(
        (string)row[1]!, (string)row[2]!, row[3]!, row[4], (string)row[5]!, (string)row[6]!, (string)row[7]!, (string)row[8]!, (string)row[9]!, (string?)row[10],
        (string?)row[11], (string)row[12]!);
}
