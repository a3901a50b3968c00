using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Warehouse.Reviews;

/// <summary>How the fact of some words reads now that decisions were judged, as review/revised.sql takes it.</summary>
internal sealed record RevisedRow
{
    public required string AnchorId { get; init; }

    public string? ReviewId { get; init; }

    public string? Decision { get; init; }

    public decimal Value { get; init; }

    public decimal? ValueUpper { get; init; }

    public required string Unit { get; init; }

    public Qualifier Qualifier { get; init; }

    public ClaimKind Kind { get; init; }

    public required string Metric { get; init; }

    public string? MetricText { get; init; }

    public required IReadOnlyList<string> Area { get; init; }

    public required IReadOnlyList<string> Subject { get; init; }

    public string? Period { get; init; }

    public string? BasePeriod { get; init; }

    public string? AttributedTo { get; init; }

    public double Confidence { get; init; }
}
