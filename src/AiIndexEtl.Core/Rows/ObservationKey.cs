namespace AiIndexEtl.Core.Rows;

/// <summary>One figure that a claim states. SDMX calls a series at a time an observation.</summary>
public sealed record ObservationKey
{
    /// <summary>SHA-256 of series, period and base period.</summary>
    public required string ObservationId { get; init; }

    /// <summary>SHA-256 of metric, area, subject, kind and dimension.</summary>
    public required string SeriesId { get; init; }

    /// <summary>Places, sorted; empty for the world and where there is none. A ratio keeps its order.</summary>
    public required IReadOnlyList<string> Area { get; init; }

    /// <summary>Things that tell the figure from others, under the first name that the vocabulary has for them, sorted; a ratio keeps its order.</summary>
    public required IReadOnlyList<string> Subject { get; init; }
}
