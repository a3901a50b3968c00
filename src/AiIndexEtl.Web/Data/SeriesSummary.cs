namespace AiIndexEtl.Web.Data;

/// <summary>A series, as a list shows it: what it measures, and how much of it there is.</summary>
public sealed record SeriesSummary
{
    /// <summary>Its id.</summary>
    public required string SeriesId { get; init; }

    /// <summary>Id of the metric, or <c>other</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>Words that tell one metric from another where the vocabulary has none; else null.</summary>
    public string? MetricKey { get; init; }

    /// <summary>The words that name the metric in its newest figure; null where there are none.</summary>
    public string? MetricText { get; init; }

    /// <summary>Places.</summary>
    public required IReadOnlyList<string> Area { get; init; }

    /// <summary>Other things that it is about.</summary>
    public required IReadOnlyList<string> Subject { get; init; }

    /// <summary>level, share, growth, difference, ratio or gap.</summary>
    public required string Kind { get; init; }

    /// <summary>What its values are compared in, such as <c>percent</c> or <c>USD</c>.</summary>
    public required string Dimension { get; init; }

    /// <summary>How many times it has a figure for.</summary>
    public required long Times { get; init; }

    /// <summary>How many editions of reports tell figures of it.</summary>
    public required long Editions { get; init; }

    /// <summary>How many of its figures are contradicted.</summary>
    public required long Conflicts { get; init; }

    /// <summary>The newest time; null where no figure has one.</summary>
    public string? LatestPeriod { get; init; }

    /// <summary>The figure of that time.</summary>
    public required decimal LatestValue { get; init; }

    /// <summary>Of a range its upper end; else null.</summary>
    public decimal? LatestUpper { get; init; }

    /// <summary>Its unit.</summary>
    public required string LatestUnit { get; init; }

    /// <summary>Its qualifier.</summary>
    public required string LatestQualifier { get; init; }

    /// <summary>A row of series/list.sql.</summary>
    internal static SeriesSummary Of(Row row) => new()
    {
        SeriesId = row.Text("series_id"),
        Metric = row.Text("metric"),
        MetricKey = row.TextOrNull("metric_key"),
        MetricText = row.TextOrNull("metric_text"),
        Area = row.Texts("area"),
        Subject = row.Texts("subject"),
        Kind = row.Text("kind"),
        Dimension = row.Text("dimension"),
        Times = row.Long("times"),
        Editions = row.Long("editions"),
        Conflicts = row.Long("conflicts"),
        LatestPeriod = row.TextOrNull("latest_period"),
        LatestValue = row.Decimal("value") ?? 0,
        LatestUpper = row.Decimal("value_upper"),
        LatestUnit = row.Text("unit"),
        LatestQualifier = row.Text("qualifier"),
    };
}
