namespace AiIndexEtl.Core.Vocabularies;

/// <summary>What extraction knows by name: metrics, areas, and the organisations, models, benchmarks and groups that figures are about.</summary>
/// <param name="Metrics">The metrics, in the order of the file; ids are unique.</param>
/// <param name="Areas">Places and groups of places.</param>
/// <param name="Names">Things that are no places.</param>
public sealed record Vocabulary(
    IReadOnlyList<MetricDefinition> Metrics, IReadOnlyList<AreaDefinition> Areas, IReadOnlyList<NameDefinition> Names);
