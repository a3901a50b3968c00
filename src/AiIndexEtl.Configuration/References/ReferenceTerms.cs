using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Configuration.References;

/// <summary>The words that a file of reference values may use.</summary>
/// <param name="Metrics">Ids of metrics.</param>
/// <param name="Areas">Codes of places and groups.</param>
/// <param name="Units">Units, without compound ones.</param>
public sealed record ReferenceTerms(IReadOnlySet<string> Metrics, IReadOnlySet<string> Areas, IReadOnlySet<string> Units)
{
    /// <summary>The words of a vocabulary.</summary>
    /// <param name="vocabulary">Metrics and places.</param>
    /// <param name="units">Units that figures are read in.</param>
    public static ReferenceTerms Of(Vocabulary vocabulary, IEnumerable<string> units) => new(
        vocabulary.Metrics.Select(metric => metric.Id).ToHashSet(StringComparer.Ordinal),
        vocabulary.Areas.SelectMany(area => area.Codes).ToHashSet(StringComparer.Ordinal),
        units.Concat(["percent", "count", "times"]).ToHashSet(StringComparer.Ordinal));
}
