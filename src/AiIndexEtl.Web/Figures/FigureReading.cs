using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Figures;

/// <summary>How the words of a figure were read from one run to another.</summary>
public sealed record FigureReading
{
    /// <summary>Its id.</summary>
    public required string FactId { get; init; }

    /// <summary>The value, or the lower end of a range.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range; else null.</summary>
    public decimal? ValueUpper { get; init; }

    /// <summary>The unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The qualifier.</summary>
    public required string Qualifier { get; init; }

    /// <summary>level, share, change, ratio or gap.</summary>
    public required string Kind { get; init; }

    /// <summary>Id of the metric, or <c>other</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>The words that name the metric; null where there are none.</summary>
    public string? MetricText { get; init; }

    /// <summary>Places.</summary>
    public required IReadOnlyList<string> Area { get; init; }

    /// <summary>Time; null where unknown.</summary>
    public string? Period { get; init; }

    /// <summary>Probability that the whole reading is right.</summary>
    public required double Confidence { get; init; }

    /// <summary>When it began (UTC).</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>When it ended (UTC); null while it is current.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>Why it ended; null while it is current.</summary>
    public string? Reason { get; init; }

    /// <summary>The run that began it.</summary>
    public required string OpenedRunId { get; init; }

    /// <summary>The run that ended it; null while it is current.</summary>
    public string? ClosedRunId { get; init; }

    internal static FigureReading Of(Row row) => new()
    {
        FactId = row.Text("fact_id"),
        Value = row.Decimal("value") ?? 0,
        ValueUpper = row.Decimal("value_upper"),
        Unit = row.Text("unit"),
        Qualifier = row.Text("qualifier"),
        Kind = row.Text("kind"),
        Metric = row.Text("metric"),
        MetricText = row.TextOrNull("metric_text"),
        Area = row.Texts("area"),
        Period = row.TextOrNull("period"),
        Confidence = row.Double("confidence"),
        ValidFrom = row.Time("valid_from"),
        ValidTo = row.Time("valid_to"),
        Reason = row.TextOrNull("supersede_reason"),
        OpenedRunId = row.Text("opened_run_id"),
        ClosedRunId = row.TextOrNull("closed_run_id"),
    };
}
