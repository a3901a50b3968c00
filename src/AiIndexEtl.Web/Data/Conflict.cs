namespace AiIndexEtl.Web.Data;

/// <summary>A figure on which facts contradict each other, with its sides.</summary>
public sealed record Conflict
{
    /// <summary>Id of the figure; with <see cref="Generation"/> unique.</summary>
    public required string ObservationId { get; init; }

    /// <summary>1 for the newest editions, 2 for those before, and so on.</summary>
    public required long Generation { get; init; }

    /// <summary>Id of the metric, or <c>other</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>Of the metric <c>other</c> the words that name it; else null.</summary>
    public string? MetricKey { get; init; }

    /// <summary>Places.</summary>
    public required IReadOnlyList<string> Area { get; init; }

    /// <summary>Other things that it is about.</summary>
    public required IReadOnlyList<string> Subject { get; init; }

    /// <summary>level, share, growth, difference, ratio or gap.</summary>
    public required string Kind { get; init; }

    /// <summary>Time; null where unknown.</summary>
    public string? Period { get; init; }

    /// <summary>Earlier time of a growth; null where there is none.</summary>
    public string? BasePeriod { get; init; }

    /// <summary>How many sides it has, those that are not sure enough to contradict included.</summary>
    public required long SideCount { get; init; }

    /// <summary>How many of them are not sure enough.</summary>
    public required long UnsureCount { get; init; }

    /// <summary>The greatest difference of a side to the primary value, as a part of it; null where that is not defined.</summary>
    public double? Difference { get; init; }

    /// <summary>The sides, at most <see cref="ConflictList.MostSides"/>.</summary>
    public IReadOnlyList<ConflictSide> Sides { get; init; } = [];

    internal static Conflict Of(Row row) => new()
    {
        ObservationId = row.Text("observation_id"),
        Generation = row.Long("generation"),
        Metric = row.Text("metric"),
        MetricKey = row.TextOrNull("metric_key"),
        Area = row.Texts("area"),
        Subject = row.Texts("subject"),
        Kind = row.Text("kind"),
        Period = row.TextOrNull("period"),
        BasePeriod = row.TextOrNull("base_period"),
        SideCount = row.Long("sides"),
        UnsureCount = row.Long("unsure"),
        Difference = row["difference"] is null ? null : row.Double("difference"),
    };
}
