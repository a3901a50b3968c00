namespace AiIndexEtl.Core.Rows;

/// <summary>An official figure as it is handed to the warehouse: with the figure that it gives and the interval that its rounding leaves open.</summary>
public sealed record ReferenceRow
{
    /// <summary>SHA-256 of the other values.</summary>
    public required string ReferenceId { get; init; }

    /// <summary>The figure that it gives, see <see cref="ObservationKey.ObservationId"/>.</summary>
    public required string ObservationId { get; init; }

    /// <summary>The series of that figure.</summary>
    public required string SeriesId { get; init; }

    /// <summary>Id of the vocabulary.</summary>
    public required string Metric { get; init; }

    /// <summary>Places; empty for the world.</summary>
    public required IReadOnlyList<string> Area { get; init; }

    /// <summary>Other things that it is about, under the first name that the vocabulary has for them.</summary>
    public required IReadOnlyList<string> Subject { get; init; }

    /// <summary>level, share, growth, difference, ratio or gap, see <see cref="FigureIdentity.Kind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>ISO 8601 time; null where it does not change with time.</summary>
    public string? Period { get; init; }

    /// <summary>Earlier time of a growth or difference.</summary>
    public string? BasePeriod { get; init; }

    /// <summary>The value in <see cref="Unit"/>.</summary>
    public required decimal Value { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The least value that rounding leaves open, in <see cref="Dimension"/>.</summary>
    public decimal? Low { get; init; }

    /// <summary>The greatest value that rounding leaves open, in <see cref="Dimension"/>.</summary>
    public decimal? High { get; init; }

    /// <summary>What values are compared in.</summary>
    public required string Dimension { get; init; }

    /// <summary>The edition that gives it; null where it holds for all.</summary>
    public string? Edition { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Source { get; init; }

    /// <summary>Where; null where the file does not say.</summary>
    public string? Url { get; init; }

    /// <summary>A note for people; null where there is none.</summary>
    public string? Note { get; init; }
}
