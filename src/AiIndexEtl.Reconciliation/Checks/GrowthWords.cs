using System.Buffers;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>Words around a change that tell what it is measured by. They are looked up in folded text.</summary>
internal static class GrowthWords
{
    private const int Reach = 28;

    private static readonly SearchValues<char> Rises = SearchValues.Create("多增高涨升提扩");

    private static readonly SearchValues<string> YearlyBefore = SearchValues.Create(
        [
            "年均", "每年", "年平均", "年增幅", "年增长率", "年增速", "复合", "逐年", "历年平均",
            "annual average", "average annual", "compound", "cagr", "on average", "yearly average", "annually", "each year", "every year", "a year on average",
        ],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> YearlyBehind = SearchValues.Create(
        [" a year", " per year", " annually", " each year", " every year", " per annum", " annual", " compound", " yearly", "/年", "的年均", "的复合", "的年复合"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> NotYearly = SearchValues.Create(
        [" a year earlier", " a year ago", " a year before", " a year later", " a year on", " annual revenue", " yearly total"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> ShorterBehind = SearchValues.Create(
        [" a month", " per month", " monthly", " each month", " a quarter", " per quarter", " a day", " a week"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> ShorterBefore = SearchValues.Create(
        ["月均", "每月", "季均", "每季", "日均", "每天", "每周"],
        StringComparison.Ordinal);

    // Growth that is not the quotient of the amounts told: at constant prices, adjusted, of a comparable part.
    private static readonly SearchValues<string> Adjusted = SearchValues.Create(
        [
            "剔除", "可比", "不变价", "实际增长", "扣除", "季调", "季节调整", "年化", "名义", "同口径",
            "real terms", "in real", "inflation", "constant", "adjusted", "like-for-like", "organic", "comparable", "underlying", "annualis", "annualiz",
        ],
        StringComparison.Ordinal);

    /// <summary>True for an average of several years: 年均, a year, compounded.</summary>
    public static bool IsYearly(Figure change)
    {
        var behind = change.Sentence.Behind(change, Reach);
        return ContainsAny(change.Sentence.Before(change, Reach), YearlyBefore) || ContainsAny(behind, YearlyBehind) && !ContainsAny(behind, NotYearly);
    }

    /// <summary>True for an average of months and the like.</summary>
    public static bool IsMonthly(Figure change) =>
        ContainsAny(change.Sentence.Before(change, Reach), ShorterBefore) || ContainsAny(change.Sentence.Behind(change, Reach), ShorterBehind);

    /// <summary>True where the sentence speaks of growth that was freed of something, so that amounts need not give it.</summary>
    public static bool IsAdjusted(Figure change) => ContainsAny(change.Sentence.Folded, Adjusted);

    /// <summary>True for "N times more", which some mean as N and others as N + 1 times: 多出N倍, N times higher.</summary>
    public static bool MayAddOne(Figure multiple)
    {
        var before = multiple.Sentence.Before(multiple, 6);
        if (before.IndexOfAny(Rises) is >= 0 and var more && before[more..].IndexOfAny("至到达为成") < 0) return true;

        var behind = multiple.Sentence.Behind(multiple, 14).TrimStart();
        return behind.StartsWith("more") || behind.StartsWith("higher") || behind.StartsWith("larger") || behind.StartsWith("greater") || behind.StartsWith("bigger")
            || behind.StartsWith("faster") || behind.StartsWith("as many again");
    }

    /// <summary>Whether one of the words is in the text.</summary>
    public static bool ContainsAny(ReadOnlySpan<char> text, SearchValues<string> words) => text.IndexOfAny(words) >= 0;
}
