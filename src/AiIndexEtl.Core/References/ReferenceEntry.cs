using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Core.References;

/// <summary>An official figure as a line of a file of reference values gives it.</summary>
public sealed record ReferenceEntry
{
    /// <summary>1-based line of the file.</summary>
    public required int Line { get; init; }

    /// <summary>Id of the vocabulary.</summary>
    public required string Metric { get; init; }

    /// <summary>Places; empty for the world and where there is none.</summary>
    public IReadOnlyList<string> Area { get; init; } = [];

    /// <summary>Other things that it is about; usually empty.</summary>
    public IReadOnlyList<string> Subject { get; init; } = [];

    /// <summary>ISO 8601 time period or interval; null for what does not change with time.</summary>
    public string? Period { get; init; }

    /// <summary>Earlier time of a change or ratio; null elsewhere.</summary>
    public string? BasePeriod { get; init; }

    /// <summary>What the value says of its metric.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The value in <see cref="Unit"/>.</summary>
    public required decimal Value { get; init; }

    /// <summary>The value as written, whose digits tell how exact it is: 109.1e9 is rounded to a tenth of a billion.</summary>
    public required string ValueText { get; init; }

    /// <summary>Unit of measure, as claims have it.</summary>
    public required string Unit { get; init; }

    /// <summary>The edition that gives it; facts of another edition are confirmed by it but not contradicted. Null where it holds for all.</summary>
    public string? Edition { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Source { get; init; }

    /// <summary>Where; null where the file does not say.</summary>
    public string? Url { get; init; }

    /// <summary>A note for people; null where there is none.</summary>
    public string? Note { get; init; }
}
