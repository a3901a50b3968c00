using System.Buffers;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>Tells whether figures belong together.</summary>
internal static class Ties
{
    private const int LongestGap = 40;

    // A change of a stated value has this precision at least where its fit alone is to show that the numbers belong together.
    private const double PreciseEnough = 0.045;

    // What a change begins with that stands in apposition to the values before it: 增加了, 同比增长, up 23 %, a rise of, or 7.6 %.
    private const string Apposing = "增升涨降减跌提扩缩翻同较比累幅净足整几接近约超多少暴飙激猛大上下高低差跃回变年一是便贵";

    private static readonly string[] Apposition =
    [
        "up ", "down ", "or ", "a ", "an ", "by ", "i.e", "that is", "which is", "some ", "nearly ", "about ", "roughly ", "almost ", "more than ", "over ", "representing ",
        "equivalent to ", "growth of ", "growing ", "rising ", "falling ", "plus ", "minus ", "equal to ",
    ];

    // Words that begin a new thought, so that the figure behind them may be about something else.
    private static readonly SearchValues<string> Turns = SearchValues.Create(
        ["但", "而", "同时", "其中", "另", "单是", "仅", "while", "whereas", " but ", " and ", " with ", "although", "though", " which ", ";", "；", "。", ". "],
        StringComparison.Ordinal);

    private static readonly SearchValues<char> Compared = SearchValues.Create("多少增减升降高低涨跌");

    private static readonly SearchValues<string> LastYearAlone = SearchValues.Create(
        ["最近", "近一年", "去年", "单年", "当年", "last year", "latest year"],
        StringComparison.Ordinal);

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

    /// <summary>Whether a change that stands right before two joined values leads over to them: "增加了2倍，从", "rose 28.8 %, to".</summary>
    public static bool LeadsOver(Figure change, Figure first)
    {
        var gap = Trimmed(change.Sentence.Between(change, first));
        if (gap.Length > LongestGap) return false;
        return gap is ['从' or '由' or '自' or '至' or '到', ..] || gap.StartsWith("from") || gap.StartsWith("to") || gap.StartsWith("up from") || gap.StartsWith("down from");
    }

    /// <summary>Whether a change that stands right behind two joined values says more of them: "，增加了2倍多", ", a rise of".</summary>
    public static bool IsApposed(Figure last, Figure change)
    {
        var gap = change.Sentence.Between(last, change);

        // 比前一年的1278篇多出, 在2024年233起的基础上增长.
        if (gap.Length is > 0 and <= 8 && gap.IndexOfAny("，,、；;") < 0 && gap.ContainsAny(Compared)) return true;

        var stop = gap.IndexOfAny(",，(（");
        if (gap.Length > LongestGap || stop < 0 || stop > 14 || GrowthWords.ContainsAny(gap, Turns)) return false;

        var rest = Trimmed(gap[stop..]);
        if (rest.IsEmpty || Apposing.Contains(rest[0], StringComparison.Ordinal)) return !GrowthWords.ContainsAny(rest, LastYearAlone);

        foreach (var words in Apposition)
        {
            if (rest.StartsWith(words)) return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> gap) => gap.TrimStart(" ,，(（:：");
}
