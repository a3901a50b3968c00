using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Cli.Coverage;

/// <summary>A metric that a vocabulary could take in, made from the words of articles.</summary>
/// <param name="Metric">The metric, as its file would have it.</param>
/// <param name="Groups">The facts that it would take in: one group, or an English and a Chinese one that state the same figures.</param>
/// <param name="Gaps">What a person has to fill in, as sentences; empty for nothing.</param>
internal sealed record MetricProposal(MetricDefinition Metric, IReadOnlyList<UnnamedMetric> Groups, IReadOnlyList<string> Gaps)
{
    /// <summary>Facts that it would take in.</summary>
    public int Facts => Groups.Sum(group => group.Facts.Count);

    /// <summary>Documents that state them.</summary>
    public int Documents => Groups.SelectMany(group => group.Facts).Select(fact => fact.Source).Distinct(StringComparer.Ordinal).Count();
}
