using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>
/// A level outside of the plausible range that the vocabulary gives for its metric, a share outside of 0 to 100 percent, a fall by more than
/// all there was. There is a row only where the value is outside.
/// </summary>
internal sealed class RangeOfMetric : IClaimCheck
{
    private readonly Dictionary<string, MetricDefinition> _metrics;

    /// <summary>Keeps the metrics that have a range or units.</summary>
    public RangeOfMetric(Vocabulary vocabulary) =>
        _metrics = vocabulary.Metrics.Where(metric => metric.Units.Count > 0).ToDictionary(metric => metric.Id, StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Check(SentenceFigures sentence, DocumentFigures document, Findings findings)
    {
        foreach (var figure in sentence.Figures)
        {
            if (BoundPassed(figure) is not { } bound) continue;

            findings.Add(figure, CheckNames.RangeOfMetric, new Outcome(Verdict.Inconsistent, bound.Value, bound.Words));
        }
    }

    private (double Value, string Words)? BoundPassed(Figure figure)
    {
        var claim = figure.Claim;
        var most = Math.Max(claim.Value, claim.ValueUpper ?? claim.Value);
        if (claim is { Kind: ClaimKind.Share, Unit: "percent" })
        {
            return most > 100 ? (100, "a share is 100 % at most") : claim.Value < 0 ? (0, "a share is 0 % at least") : null;
        }

        if (!_metrics.TryGetValue(claim.Metric, out var metric)) return null;
        if (claim is { Kind: ClaimKind.Change, Unit: "percent", Value: < -100 } && metric.Units[0] is "count" or "money")
        {
            return (-100, "nothing falls by more than 100 %");
        }

        if (claim.Kind != ClaimKind.Level || metric.Range is not { } range || UnitClasses.Of(claim.Unit) != metric.Units[0] && claim.Unit != metric.Units[0]) return null;
        if (most > range.Most) return ((double)range.Most, $"{metric.NameEn} is {CheckText.Plain((double)range.Most)} at most");
        return claim.Value < range.Least ? ((double)range.Least, $"{metric.NameEn} is {CheckText.Plain((double)range.Least)} at least") : null;
    }
}
