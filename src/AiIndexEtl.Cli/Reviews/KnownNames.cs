using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Cli.Reviews;

/// <summary>What a correction may name: a metric or place that nothing else is filed under would stand alone in every view.</summary>
/// <param name="Metrics">Ids of metrics.</param>
/// <param name="Areas">Codes of places and groups of places.</param>
internal sealed record KnownNames(IReadOnlySet<string> Metrics, IReadOnlySet<string> Areas)
{
    /// <summary>Those of a vocabulary.</summary>
    public static KnownNames Of(Vocabulary vocabulary) => new(
        vocabulary.Metrics.Select(metric => metric.Id).ToHashSet(StringComparer.Ordinal),
        vocabulary.Areas.SelectMany(area => area.Codes).ToHashSet(StringComparer.Ordinal));
}
