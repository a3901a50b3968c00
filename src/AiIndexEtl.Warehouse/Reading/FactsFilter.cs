namespace AiIndexEtl.Warehouse.Reading;

/// <summary>Which facts to show. Conditions that are null do not restrict.</summary>
public sealed record FactsFilter
{
    /// <summary>Metric id.</summary>
    public string? Metric { get; init; }

    /// <summary>Reference area; facts about several places match each of them.</summary>
    public string? Area { get; init; }

    /// <summary>Time period; <c>2023</c> finds 2023-Q2 and 2023-05 too, and intervals that begin or end in it.</summary>
    public string? Period { get; init; }

    /// <summary>Edition, such as <c>ai-index/2025</c>.</summary>
    public string? Edition { get; init; }

    /// <summary>Words looked for in metric, metric text, sentence, title and subjects; letter case does not matter.</summary>
    public string? Words { get; init; }

    /// <summary>True for the facts that wait for review, false for those that analysts see by default. Default false.</summary>
    public bool InReview { get; init; }

    /// <summary>True for the facts that a reference value contradicts alone, each with that value. Default false.</summary>
    public bool IsContradicted { get; init; }

    /// <summary>The most rows to give. Default 50.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>How many rows to leave out first. Default 0.</summary>
    public int Skip { get; init; }
}
