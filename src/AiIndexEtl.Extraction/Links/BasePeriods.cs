using System.Collections.Frozen;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Links;

/// <summary>What a change is counted from where no time of its sentence tells: by words such as 同比 or "quarter on quarter", or by habit.</summary>
internal static class BasePeriods
{
    private const int Before = 24;
    private const int Behind = 32;

    private static readonly string[] YearOnYear =
        ["同比", "比上年", "较上年", "year over year", "year-over-year", "year on year", "year-on-year", "on the year", "yoy", "y/y", "比去年", "较去年", "与去年相比", "annually", "on a year earlier", "比前一年", "较前一年",
         "年增", "年减", "按年", "上年同期", "去年同期", "than a year", "from a year", "a year earlier", "a year ago", "twelve months earlier"];

    private static readonly string[] PartOnPart =
        ["环比", "季增", "季减", "按季", "月增", "月减", "月跌", "月升", "按月", "上季", "上一季", "上月", "上个月", "quarter on quarter", "quarter-on-quarter", "qoq", "q/q", "sequential", "month on month", "month-on-month", "mom", "m/m",
         "previous quarter", "quarter before", "preceding quarter", "previous month", "month before", "month earlier", "on the month", "on the quarter"];

    // 每年, annually: a rate that holds year after year has no one year to be counted from.
    private static readonly string[] Rates = ["每年", "年均", "逐年", " a year", " per year", " each year", " every year", " annually", " per annum"];

    // What a tool or a treatment changes is compared with doing without it, not with a time.
    private static readonly FrozenSet<string> Effects = FrozenSet.ToFrozenSet(["productivity_gain", "hardware_energy_efficiency", "hardware_cost"], StringComparer.Ordinal);

    /// <summary>The time that words beside the figure tell: the same part of the year before, or the quarter or month before; null where there are none.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="sentence">The figure's sentence.</param>
    /// <param name="quantity">The figure.</param>
    /// <param name="period">Its period.</param>
    public static string? Told(string folded, SentenceView sentence, QuantityMention quantity, string period)
    {
        var (from, to) = Around(sentence, quantity);
        var before = folded.AsSpan(from, quantity.Start - from);
        var behind = folded.AsSpan(quantity.End, to - quantity.End);
        var (year, part) = (Distance(before, behind, YearOnYear), Distance(before, behind, PartOnPart));
        if (year == int.MaxValue && part == int.MaxValue) return null;
        return year <= part ? Periods.Before(period) : Periods.PartBefore(period);
    }

    /// <summary>The time that a change without any such words is counted from: the year before, unless it is a rate or the effect of something.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="sentence">The figure's sentence.</param>
    /// <param name="draft">The change.</param>
    public static string? Usual(string folded, SentenceView sentence, ClaimDraft draft)
    {
        if (draft.Period is null || Effects.Contains(draft.Metric)) return null;
        if (Told(folded, sentence, draft.Quantity, draft.Period) is { } told) return told;

        // From 100 in 2020 to 150 in 2023, an increase of 50%: an earlier time of the sentence may be the base, and habit says nothing.
        if (sentence.Times.Any(time => time.Form == TimeForm.Absolute && time.Start < draft.Quantity.Start && Periods.Year(time.Value) < Periods.Year(draft.Period))) return null;

        var (from, to) = Around(sentence, draft.Quantity);
        var isRate = !draft.Period.Contains('/', StringComparison.Ordinal) && !draft.HasOwnPeriod && Distance(folded.AsSpan(from, draft.Quantity.Start - from), folded.AsSpan(draft.Quantity.End, to - draft.Quantity.End), Rates) < int.MaxValue;
        return isRate ? null : Periods.Before(draft.Period);
    }

    // The words that are the figure's own: up to its neighbours, within its clause before it, a little way behind it.
    private static (int From, int To) Around(SentenceView sentence, QuantityMention quantity)
    {
        var clause = sentence.Clauses.Count == 0 ? sentence.Span.Start : sentence.Clauses[sentence.ClauseAt(quantity.Start)].Start;
        var from = Math.Min(Math.Max(clause, quantity.Start - Before), quantity.Start);
        var to = Math.Min(sentence.Span.End, quantity.End + Behind);
        foreach (var other in sentence.Quantities)
        {
            if (other.End <= quantity.Start) from = Math.Max(from, other.End);
            if (other.Start < quantity.End) continue;
            to = Math.Min(to, other.Start);
            break;
        }

        return (from, Math.Max(to, quantity.End));
    }

    // How far the nearest of the words is; words before a figure are closer than those behind it.
    private static int Distance(ReadOnlySpan<char> before, ReadOnlySpan<char> behind, string[] words)
    {
        var best = int.MaxValue;
        foreach (var word in words)
        {
            var last = before.LastIndexOf(word, StringComparison.Ordinal);
            if (last >= 0) best = Math.Min(best, before.Length - last - word.Length);
            var first = behind.IndexOf(word, StringComparison.Ordinal);
            if (first >= 0) best = Math.Min(best, first + Before);
        }

        return best;
    }
}
