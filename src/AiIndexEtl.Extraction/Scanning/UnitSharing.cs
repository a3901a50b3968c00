namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// Shares units between the numbers of a sentence: backwards along a list (18.8个、48.9个和67.3个百分点; from 33 to 71 per cent), and
/// forwards to a number that has neither unit nor noun (Luxembourg (15.3) and China (6.1)).
/// </summary>
internal static class UnitSharing
{
    private const int ListGap = 8;

    public static void Run(string s, List<Draft> drafts)
    {
        for (var i = drafts.Count - 2; i >= 0; i--)
        {
            Backwards(s, drafts[i], drafts[i + 1]);
        }

        Draft? last = null;
        foreach (var draft in drafts)
        {
            if (!draft.IsMention)
            {
                continue;
            }

            Forwards(s, draft, last);
            last = draft.Unit is null or "count" && draft.Form != QuantityForm.Bare ? last : draft.Unit is null ? last : draft;
        }
    }

    private static void Backwards(string s, Draft draft, Draft next)
    {
        if (!draft.IsMention || !next.IsMention || next.Unit is null || draft.Sentence != next.Sentence || !IsGeneric(draft) || next.Form is QuantityForm.Fraction or QuantityForm.TimesWord)
        {
            return;
        }

        var start = Math.Min(next.Start, next.QualifierStart);
        if (start - draft.End > ListGap || start < draft.End || !IsListGap(Chars.Span(s, draft.End, start)))
        {
            return;
        }

        if (draft.Noun.Length > 0 && next.Unit == "count")
        {
            return;
        }

        draft.Unit = next.Unit;
        draft.Form = next.Form;
        draft.Noun = next.Noun;
    }

    // 18.8个 in a list that ends in 67.3个百分点 is generic; 个 and no unit at all take the unit of what follows.
    private static bool IsGeneric(Draft draft) => draft.Unit is null && draft.Noun.Length == 0 || draft is { Unit: "count", Noun: "个" or "個" };

    private static bool IsListGap(ReadOnlySpan<char> gap)
    {
        gap = gap.Trim();
        return gap is "、" or "，" or "," or "和" or "与" or "及" or "以及" or "and" or "," or "or" or "to" or "或" or ", and" or "& " or "→" or "/" or "到" or "至" or "升至" or "增至" or "降至" or "升到" or "降到" or "跌到" or "跌至" or "涨到" or "增加到" or "提高到" or "扩大到" or "下降到" or "上升到" or "上升至" or "提升至" or "下降至" or "缩小到" or "缩小至";
    }

    private static void Forwards(string s, Draft draft, Draft? last)
    {
        if (draft.Unit is not null || draft.Form != QuantityForm.Bare || last is null || draft.Sentence != last.Sentence)
        {
            return;
        }

        if (last.Form is QuantityForm.Duration or QuantityForm.TimesWord or QuantityForm.Fraction || last.Unit is "count")
        {
            return;
        }

        if (Chars.Span(s, last.End, draft.Start).Contains('\t'))
        {
            return;
        }

        draft.Unit = last.Unit;
        draft.Form = last.Form;
    }
}
