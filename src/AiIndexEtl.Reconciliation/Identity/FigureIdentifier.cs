using System.Collections.Frozen;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>
/// Tells which figure a claim states, so that claims of other articles and languages meet in one series. Pure: the same claim and vocabulary
/// give the same identity everywhere. Safe for use by several threads.
/// </summary>
public sealed class FigureIdentifier
{
    /// <summary>Version of the rules; raised with every change of what they give.</summary>
    public const int Version = 1;

    private const string Other = "other";

    // The warehouse keeps nine decimals.
    private const int Decimals = 9;

    private readonly NameIndex _names;
    private readonly SubjectReader _subjects;
    private readonly MetricKey _metricKeys;
    private readonly FrozenDictionary<string, MetricTraits> _metrics;

    /// <summary>Reads the vocabulary.</summary>
    /// <param name="vocabulary">Resolves the synonyms of subjects and institutions, and says what metrics are measured in.</param>
    public FigureIdentifier(Vocabulary vocabulary)
    {
        _names = new NameIndex(vocabulary);
        _subjects = new SubjectReader(_names);
        _metricKeys = new MetricKey(vocabulary);
        _metrics = TraitsOf(vocabulary);
    }

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
        var rate = isYearly ? "/year" : kind == FigureKinds.Level ? RateWords.RateOf(window) : "";
        var reading = FigureReading.Of(claim, kind, metric, rate, kind == FigureKinds.Ratio && RateWords.IsMoreBy(window));
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
            Low = Rounded(reading?.Bounds.Low),
            High = Rounded(reading?.Bounds.High),
            TimesLow = Rounded(reading?.Times?.Low),
            TimesHigh = Rounded(reading?.Times?.High),
            Institution = string.IsNullOrWhiteSpace(claim.AttributedTo) ? null : _names.Resolve(TextFolding.Fold(claim.AttributedTo.Trim())).Name,
            IsComparable = reading is not null && Comparability.IsComparable(claim, figure, metric, areas, subjects),
            Observations = ObservationSplit.Split(claim, figure, areas, subjects.Names, window),
        };
    }

    /// <summary>
    /// The figures that the claims of one document state, in their order. Beyond what each of them says, it is seen where the document
    /// tells things apart that claims do not: such claims contradict no other.
    /// </summary>
    public IReadOnlyList<FigureIdentity> IdentifyAll(IReadOnlyList<Claim> claims)
    {
        var figures = new FigureIdentity[claims.Count];
        for (var i = 0; i < figures.Length; i++) figures[i] = Identify(claims[i]);
        var doubts = DocumentDoubts.Of(claims, figures);
        for (var i = 0; i < figures.Length; i++)
        {
            if (doubts[i] && figures[i].IsComparable) figures[i] = figures[i] with { IsComparable = false };
        }

        return figures;
    }

    private static decimal? Rounded(decimal? bound) => bound is null ? null : decimal.Round(bound.Value, Decimals);

    private static FrozenDictionary<string, MetricTraits> TraitsOf(Vocabulary vocabulary)
    {
        var names = MetricTraits.NamesOf(vocabulary);
        return vocabulary.Metrics.ToFrozenDictionary(
            static metric => metric.Id,
            metric => new MetricTraits(metric, vocabulary.Metrics.Where(other => metric.Narrows.Contains(other.Id, StringComparer.Ordinal)), names),
            StringComparer.Ordinal);
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
