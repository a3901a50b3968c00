using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Figures;

/// <summary>One of the facts that state a figure, and how it stands to it.</summary>
public sealed record FigureSide
{
    /// <summary>The fact.</summary>
    public required Fact Fact { get; init; }

    /// <summary>The series of the figure.</summary>
    public required string SeriesId { get; init; }

    /// <summary>The figure.</summary>
    public required string ObservationId { get; init; }

    /// <summary>1 for the newest edition of each report; 2 for the edition before, and so on.</summary>
    public required int Generation { get; init; }

    /// <summary>What the facts of this generation say of each other: single, agree, conflict or resolved.</summary>
    public required string Agreement { get; init; }

    /// <summary>Independent origins that agree.</summary>
    public required long Origins { get; init; }

    /// <summary>primary, supports, repeats, conflicts or unsure.</summary>
    public required string Stance { get; init; }

    /// <summary>Difference to the value of the primary fact, as a part of it; null where it has none.</summary>
    public double? RelativeDifference { get; init; }

    /// <summary>The institution, report or outlet that the figure comes from.</summary>
    public required string Origin { get; init; }

    internal static FigureSide Of(Row row) => new()
    {
        Fact = Fact.Of(row),
        SeriesId = row.Text("series_id"),
        ObservationId = row.Text("observation_id"),
        Generation = (int)row.Long("generation"),
        Agreement = row.Text("figure_agreement"),
        Origins = row.Long("origin_count"),
        Stance = row.Text("stance"),
        RelativeDifference = row["relative_difference"] is null ? null : row.Double("relative_difference"),
        Origin = row.Text("origin"),
    };
}
