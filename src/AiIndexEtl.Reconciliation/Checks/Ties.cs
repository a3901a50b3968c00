using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>Tells whether figures belong together.</summary>
internal static class Ties
{
    private const int LongestGap = 40;

    // A change of a stated value has this precision at least where its fit alone is to show that the numbers belong together.
    private const double PreciseEnough = 0.045;

    // Words that begin a new thought, so that the figure behind them may be about something else.
    private static readonly string[] Turns =
        ["但", "而", "同时", "其中", "另", "单是", "仅", "while", "whereas", " but ", " and ", " with ", "although", "though", " which ", ";", "；", "。", ". "];

    /// <summary>True for the change of a thing over time, or a multiple of its earlier value, that no average of years or adjusted growth is.</summary>
    public static bool IsPlainChange(Figure figure) =>
        (figure.Claim.Kind == ClaimKind.Change || figure.Claim.Kind == ClaimKind.Ratio && figure.Area.Count < 2)
        && figure.Claim.ValueUpper is null && !GrowthWords.IsYearly(figure) && !GrowthWords.IsMonthly(figure) && !GrowthWords.IsAdjusted(figure);

    /// <summary>Whether two figures may be about the same metric: the same id, and the same words where the vocabulary has no id.</summary>
    public static bool SameMetric(Figure one, Figure other) =>
        one.Claim.Metric == other.Claim.Metric && (one.HasMetric || one.Claim.MetricText == other.Claim.MetricText);

    /// <summary>Whether no place tells two figures apart.</summary>
    public static bool MayShareArea(Figure one, Figure other) =>
        one.Area.Count == 0 || other.Area.Count == 0 || one.Series == other.Series || one.Area.Count == other.Area.Count && one.Area.All(other.Area.Contains);

    /// <summary>Whether times do not keep a change from leading from one value to the other.</summary>
    public static bool TimesAllow(Figure change, Figure from, Figure to) =>
        PeriodWords.MayBeSame(change.Time, to.Time) && PeriodWords.MayBeSame(change.Base, from.Time);

    /// <summary>Whether the words between two neighbouring figures stay with one thought.</summary>
    public static bool IsOneThought(Figure first, Figure second)
    {
        var gap = first.Sentence.Between(first, second);
        return gap.Length <= LongestGap && !GrowthWords.ContainsAny(gap, Turns);
    }

    /// <summary>Whether a figure is stated so precisely that a calculation hardly meets it by chance.</summary>
    public static bool IsPrecise(Figure figure) =>
        figure.Stated.IsFinite && figure.Claim.Qualifier == Qualifier.Exact && figure.Stated.HalfWidth <= Math.Abs(figure.Value) * PreciseEnough;
}
