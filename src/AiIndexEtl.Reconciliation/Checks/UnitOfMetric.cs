using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>A level in a unit that the vocabulary does not have for its metric: patents in dollars. There is a row only where they do not fit.</summary>
internal sealed class UnitOfMetric : IClaimCheck
{
    private readonly Dictionary<string, MetricDefinition> _metrics;

    /// <summary>Keeps the metrics that have units.</summary>
    public UnitOfMetric(Vocabulary vocabulary) =>
        _metrics = vocabulary.Metrics.Where(metric => metric.Units.Count > 0).ToDictionary(metric => metric.Id, StringComparer.Ordinal);

    // Percentages and multiples are said of everything; counts, scores and lengths of time often set the scene of a figure of another metric.
    private static bool IsTelling(string kind) => kind is not ("percent" or "percentage_point" or "times" or "count" or "score" or "duration" or "rate");

    /// <inheritdoc/>
    public void Check(SentenceFigures sentence, DocumentFigures document, Findings findings)
    {
        foreach (var figure in sentence.Figures)
        {
            if (figure.Claim.Kind != ClaimKind.Level || !_metrics.TryGetValue(figure.Claim.Metric, out var metric)) continue;

            var kind = UnitClasses.Of(figure.Claim.Unit);
            if (!IsTelling(kind) || metric.Units.Contains(kind, StringComparer.Ordinal) || metric.Units.Contains(figure.Claim.Unit, StringComparer.Ordinal)) continue;

            var told = $"{metric.NameEn} is measured in {string.Join(", ", metric.Units)}, and not in {figure.Claim.Unit}";
            findings.Add(figure, CheckNames.UnitOfMetric, new Outcome(Verdict.Inconsistent, double.NaN, told));
        }
    }
}
