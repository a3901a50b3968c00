using System.Globalization;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>Tells which figure a claim states, so that claims of other articles and languages meet in one series.</summary>
/// <param name="vocabulary">Resolves the synonyms of subjects.</param>
public sealed class FigureIdentifier(Vocabulary vocabulary)
{
    /// <summary>Version of the rules; raised with every change of what they give.</summary>
    public const int Version = 1;

    private readonly Dictionary<string, string> _names = NamesOf(vocabulary);

    /// <summary>The figure that a claim states.</summary>
    public FigureIdentity Identify(Claim claim)
    {
        var area = claim.Area.Where(code => code != "WORLD").Order(StringComparer.Ordinal).ToList();
        var subject = claim.Subject.Select(Canonical).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var kind = claim.Kind.ToString().ToLowerInvariant();
        var metricKey = claim.Metric == "other" ? TextFolding.Fold(claim.MetricText ?? "").Trim() : null;
        var series = ContentId.OfText(string.Join('\u001f', [claim.Metric, metricKey, string.Join('\u001e', area), string.Join('\u001e', subject), kind, claim.Unit]));
        return new FigureIdentity
        {
            Version = Version,
            MetricKey = metricKey,
            Kind = kind,
            Dimension = claim.Unit,
            Period = claim.Period,
            BasePeriod = claim.BasePeriod,
            Low = claim.Value,
            High = claim.ValueUpper ?? claim.Value,
            IsComparable = claim.Period is not null,
            Observations =
            [
                new ObservationKey
                {
                    ObservationId = ContentId.OfText(string.Create(CultureInfo.InvariantCulture, $"{series}\u001f{claim.Period}\u001f{claim.BasePeriod}")),
                    SeriesId = series,
                    Area = area,
                    Subject = subject,
                },
            ],
        };
    }

    private string Canonical(string subject) => _names.GetValueOrDefault(TextFolding.Fold(subject), subject);

    private static Dictionary<string, string> NamesOf(Vocabulary vocabulary)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var definition in vocabulary.Names)
        {
            foreach (var name in definition.Names) names.TryAdd(TextFolding.Fold(name), definition.Names[0]);
        }

        return names;
    }
}
