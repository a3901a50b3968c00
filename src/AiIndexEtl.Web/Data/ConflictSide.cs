namespace AiIndexEtl.Web.Data;

/// <summary>What one fact says of a contradicted figure.</summary>
public sealed record ConflictSide
{
    /// <summary>Id of the figure.</summary>
    public required string ObservationId { get; init; }

    /// <summary>Its generation.</summary>
    public required long Generation { get; init; }

    /// <summary>primary, supports, repeats, conflicts or unsure.</summary>
    public required string Stance { get; init; }

    /// <summary>Edition that the document is about; null where unknown.</summary>
    public string? Edition { get; init; }

    /// <summary>Where the document has the figure from.</summary>
    public required string Origin { get; init; }

    /// <summary>Difference to the primary value, as a part of it; null where that is not defined.</summary>
    public double? Difference { get; init; }

    /// <summary>Id of the fact.</summary>
    public required string FactId { get; init; }

    /// <summary>The value.</summary>
    public required decimal Value { get; init; }

    /// <summary>The other end of a range; else null.</summary>
    public decimal? ValueUpper { get; init; }

    /// <summary>The unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The qualifier.</summary>
    public required string Qualifier { get; init; }

    /// <summary>Probability that the whole row is right, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The number as written.</summary>
    public required string Mention { get; init; }

    /// <summary>The sentence, or of a very long one the part around the number.</summary>
    public required string Sentence { get; init; }

    /// <summary>Id of the document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Address or path of the document.</summary>
    public required string Source { get; init; }

    /// <summary>Address with a text fragment that scrolls to the words.</summary>
    public required string SourceLink { get; init; }

    /// <summary>Outlet; null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>Day of publication; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Headline; null where unknown.</summary>
    public string? Title { get; init; }

    internal static ConflictSide Of(Row row) => new()
    {
        ObservationId = row.Text("observation_id"),
        Generation = row.Long("generation"),
        Stance = row.Text("stance"),
        Edition = row.TextOrNull("edition"),
        Origin = row.Text("origin"),
        Difference = row["relative_difference"] is null ? null : row.Double("relative_difference"),
        FactId = row.Text("fact_id"),
        Value = row.Decimal("value") ?? 0,
        ValueUpper = row.Decimal("value_upper"),
        Unit = row.Text("unit"),
        Qualifier = row.Text("qualifier"),
        Confidence = row.Double("confidence"),
        Mention = row.Text("mention"),
        Sentence = row.Text("sentence"),
        DocumentId = row.Text("document_id"),
        Source = row.Text("source"),
        SourceLink = row.Text("source_link"),
        Publisher = row.TextOrNull("publisher"),
        Published = row.Day("published"),
        Title = row.TextOrNull("title"),
    };
}
