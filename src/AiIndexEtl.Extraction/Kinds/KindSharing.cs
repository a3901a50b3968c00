using System.Text.RegularExpressions;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Structures;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Kinds;

/// <summary>Kinds that figures take over from one another: the members of a list, the two ends of a pair; and from their metric.</summary>
internal static partial class KindSharing
{
    // the gap between them fell from | 差距由
    [GeneratedRegex(@"差距|差异|领先|优势|落后|相差|\b(?:gap|gaps|lead|margin|margins|difference|differences|advantage|edge|spread)\b", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex GapNoun();

    // 增速由 | 增长率从 | growth slowed from | 降幅从
    [GeneratedRegex(@"(?:增速|增长率|增长速度|增幅|涨幅|年增率|成长率|(?<down>降幅|跌幅|减幅))[^,。;:0-9%占比]{0,10}$|\b(?:growth|growth rate|rate of growth|growth rates)\b[a-z' -]{0,24}$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex RateOfChange();

    // " or " | " jobs (" | "，或" | "(即"
    [GeneratedRegex(@"^ ?[a-z]*,? (?:or|\() ?$|^,? or |^[,、]?(?:或|即|也就是|相当于)$|^ ?[a-z]*[(（](?:或|即|or )?$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex ToldAgain();

    // down 1.5 points [from the quarter before and] 3.2 points
    [GeneratedRegex(@"^ (?:from|over|on|versus|against|compared (?:with|to)) [^,;.]{0,48},? and(?: (?:by|about|around|just|only|nearly|almost|over|some|roughly|a|an|more than))* ?$", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex ComparedAgain();

    // from the same quarter of last year
    [GeneratedRegex(@"^ (?:from|over|on|versus|against|compared (?:with|to)|year[- ](?:over|on)[- ]year) ?\b", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex Compared();

    /// <summary>Members of a list that have no frame of their own are of the kind of the member that has one: 差距分别为17.5%、13.5%和24.3%.</summary>
    public static void AcrossLists(string folded, IReadOnlyList<ClaimDraft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            if (IsDefault(drafts[i]) && !IsDefault(drafts[i - 1]) && (IsList(folded, drafts[i - 1].Quantity, drafts[i].Quantity) || IsSecondComparison(folded, drafts[i - 1], drafts[i]))) Take(drafts[i], drafts[i - 1]);
        }

        for (var i = 1; i < drafts.Count; i++)
        {
            if (IsDefault(drafts[i]) && drafts[i - 1].Kind.Kind == ClaimKind.Change && IsSameInPercent(folded, drafts[i - 1].Quantity, drafts[i].Quantity)) Take(drafts[i], drafts[i - 1]);
        }

        for (var i = drafts.Count - 2; i >= 0; i--)
        {
            if (IsDefault(drafts[i]) && !IsDefault(drafts[i + 1]) && IsList(folded, drafts[i].Quantity, drafts[i + 1].Quantity)) Take(drafts[i], drafts[i + 1]);
        }
    }

    /// <summary>Both ends of a from-to pair say the same kind of thing, and neither is the change itself.</summary>
    public static void AcrossPairs(SentenceView sentence, string folded, IReadOnlyList<ClaimDraft> drafts, IReadOnlyList<FromToPair> pairs)
    {
        var wasGap = false;
        foreach (var pair in pairs)
        {
            var (from, to) = (drafts[pair.From], drafts[pair.To]);
            var isMeasure = to.Quantity.Form is QuantityForm.Percent or QuantityForm.Fraction || from.Quantity.Form is QuantityForm.Percent or QuantityForm.Fraction;
            var kind = isMeasure ? ClaimKind.Share : ClaimKind.Level;
            var first = Math.Min(from.Quantity.Start, to.Quantity.Start);
            var opening = folded[Math.Max(sentence.Span.Start, first - 40)..first];
            wasGap = PatternGuard.Matches(GapNoun(), opening) || (wasGap && from.Quantity.Unit is "percent" or "percentage_point");
            if (wasGap) kind = ClaimKind.Gap;

            // 增速从5.1%放缓至2.3%, "growth slowed from 5.1% to 2.3%": a rate of change at both ends.
            var rate = kind == ClaimKind.Share ? PatternGuard.Find(RateOfChange(), opening) : Match.Empty;
            var isChange = rate.Success || (kind == ClaimKind.Share && (from.Quantity.Value < 0 || to.Quantity.Value < 0));
            if (isChange) kind = ClaimKind.Change;
            var isDecrease = isChange && rate.Groups["down"].Success;
            from.Kind = from.Kind with { Kind = kind, IsDecrease = isDecrease && from.Quantity.Value > 0, Rule = "kind.pair", AsTimes = false };
            to.Kind = to.Kind with { Kind = kind, IsDecrease = isDecrease && to.Quantity.Value > 0, Rule = "kind.pair", AsTimes = false };
        }
    }

    /// <summary>A percentage that a benchmark or an index hands out is a level, not a share.</summary>
    public static void FromMetric(ClaimDraft draft)
    {
        if (draft.Kind.Kind == ClaimKind.Share && draft.Metric is "benchmark_score" or "transparency_score" or "clinical_performance" && draft.Quantity.Form == QuantityForm.Percent)
        {
            draft.Kind = draft.Kind with { Kind = ClaimKind.Level, Rule = "kind.level.score" };
        }
    }

    private static bool IsDefault(ClaimDraft draft) => draft.Kind.Rule is "kind.share.percent" or "kind.level.default" or "kind.gap.points";

    private static bool IsList(string folded, QuantityMention first, QuantityMention second)
    {
        if (second.Start < first.End || (first.Unit != second.Unit && first.Form != QuantityForm.Bare)) return false;
        return Coordination.IsConnective(folded, first.End, Math.Max(first.End, second.QualifierStart), withCommas: true);
    }

    // down 1.5 points from the quarter before and 3.2 points from the year before: one change, told against two times.
    private static bool IsSecondComparison(string folded, ClaimDraft first, ClaimDraft second)
    {
        var (one, other) = (first.Quantity, second.Quantity);
        if (first.Kind.Kind != ClaimKind.Change || one.Unit != other.Unit || other.QualifierStart < one.End || other.QualifierStart - one.End > 64) return false;
        return PatternGuard.Matches(ComparedAgain(), folded.AsSpan(one.End, other.QualifierStart - one.End))
            && PatternGuard.Matches(Compared(), folded.AsSpan(other.End, Math.Min(24, folded.Length - other.End)));
    }

    // up 410 million tonnes or 1.1% | 增加300篇（4.8%）: a change told once more in percent
    private static bool IsSameInPercent(string folded, QuantityMention amount, QuantityMention percent)
    {
        var isAmount = amount.Form is QuantityForm.Counted or QuantityForm.Bare or QuantityForm.Money;
        if (!isAmount || percent.Form != QuantityForm.Percent || percent.QualifierStart < amount.End || percent.QualifierStart - amount.End > 20) return false;
        var between = folded.AsSpan(amount.End, percent.QualifierStart - amount.End);
        return PatternGuard.Matches(ToldAgain(), between);
    }

    private static void Take(ClaimDraft draft, ClaimDraft other) =>
        draft.Kind = draft.Kind with { Kind = other.Kind.Kind, IsDecrease = other.Kind.IsDecrease, Rule = "kind.list" };
}
