using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// Shares units between numbers: backwards along a list (18.8个、48.9个和67.3个百分点; from 33 to 71 per cent), and forwards to numbers
/// that have neither unit nor noun (Luxembourg (15.3) and China (6.1)), as long as the same kind of amount is spoken of.
/// </summary>
internal static class UnitSharing
{
    private const int ListGap = 12;

    // How far a unit reaches within its block; further on a number without a unit is taken for a count.
    private const int Reach = 240;

    // A number without a sign of its own that is larger is no percentage.
    private const int MostPercent = 10_000;

    // What follows a count of things named before: "59 were born", "14 of them", "ten of the fourteen".
    private static readonly FrozenSet<string> AfterCount = new[] { "were", "are", "of", "have", "had", "others", "exist", "did", "do",
        "came", "went", "apiece" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BeforeCount =
        new[] { "numbered", "totalled", "totaled", "counted", "logged", "tally", "agencies", "another", "latter",
            "former" }.ToFrozenSet(StringComparer.Ordinal);

    // Nouns right before a number that it counts: 参数5400亿, 用户9.74亿.
    private static readonly string[] HanCounted = ["参数", "用户", "网民", "人口", "人数", "患者", "客流", "人次", "户数", "粉丝", "会员", "人才", "日活", "月活", "下载量", "播放量", "访问量"];

    public static void Run(string s, List<Draft> drafts)
    {
        for (var i = drafts.Count - 2; i >= 0; i--)
        {
            Backwards(s, drafts[i], drafts[i + 1]);
        }

        var context = new UnitContext();
        for (var i = 0; i < drafts.Count; i++)
        {
            if (!drafts[i].IsMention)
            {
                continue;
            }

            if (StartsCountedList(drafts, i, context))
            {
                drafts[i].Unit = "count";
            }

            if (i > 0) Multiply(s, drafts[i - 1], drafts[i]);
            Forwards(s, drafts[i], context);
            if (drafts[i] is { Unit: null, Form: QuantityForm.Bare } && decimal.Truncate(drafts[i].Value) == drafts[i].Value)
            {
                context.SeeCount(drafts[i]);
            }

            context.See(s, drafts[i]);
        }
    }

    /// <summary>"The U.S. produced 40, China 15 and France 3 models": the noun at the end of a list counts for its first numbers too.</summary>
    private static bool StartsCountedList(List<Draft> drafts, int index, UnitContext context)
    {
        var draft = drafts[index];
        if (draft.Unit is not null || draft.Form != QuantityForm.Bare || context.Last?.Sentence == draft.Sentence)
        {
            return false;
        }

        for (var i = index + 1; i < Math.Min(drafts.Count, index + 6) && drafts[i].Sentence == draft.Sentence; i++)
        {
            if (!drafts[i].IsMention)
            {
                continue;
            }

            if (drafts[i].Form != QuantityForm.Bare || drafts[i].Unit is not null)
            {
                return drafts[i].Form == QuantityForm.Counted && drafts[i].Unit is null or "count" && drafts[i].Start - draft.End < 80;
            }
        }

        return false;
    }

    private static void Backwards(string s, Draft draft, Draft next)
    {
        if (!draft.IsMention || !next.IsMention || next.Unit is null || draft.Sentence != next.Sentence || !IsGeneric(draft, next)
            || next.Form is QuantityForm.Fraction or QuantityForm.TimesWord)
        {
            return;
        }

        var start = Math.Min(next.Start, next.QualifierStart);
        if (start - draft.End > ListGap || start < draft.End || !IsListGap(s.AsSpan(draft.End, start - draft.End), next)
            || draft.Noun.Length > 0 && next.Unit == "count")
        {
            return;
        }

        if (next.Form is QuantityForm.Percent or QuantityForm.PercentagePoint && draft.Value > 100 || s[next.Start] is '+' or '-')
        {
            return;
        }

        draft.Unit = next.Unit;
        draft.Form = next.Form;
        draft.Noun = next.Form == QuantityForm.Counted ? next.Noun : "";
        Rescale(draft, next);
        MultiplierSharing.Share(draft, next, s.AsSpan(draft.End, start - draft.End).Trim());
    }

    // "$140 billion, maybe $150": the second amount leaves the magnitude out.
    private static void Multiply(string s, Draft before, Draft draft)
    {
        if (draft.Form != QuantityForm.Money || draft.Multiplier != 1 || draft.Upper is not null || !before.IsMention || before.Form != QuantityForm.Money || before.Unit != draft.Unit
            || before.Multiplier < 1_000_000 || before.Sentence != draft.Sentence || Chars.StartsWith(s, draft.End, " per ") || Chars.StartsWith(s, draft.End, " a ") || Chars.Span(s, before.End, draft.Start).Trim() is not (", maybe" or ", perhaps" or ", or" or "or" or ", possibly" or ", then" or "to" or ", even"))
        {
            return;
        }

        var number = Math.Abs(before.Value / before.Multiplier);
        if (draft.Value >= number && draft.Value < number * 10 && Powers.Multiply(draft.Value, before.Multiplier) is { } value) draft.Value = value;
    }

    // "between 120 and 150 GB" shares the giga with the first; money and shares carry no magnitude of their unit.
    private static void Rescale(Draft draft, Draft source)
    {
        if (source.Magnitude is not { } scale || Powers.Multiply(draft.Value, scale) is not { } value)
        {
            return;
        }

        // Both ends of a range, or none.
        var upper = draft.Upper is { } end ? Powers.Multiply(end, scale) : null;
        if (draft.Upper is null || upper is not null)
        {
            draft.Value = value;
            draft.Upper = upper;
            draft.Magnitude = scale;
        }
    }

    // 18.8个 in a list that ends in 67.3个百分点 is generic; 个 and no unit at all take the unit of what follows.
    private static bool IsGeneric(Draft draft, Draft next) =>
        draft.Unit is null && draft.Noun.Length == 0
            || draft is { Unit: "count", Noun: "个" or "個" } && next.Form == QuantityForm.PercentagePoint;

    private static bool IsListGap(ReadOnlySpan<char> gap, Draft next)
    {
        gap = gap.Trim();
        if (gap is "," or "，")
        {
            return next.Form is not (QuantityForm.Times or QuantityForm.Duration);
        }

        if (gap is "、" or "和" or "与" or "及" or "以及" or "and" or "or" or "to" or "或" or ", and" or "→" or "/")
        {
            return true;
        }

        return gap.Length is > 0 and <= 4 && (gap[^1] is '到' or '至' or '为' or '成')
            && (gap[0] is '升' or '增' or '降' or '跌' or '涨' or '提' or '扩' or '缩' or '下' or '上' or '到' or '至' or '减' or '变' or '收' or '滑');
    }

    private static void Forwards(string s, Draft draft, UnitContext context)
    {
        if (draft is { Unit: "count", Noun: "个" or "個" } && context.Last is { Form: QuantityForm.PercentagePoint } points
            && points.Sentence == draft.Sentence && draft.Value <= 100)
        {
            (draft.Unit, draft.Form, draft.Noun) = (points.Unit, points.Form, "");
            return;
        }

        if (draft is { Unit: "count", Noun: "个" or "個", Multiplier: > 1 } && context.Last is { Unit: "token" } tokens
            && tokens.Sentence == draft.Sentence)
        {
            (draft.Unit, draft.Form) = (tokens.Unit, tokens.Form);
            return;
        }

        if (draft.Unit is not null || IsNoun(draft, context))
        {
            return;
        }

        if (UnitFrames.Apply(s, draft, context))
        {
            return;
        }

        if (IsCount(s, draft))
        {
            draft.Unit = "count";
            return;
        }

        // (-36,000; -0.5%), "+43,000; +0.7%": thousands are no percentages.
        if (context.For(draft) is { Form: QuantityForm.Percent or QuantityForm.PercentagePoint } && Math.Abs(draft.Value) >= MostPercent)
        {
            draft.Unit = "count";
            return;
        }

        if (context.For(draft) is not { } source || draft.Sentence != source.Sentence && IsYearly(s, draft.End))
        {
            return;
        }

        var gap = s.AsSpan(source.End, Math.Max(0, draft.Start - source.End));
        if (gap.Length > Reach || gap.Contains('\t')
            || draft.Sentence != source.Sentence && gap.Contains('\n') && !UnitContext.IsDialogue(s, draft, gap, source)
            || IsResult(s, draft, source, gap))
        {
            return;
        }

        var isDifference = source.Form == QuantityForm.Percent && Chars.WordBefore(s, draft.Start) is "plus" or "minus";
        draft.Unit = isDifference ? "percentage_point" : source.Unit;
        draft.Form = isDifference ? QuantityForm.PercentagePoint : source.Form;
        draft.Noun = "";
        Rescale(draft, source);
    }

    // A decimal without multiplier cannot count the noun behind it: "22.4 Asian" goes on with the per cent before.
    private static bool IsNoun(Draft draft, UnitContext context) =>
        draft.Form != QuantityForm.Bare
        && !(draft.Multiplier == 1 && decimal.Truncate(draft.Value) != draft.Value
        && context.Last is { Form: QuantityForm.Percent or QuantityForm.PercentagePoint } last && last.Sentence == draft.Sentence);

    // "write down 3.8 a year": a count of its own, whatever the sentence before was in.
    private static bool IsYearly(string s, int end) =>
        Chars.StartsWith(s, end, " a year") || Chars.StartsWith(s, end, " a month") || Chars.StartsWith(s, end, " a week") || Chars.StartsWith(s, end, " a day") || Chars.StartsWith(s, end, " per year");

    private static bool IsCount(string s, Draft draft)
    {
        if (AfterCount.Contains(Chars.WordAfter(s, draft.End)) && Chars.At(s, draft.End) == ' '
            || BeforeCount.Contains(Chars.WordBefore(s, draft.QualifierStart)))
        {
            return true;
        }

        if (Chars.At(s, draft.QualifierStart - 2) == ':' && BeforeCount.Contains(Chars.WordBefore(s, draft.QualifierStart - 2)))
        {
            return true;
        }

        if ((draft.Multiplier > 1 || draft.Value >= 1000) && CountedNouns.IsBefore(s, draft.Start))
        {
            return true;
        }

        var clause = Chars.Span(s, Math.Max(0, draft.Start - 8), draft.Start);
        clause = clause[(clause.LastIndexOfAny('，', '。', '\n') + 1)..];
        foreach (var noun in HanCounted)
        {
            if (clause.Contains(noun, StringComparison.Ordinal) && draft.Multiplier > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"rose 10% to 45" tells a change and what came of it, in units of their own; "from 33% to 71" does not.</summary>
    private static bool IsResult(string s, Draft draft, Draft source, ReadOnlySpan<char> gap)
    {
        if (source.Form != QuantityForm.Percent || gap.Length > 40 || decimal.Truncate(draft.Value) != draft.Value)
        {
            return false;
        }

        var trimmed = gap.Trim();
        var isTo = trimmed is "to" or ", to" or "to a record" or "至" or "到" or "，至" or "，达" || trimmed.StartsWith("to a ")
            || trimmed.StartsWith(", to ");
        return isTo && Chars.WordBefore(s, source.QualifierStart) is not "from";
    }
}
