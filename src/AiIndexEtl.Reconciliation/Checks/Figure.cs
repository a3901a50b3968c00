using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>A claim as the checks see it.</summary>
internal sealed class Figure
{
    private Bounds? _stated;
    private string? _series;

    /// <summary>Takes a claim in.</summary>
    /// <param name="row">The claim.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="index">Its place among the figures of the sentence.</param>
    /// <param name="start">Where the mention begins in the sentence, in UTF-16 units.</param>
    public Figure(ClaimRow row, SentenceFigures sentence, int index, int start)
    {
        Row = row;
        Sentence = sentence;
        Index = index;
        Start = start;
        Value = (double)row.Claim.Value;
    }

    /// <summary>The claim with its ids.</summary>
    public ClaimRow Row { get; }

    /// <summary>The claim.</summary>
    public Claim Claim => Row.Claim;

    /// <summary>Its sentence.</summary>
    public SentenceFigures Sentence { get; }

    /// <summary>Its place among the figures of the sentence.</summary>
    public int Index { get; }

    /// <summary>Where the mention begins in the sentence.</summary>
    public int Start { get; }

    /// <summary>The first place behind the mention.</summary>
    public int End => Start + Claim.Mention.Length;

    /// <summary>The value.</summary>
    public double Value { get; }

    /// <summary>The values that its words leave open.</summary>
    public Bounds Stated => _stated ??= StatedBounds.Of(Claim);

    /// <summary>True for a value at a time, which changes and multiples are calculated from.</summary>
    public bool IsLevel => Claim.Kind is ClaimKind.Level or ClaimKind.Share;

    /// <summary>True for a length of time, which mostly sets the scene for other figures.</summary>
    public bool IsDuration => Claim.Unit is "year" or "month" or "week" or "day" or "hour" or "minute" or "second";

    /// <summary>True where the vocabulary has its metric.</summary>
    public bool HasMetric => Claim.Metric != "other";

    /// <summary>What it is measured of: metric, places and subjects. The same for the values of one series and the changes between them.</summary>
    public string Series => _series ??= SeriesOf(this);

    /// <summary>The time that it is about; of a change its end; null where unknown.</summary>
    public string? Time => PeriodWords.EndOf(Claim.Period);

    /// <summary>The earlier time of a change or multiple; null where unknown.</summary>
    public string? Base => Claim.BasePeriod ?? PeriodWords.BeginOf(Claim.Period);

    /// <summary>Places that tell it from others; the world is none.</summary>
    public IReadOnlyList<string> Area => Row.Identity is { Observations: [var only] } ? only.Area : Claim.Area;

    private static string SeriesOf(Figure figure)
    {
        var (area, subject) = figure.Row.Identity is { Observations: [var only] } ? (only.Area, only.Subject) : (figure.Claim.Area, figure.Claim.Subject);
        var metric = figure.HasMetric ? figure.Claim.Metric : "other:" + figure.Claim.MetricText;
        return area.Count == 0 && subject.Count == 0 ? metric : $"{metric}|{Joined(area)}|{Joined(subject)}";
    }

    private static string Joined(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0] == "WORLD" ? "" : names[0],
        _ => string.Join('&', names.Order(StringComparer.Ordinal)),
    };
}
