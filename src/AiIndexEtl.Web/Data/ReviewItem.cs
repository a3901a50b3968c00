namespace AiIndexEtl.Web.Data;

/// <summary>A fact in the list of those to be reviewed.</summary>
public sealed record ReviewItem
{
    /// <summary>Its id.</summary>
    public required string FactId { get; init; }

    /// <summary>Its words, see <c>claim.anchor_id</c>.</summary>
    public required string AnchorId { get; init; }

    /// <summary>Why it is worth a look; empty where it was not asked for.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What is the matter, for each of the reasons; may be empty.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>How likely it is to be wrong as a whole, 0 to 1.</summary>
    public double Doubt { get; init; }

    /// <summary>The value.</summary>
    public required decimal Value { get; init; }

    /// <summary>The other end of a range; else null.</summary>
    public decimal? ValueUpper { get; init; }

    /// <summary>The unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The qualifier.</summary>
    public required string Qualifier { get; init; }

    /// <summary>Id of the metric, or <c>other</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>The words that name the metric; null where there are none.</summary>
    public string? MetricText { get; init; }

    /// <summary>Places.</summary>
    public required IReadOnlyList<string> Area { get; init; }

    /// <summary>Time; null where unknown.</summary>
    public string? Period { get; init; }

    /// <summary>The number as written.</summary>
    public required string Mention { get; init; }

    /// <summary>The sentence, or of a very long one the part around the number.</summary>
    public required string Sentence { get; init; }

    /// <summary>Outlet; null where unknown.</summary>
    public string? Publisher { get; init; }

    internal static ReviewItem Of(Row row) => new()
    {
        FactId = row.Text("fact_id"),
        AnchorId = row.Text("anchor_id"),
        Value = row.Decimal("value") ?? 0,
        ValueUpper = row.Decimal("value_upper"),
        Unit = row.Text("unit"),
        Qualifier = row.Text("qualifier"),
        Metric = row.Text("metric"),
        MetricText = row.TextOrNull("metric_text"),
        Area = row.Texts("area"),
        Period = row.TextOrNull("period"),
        Mention = row.Text("mention"),
        Sentence = row.Text("sentence"),
        Publisher = row.TextOrNull("publisher"),
    };
}
