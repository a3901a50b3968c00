namespace AiIndexEtl.Web.Data;

/// <summary>What a run did to one fact.</summary>
public sealed record RunChange
{
    /// <summary>Id of the fact that it opened; null where it opened none.</summary>
    public string? FactId { get; init; }

    /// <summary>True where that fact is current still.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Id of the metric, or <c>other</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>The words that name the metric; null where there are none.</summary>
    public string? MetricText { get; init; }

    /// <summary>Places.</summary>
    public required IReadOnlyList<string> Area { get; init; }

    /// <summary>Time; null where unknown.</summary>
    public string? Period { get; init; }

    /// <summary>What is read since; null where nothing is.</summary>
    public Reading? Now { get; init; }

    /// <summary>What was read before; null where nothing was.</summary>
    public Reading? Before { get; init; }

    /// <summary>Why it was closed: reextracted, source_changed or review; null where it was not.</summary>
    public string? Reason { get; init; }

    /// <summary>The number as written.</summary>
    public required string Mention { get; init; }

    /// <summary>The sentence, or of a very long one the part around the number.</summary>
    public required string Sentence { get; init; }

    /// <summary>Id of the document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Address or path of the document.</summary>
    public required string Source { get; init; }

    /// <summary>Outlet; null where unknown.</summary>
    public string? Publisher { get; init; }

    internal static RunChange Of(Row row) => new()
    {
        FactId = row.TextOrNull("fact_id"),
        IsCurrent = row.Flag("is_current"),
        Metric = row.Text("metric"),
        MetricText = row.TextOrNull("metric_text"),
        Area = row.Texts("area"),
        Period = row.TextOrNull("period"),
        Now = row.Decimal("value") is { } now ? new Reading(now, row.Decimal("value_upper"), row.Text("unit"), row.Text("qualifier")) : null,
        Before = row.Decimal("old_value") is { } old ? new Reading(old, row.Decimal("old_value_upper"), row.Text("old_unit"), row.Text("old_qualifier")) : null,
        Reason = row.TextOrNull("supersede_reason"),
        Mention = row.Text("mention"),
        Sentence = row.Text("sentence"),
        DocumentId = row.Text("document_id"),
        Source = row.Text("source"),
        Publisher = row.TextOrNull("publisher"),
    };

    /// <summary>A value as it was read.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Upper">The other end of a range; else null.</param>
    /// <param name="Unit">The unit.</param>
    /// <param name="Qualifier">The qualifier.</param>
    public sealed record Reading(decimal Value, decimal? Upper, string Unit, string Qualifier);
}
