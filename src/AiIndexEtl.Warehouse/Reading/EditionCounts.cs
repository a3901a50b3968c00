namespace AiIndexEtl.Warehouse.Reading;

/// <summary>What documents on an edition state, in numbers.</summary>
public sealed record EditionCounts
{
    /// <summary>Its id, such as <c>ai-index/2025</c>.</summary>
    public required string EditionId { get; init; }

    /// <summary>The report, such as <c>ai-index</c>.</summary>
    public required string Series { get; init; }

    /// <summary>The issue, such as <c>2025</c>; null where the id names none.</summary>
    public string? Label { get; init; }

    /// <summary>Title of the report; null where unknown.</summary>
    public string? Title { get; init; }

    /// <summary>Day of publication of the report; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Documents that are about it.</summary>
    public long Documents { get; init; }

    /// <summary>Current facts, those that wait for review too.</summary>
    public long Facts { get; init; }

    /// <summary>Those of them that wait for review.</summary>
    public long FactsInReview { get; init; }

    /// <summary>Figures: facts on one figure count once. Facts that wait for review do not count.</summary>
    public long Figures { get; init; }

    /// <summary>Metrics of the vocabulary that these are of.</summary>
    public long Metrics { get; init; }

    /// <summary>Places that they name.</summary>
    public long Areas { get; init; }

    /// <summary>Facts whose metric the vocabulary lacks.</summary>
    public long FactsWithoutMetric { get; init; }

    /// <summary>A row of read/edition_counts.sql.</summary>
    internal static EditionCounts Of(IReadOnlyList<object?> row) => new()
    {
        EditionId = (string)row[0]!,
        Series = (string)row[1]!,
        Label = (string?)row[2],
        Title = (string?)row[3],
        Published = (DateOnly?)row[4],
        Documents = (long)row[5]!,
        Facts = (long)row[6]!,
        FactsInReview = (long)row[7]!,
        Figures = (long)row[8]!,
        Metrics = (long)row[9]!,
        Areas = (long)row[10]!,
        FactsWithoutMetric = (long)row[11]!,
    };
}
