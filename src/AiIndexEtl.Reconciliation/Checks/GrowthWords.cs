namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>Words around a change that tell what it is measured by. They are looked up in folded text.</summary>
internal static class GrowthWords
{
    private const int Reach = 28;

    private static readonly string[] YearlyBefore =
        ["年均", "每年", "年平均", "复合", "逐年", "历年平均", "annual average", "average annual", "compound", "cagr", "on average", "yearly average", "annually", "each year", "every year", "a year on average"];

    private static readonly string[] YearlyBehind =
        [" a year", " per year", " annually", " each year", " every year", " per annum", " annual", " compound", " yearly", "/年", "的年均", "的复合", "的年复合"];

    private static readonly string[] NotYearly = [" a year earlier", " a year ago", " a year before", " a year later", " a year on", " annual revenue", " yearly total"];

    private static readonly string[] ShorterBehind = [" a month", " per month", " monthly", " each month", " a quarter", " per quarter", " a day", " a week"];

    private static readonly string[] ShorterBefore = ["月均", "每月", "季均", "每季", "日均", "每天", "每周"];

    // Growth that is not the quotient of the amounts told: at constant prices, adjusted, of a comparable part.
    private static readonly string[] Adjusted =
    [
        "剔除", "可比", "不变价", "实际增长", "扣除", "季调", "季节调整", "年化", "名义", "同口径",
        "real terms", "in real", "inflation", "constant", "adjusted", "like-for-like", "organic", "comparable", "underlying", "annualis", "annualiz",
    ];

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

    /// <summary>Whether one of the words is in the text.</summary>
    public static bool ContainsAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
