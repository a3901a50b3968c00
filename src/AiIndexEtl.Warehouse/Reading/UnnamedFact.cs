using AiIndexEtl.Warehouse.Reviews;

namespace AiIndexEtl.Warehouse.Reading;

/// <summary>A fact whose metric the vocabulary lacks.</summary>
public sealed record UnnamedFact
{
    /// <summary>The words that tell its metric from others: folded, without articles, years and places; empty where nothing names it.</summary>
    public required string Words { get; init; }

    /// <summary>The noun phrase as read; null where there is none.</summary>
    public string? MetricText { get; init; }

    /// <summary><c>level</c>, <c>share</c>, <c>change</c>, <c>ratio</c> or <c>gap</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The value.</summary>
    public required decimal Value { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Places; empty for none.</summary>
    public IReadOnlyList<string> Area { get; init; } = [];

    /// <summary>ISO 8601 time; null where unknown.</summary>
    public string? Period { get; init; }

    /// <summary>Probability that the row is right.</summary>
    public double Confidence { get; init; }

    /// <summary>Id of the fact.</summary>
    public required string FactId { get; init; }

    /// <summary>The sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Address or path of the document.</summary>
    public required string Source { get; init; }

    /// <summary>Outlet; null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>Whether another edition of the report states a fact under the same words.</summary>
    public bool WasSeen { get; init; }

    /// <summary>A row of read/unnamed.sql.</summary>
    internal static UnnamedFact Of(IReadOnlyList<object?> row) => new()
    {
        Words = (string)row[0]!,
        MetricText = (string?)row[1],
        Kind = (string)row[2]!,
        Value = (decimal)row[3]!,
        Unit = (string)row[4]!,
        Area = ReadingRow.Texts(row[5]),
        Period = (string?)row[6],
        Confidence = (double)row[7]!,
        FactId = (string)row[8]!,
        Sentence = (string)row[9]!,
        Source = (string)row[10]!,
        Publisher = (string?)row[11],
        WasSeen = (bool)row[12]!,
    };
}
