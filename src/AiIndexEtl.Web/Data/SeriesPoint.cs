namespace AiIndexEtl.Web.Data;

/// <summary>What one fact states of one figure of a series.</summary>
public sealed record SeriesPoint
{
    /// <summary>The series.</summary>
    public required string SeriesId { get; init; }

    /// <summary>The figure.</summary>
    public required string ObservationId { get; init; }

    /// <summary>1 for what the newest edition of each report says; older ones are 2 and up.</summary>
    public required long Generation { get; init; }

    /// <summary>Time; null where unknown.</summary>
    public string? Period { get; init; }

    /// <summary>Of a growth or difference its begin; null where unknown.</summary>
    public string? BasePeriod { get; init; }

    /// <summary>What all facts say of the figure: single, agree, conflict or resolved.</summary>
    public required string Agreement { get; init; }

    /// <summary>What this one says: primary, supports, repeats, unsure or conflicts.</summary>
    public required string Stance { get; init; }

    /// <summary>Edition that it is about; null where unknown.</summary>
    public string? Edition { get; init; }

    /// <summary>The edition's title; null where it has none.</summary>
    public string? EditionTitle { get; init; }

    /// <summary>The fact.</summary>
    public required string FactId { get; init; }

    /// <summary>Value, or lower end of a range.</summary>
    public required decimal Value { get; init; }

    /// <summary>Upper end of a range; else null.</summary>
    public decimal? ValueUpper { get; init; }

    /// <summary>Unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Qualifier.</summary>
    public required string Qualifier { get; init; }

    /// <summary>The words that name the metric; null where there are none.</summary>
    public string? MetricText { get; init; }

    /// <summary>The least value that the words leave open, in the dimension of the series; null where they set no bound.</summary>
    public decimal? Low { get; init; }

    /// <summary>The greatest one; null where they set no bound.</summary>
    public decimal? High { get; init; }

    /// <summary>Probability that the whole row is right, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The number as written.</summary>
    public required string Mention { get; init; }

    /// <summary>The sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Address with a text fragment.</summary>
    public required string SourceLink { get; init; }

    /// <summary>Outlet; null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>Day of publication; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Address or path of the document.</summary>
    public required string Source { get; init; }

    /// <summary>A row of series/points.sql.</summary>
    internal static SeriesPoint Of(Row row) => new()
    {
        SeriesId = row.Text("series_id"),
        ObservationId = row.Text("observation_id"),
        Generation = row.Long("generation"),
        Period = row.TextOrNull("period"),
        BasePeriod = row.TextOrNull("base_period"),
        Agreement = row.Text("agreement"),
        Stance = row.Text("stance"),
        Edition = row.TextOrNull("edition"),
        EditionTitle = row.TextOrNull("edition_title"),
        FactId = row.Text("fact_id"),
        Value = row.Decimal("value") ?? 0,
        ValueUpper = row.Decimal("value_upper"),
        Unit = row.Text("unit"),
        Qualifier = row.Text("qualifier"),
        MetricText = row.TextOrNull("metric_text"),
        Low = row.Decimal("low"),
        High = row.Decimal("high"),
        Confidence = row.Double("confidence"),
        Mention = row.Text("mention"),
        Sentence = row.Text("sentence"),
        SourceLink = row.Text("source_link"),
        Publisher = row.TextOrNull("publisher"),
        Published = row.Day("published"),
        Source = row.Text("source"),
    };
}
