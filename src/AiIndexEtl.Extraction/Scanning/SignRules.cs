using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// Tells a minus from a dash where a sign stands between a word and a number: 同比-3.2%, 增速为–2%, "by –9 percent", "to - 4%". A name
/// with a number behind a hyphen (天问-1), a range and a dash of punctuation are told apart by the words before and the unit behind.
/// </summary>
internal static class SignRules
{
    // What stands right before a signed number in Chinese: a way of comparing, a noun of change, or a verb that says what it is.
    private static readonly string[] HanBefore =
    [
        "同比", "环比", "增速", "增长", "增幅", "涨幅", "增长率", "成长率", "年增率", "变动", "变化", "增减", "率", "为", "至", "到", "是", "达", "约", "年增", "月增", "季增",
        "年比", "月比", "季比", "按年", "按月", "按季", "录得", "收于", "报", "从", "由", "和", "与", "及", "、",
    ];

    private static readonly FrozenSet<string> LatinBefore = FrozenSet.ToFrozenSet(
        ["by", "of", "to", "at", "was", "were", "is", "from", "hit", "reached", "and", "or", "around", "about", "roughly", "between", "recorded", "saw", "posted", "than", "versus"],
        StringComparer.Ordinal);

    /// <summary>Where the minus before a number begins; null where none stands, or where the plain rules of signs read it.</summary>
    /// <param name="s">The folded text.</param>
    /// <param name="start">Where the number begins, with its sign of currency.</param>
    /// <param name="free">The first place that no other quantity has taken.</param>
    /// <param name="unit">The unit behind the number, or null.</param>
    /// <param name="hasCurrency">True where a sign of currency stands before it.</param>
    public static int? MinusStart(string s, int start, int free, UnitEntry? unit, bool hasCurrency)
    {
        var isPercent = unit?.Form is QuantityForm.Percent or QuantityForm.PercentagePoint;
        if (!isPercent && !hasCurrency && unit?.Form != QuantityForm.Money && unit?.Unit != "degree_celsius") return null;
        var sign = Chars.SkipBlanksBack(s, start) - 1;
        if (sign < free || start - 1 - sign > 1 || Chars.At(s, sign) is not ('-' or '–' or '—')) return null;

        // —— is a dash of Chinese punctuation, -- one of English.
        var before = Chars.At(s, sign - 1);
        if (before is '-' or '–' or '—') return null;
        var isApart = start - 1 > sign;
        if (before is ' ') return LatinBefore.Contains(Chars.WordBefore(s, sign)) || (!isApart && EndsWithHan(s, Chars.SkipBlanksBack(s, sign))) ? sign : null;
        if (isApart) return null;
        if (before is '(' or '（' or ':' or '：' or '|' or '\t') return sign;
        return EndsWithHan(s, sign) || (s[sign] == '-' && isPercent && Chars.IsHan(before)) ? sign : null;
    }

    private static bool EndsWithHan(string s, int end)
    {
        foreach (var word in HanBefore)
        {
            if (Chars.EndsWith(s, end, word)) return true;
        }

        return false;
    }
}
