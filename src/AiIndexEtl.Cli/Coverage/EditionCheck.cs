using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Coverage;

/// <summary>What an edition covers of what the edition before it covered, and what it tells that none before did.</summary>
internal sealed record EditionCheck
{
    /// <summary>The edition in numbers.</summary>
    public required EditionCounts New { get; init; }

    /// <summary>The edition that it is held against; null where there is none before it.</summary>
    public required EditionCounts? Old { get; init; }

    /// <summary>Metrics and places that either has figures on.</summary>
    public required IReadOnlyList<CoverageCell> Cells { get; init; }

    /// <summary>Where the figures of the edition come from.</summary>
    public required IReadOnlyList<SourceOfEdition> Sources { get; init; }

    /// <summary>Facts without a metric of the vocabulary, by what they name.</summary>
    public required IReadOnlyList<UnnamedMetric> Unnamed { get; init; }

    /// <summary>What the older edition has figures on and the newer has none, the most figures first.</summary>
    public IReadOnlyList<CoverageCell> Lost =>
        [.. Cells.Where(cell => cell.IsLost).OrderByDescending(cell => cell.OldFigures).ThenBy(cell => cell.Metric, StringComparer.Ordinal)
            .ThenBy(cell => cell.Area, StringComparer.Ordinal)];

    /// <summary>How many metrics and places the older edition has figures on.</summary>
    public int Before => Cells.Count(cell => cell.OldFigures > 0);

    /// <summary>How many of these the newer edition has figures on too.</summary>
    public int Kept => Before - Cells.Count(cell => cell.IsLost);

    /// <summary>Kept as a part of what there was, from 0 to 1; null where there was nothing.</summary>
    public decimal? Share => Before == 0 ? null : decimal.Divide(Kept, Before);

    /// <summary>Metrics of the vocabulary that no other edition of the report has a figure of, with the figures that this one has.</summary>
    public IReadOnlyList<(string Metric, long Figures, string? Sentence)> FirstSeen =>
    [
        .. Cells.Where(cell => cell is { NewFigures: > 0, WasSeen: false })
            .GroupBy(cell => cell.Metric, StringComparer.Ordinal)
            .Select(metric => (metric.Key, metric.Max(cell => cell.NewFigures), metric.First().NewSentence)),
    ];

    /// <summary>Those of <see cref="Unnamed"/> that no other edition of the report names.</summary>
    public IReadOnlyList<UnnamedMetric> NeverNamed => [.. Unnamed.Where(group => !group.WasSeen)];
}
