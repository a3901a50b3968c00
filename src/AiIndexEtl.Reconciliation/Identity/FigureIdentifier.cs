using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>
/// Tells which figure a claim states, so that claims of other articles and languages meet in one series. Pure: the same claim and vocabulary
/// give the same identity everywhere. Safe for use by several threads.
/// </summary>
/// <param name="vocabulary">Resolves the synonyms of subjects and says what metrics are measured in.</param>
public sealed class FigureIdentifier(Vocabulary vocabulary)
{
    /// <summary>Version of the rules; raised with every change of what they give.</summary>
    public const int Version = 1;

    private const string Other = "other";

    private readonly SubjectReader _subjects = new(new NameIndex(vocabulary));
    private readonly MetricKey _metricKeys = new(vocabulary);
    private readonly Dictionary<string, MetricTraits> _metrics =
        vocabulary.Metrics.ToDictionary(static metric => metric.Id, metric => new MetricTraits(metric, vocabulary.Names), StringComparer.Ordinal);

    /// <summary>The figure that a claim states. Every claim has one; where it is too uncertain for others to be compared with, it says so.</summary>
    public FigureIdentity Identify(Claim claim)
    {
        var metric = _metrics.GetValueOrDefault(claim.Metric, MetricTraits.Unknown);
        var metricKey = claim.Metric == Other ? _metricKeys.Of(claim.MetricText) : null;
        var position = SentenceWindow.PositionOf(claim);
        var subjects = _subjects.Read(claim, metric, metricKey, position);
        var areas = claim.Area.Count == 0 || (claim.Area.Count == 1 && claim.Area[0] == "WORLD") ? [] : AreasOf(claim);
        var window = SentenceWindow.Of(claim, position, stackalloc char[SentenceWindow.Size]);

        var kind = KindRules.KindOf(claim, metric, areas, subjects.Names);
        var isChange = kind is FigureKinds.Growth or FigureKinds.Difference;
        var isYearly = isChange && RateWords.IsYearly(window);
        var time = isChange ? FigureTime.OfChange(claim, isYearly || RateWords.IsOtherSpan(window)) : FigureTime.OfLevel(claim);
        if (Comparability.IsTimeless(kind, metric, subjects.Names)) time = default;
        var reading = FigureReading.Of(claim, kind, metric, isYearly);
        var dimension = reading?.Dimension ?? claim.Unit;
        var figure = new FigureKey(claim.Metric, metricKey, kind, dimension, time);
        return new FigureIdentity
        {
            Version = Version,
            MetricKey = metricKey,
            Kind = kind,
            Dimension = dimension,
            Period = time.Period,
            BasePeriod = time.Base,
            Low = reading?.Bounds.Low,
            High = reading?.Bounds.High,
            TimesLow = reading?.Times?.Low,
            TimesHigh = reading?.Times?.High,
            IsComparable = reading is not null && Comparability.IsComparable(claim, figure, metric, areas, subjects),
            Observations = ObservationSplit.Split(claim, figure, areas, subjects.Names, window),
        };
    }

    private static List<string> AreasOf(Claim claim)
    {
        var areas = new List<string>(claim.Area.Count);
        foreach (var area in claim.Area)
        {
            if (area != "WORLD" && !areas.Contains(area, StringComparer.Ordinal)) areas.Add(area);
        }

        return areas;
    }
}
