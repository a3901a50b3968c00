namespace AiIndexEtl.Web.Data;

/// <summary>A published fact with the words it was read from: a row of the view <c>all_facts</c>.</summary>
public sealed record Fact
{
    /// <summary>Its id.</summary>
    public required string FactId { get; init; }

    /// <summary>The value, or the lower end of a range.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range; else null.</summary>
    public decimal? ValueUpper { get; init; }

    /// <summary>The unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The qualifier, such as <c>exact</c> or <c>over</c>.</summary>
    public required string Qualifier { get; init; }

    /// <summary>level, share, change, ratio or gap.</summary>
    public required string Kind { get; init; }

    /// <summary>Id of the metric, or <c>other</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>The words that name the metric; null where there are none.</summary>
    public string? MetricText { get; init; }

    /// <summary>Places.</summary>
    public required IReadOnlyList<string> Area { get; init; }

    /// <summary>Other things that it is about.</summary>
    public required IReadOnlyList<string> Subject { get; init; }

    /// <summary>Time; null where unknown.</summary>
    public string? Period { get; init; }

    /// <summary>Earlier time of a change; null where there is none.</summary>
    public string? BasePeriod { get; init; }

    /// <summary>The number as written.</summary>
    public required string Mention { get; init; }

    /// <summary>The sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Probability that the whole row is right, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Edition of the report; null where unknown.</summary>
    public string? Edition { get; init; }

    /// <summary>Outlet; null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>Day of publication; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Headline; null where unknown.</summary>
    public string? Title { get; init; }

    /// <summary>Address or path of the document.</summary>
    public required string Source { get; init; }

    /// <summary>Address with a text fragment that scrolls to the words.</summary>
    public required string SourceLink { get; init; }

    /// <summary>single, agree, conflict or resolved; null where it was not compared.</summary>
    public string? Agreement { get; init; }

    /// <summary>Worst verdict of the arithmetic; null where nothing could be checked.</summary>
    public string? CheckVerdict { get; init; }

    /// <summary>accept or correct where a person decided; else null.</summary>
    public string? ReviewDecision { get; init; }

    /// <summary>confirmed or contradicted by a reference value; null where there is none.</summary>
    public string? Reference { get; init; }

    /// <summary>The figure that it states; null where it was not compared.</summary>
    public string? ObservationId { get; init; }

    /// <summary>The columns of the view that a fact is made of.</summary>
    public const string Columns = """
        fact_id, value, value_upper, unit, qualifier, kind, metric, metric_text, area, subject, period, base_period, mention, sentence, confidence, edition,
        publisher, published, title, source, source_link, agreement, check_verdict, review_decision, reference, observation_id
        """;

    /// <summary>Makes a fact of a row with <see cref="Columns"/>.</summary>
    public static Fact Of(Row row) => new()
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
        Subject = row.Texts("subject"),
        Period = row.TextOrNull("period"),
        BasePeriod = row.TextOrNull("base_period"),
        Mention = row.Text("mention"),
        Sentence = row.Text("sentence"),
        Confidence = row.Double("confidence"),
        Edition = row.TextOrNull("edition"),
        Publisher = row.TextOrNull("publisher"),
        Published = row.Day("published"),
        Title = row.TextOrNull("title"),
        Source = row.Text("source"),
        SourceLink = row.Text("source_link"),
        Agreement = row.TextOrNull("agreement"),
        CheckVerdict = row.TextOrNull("check_verdict"),
        ReviewDecision = row.TextOrNull("review_decision"),
        Reference = row.TextOrNull("reference"),
        ObservationId = row.TextOrNull("observation_id"),
    };
}
