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

    public static void Run(string s, List<Draft> drafts)
    {
        for (var i = drafts.Count - 2; i >= 0; i--)
        {
            Backwards(s, drafts[i], drafts[i + 1]);
        }

        var context = new UnitContext();
        foreach (var draft in drafts)
        {
            if (!draft.IsMention)
            {
                continue;
            }

            Forwards(s, draft, context);
            context.See(draft);
        }
    }

    private static void Backwards(string s, Draft draft, Draft next)
    {
        if (!draft.IsMention || !next.IsMention || next.Unit is null || draft.Sentence != next.Sentence || !IsGeneric(draft) || next.Form is QuantityForm.Fraction or QuantityForm.TimesWord)
        {
            return;
        }

        var start = Math.Min(next.Start, next.QualifierStart);
        if (start - draft.End > ListGap || start < draft.End || !IsListGap(s.AsSpan(draft.End, start - draft.End)) || draft.Noun.Length > 0 && next.Unit == "count")
        {
            return;
        }

        draft.Unit = next.Unit;
        draft.Form = next.Form;
        draft.Noun = next.Form == QuantityForm.Counted ? next.Noun : "";
    }

    // 18.8个 in a list that ends in 67.3个百分点 is generic; 个 and no unit at all take the unit of what follows.
    private static bool IsGeneric(Draft draft) => draft.Unit is null && draft.Noun.Length == 0 || draft is { Unit: "count", Noun: "个" or "個" };

    private static bool IsListGap(ReadOnlySpan<char> gap)
    {
        gap = gap.Trim();
        if (gap is "、" or "，" or "," or "和" or "与" or "及" or "以及" or "and" or "or" or "to" or "或" or ", and" or "& " or "→" or "/")
        {
            return true;
        }

        return gap.Length is > 0 and <= 4 && (gap[^1] is '到' or '至' or '为' or '成') && (gap[0] is '升' or '增' or '降' or '跌' or '涨' or '提' or '扩' or '缩' or '下' or '上' or '到' or '至' or '减' or '变' or '收' or '滑' or '扩');
    }

    private static void Forwards(string s, Draft draft, UnitContext context)
    {
        if (draft is { Unit: "count", Noun: "个" or "個" } && context.Last is { Form: QuantityForm.PercentagePoint } points && points.Sentence == draft.Sentence)
        {
            (draft.Unit, draft.Form, draft.Noun) = (points.Unit, points.Form, "");
            return;
        }

        if (draft.Unit is not null || draft.Form != QuantityForm.Bare || context.For(draft) is not { } source)
        {
            return;
        }

        var gap = s.AsSpan(source.End, Math.Max(0, draft.Start - source.End));
        if (gap.Length > Reach || gap.Contains('\t') || draft.Sentence != source.Sentence && gap.Contains('\n') && !context.IsDialogue(gap) || IsResult(s, source, gap))
        {
            return;
        }

        draft.Unit = source.Unit;
        draft.Form = source.Form;
        if (source.Magnitude is { } scale && Powers.Multiply(draft.Value, scale) is { } value)
        {
            draft.Value = value;
        }
    }

    /// <summary>"rose 10% to 45" tells a change and what came of it, in units of their own; "from 33% to 71" does not.</summary>
    private static bool IsResult(string s, Draft source, ReadOnlySpan<char> gap)
    {
        if (source.Form != QuantityForm.Percent || gap.Length > 40)
        {
            return false;
        }

        var trimmed = gap.Trim();
        var isTo = trimmed is "to" or ", to" or "to a record" or "至" or "到" or "，至" or "，达" || trimmed.StartsWith("to a ") || trimmed.StartsWith(", to ");
        return isTo && Chars.WordBefore(s, source.QualifierStart) is not "from";
    }
}
