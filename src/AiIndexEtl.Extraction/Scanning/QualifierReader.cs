using System.Collections.Frozen;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Scanning.Lexicons;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Reads the qualifier of a mention within its clause, before it and behind it.</summary>
internal static class QualifierReader
{
    private const int DistantSpan = 40;

    // Words that may stand between a qualifier and its number: 约有51个, 超过了两成, 约合人民币682亿元, nearly a third.
    private static readonly string[] Fillers =
        ["有", "为", "是", "占", "达到", "达", "合", "了", "在", "需", "至", "到", "其", "人民币", "新台币", "港币", "台币", "全球", "他们", "一", "总计", "累计", "共",
            "增加了", "增长了", "增加", "增长", "提高了", "下降了", "减少了", "花费", "需要", "花", "耗费", "消耗", "等于", "相当于", "增加到", "达到了", "减", "增", "升", "降",
            "跌", "涨", "多"];

    // Words whose last characters look like a qualifier but tell a comparison or a time: 最近, 附近, 经过, 不过.
    private static readonly string[] NotBefore = ["最近", "附近", "经过", "通过", "不过", "见过", "看过", "用过", "来过", "去过", "做过", "有过", "听过", "上网过", "连续",
        "超低", "接连", "一连", "说过", "算过", "写过", "过过", "难过", "合约", "契约", "节约", "纽约", "大约翰", "条约", "预约", "北约", "有约", "公约"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FillerWords =
        Fillers.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordLengths FillerLengths = WordLengths.ByLast(Fillers);

    public static (Qualifier Qualifier, int Start)? Before(string s, int start, QuantityForm form)
    {
        var at = Chars.SkipBlanksBack(s, start);
        for (var k = 0; k < 3; k++)
        {
            if (Qualifiers.Before.EndingAt(s, at) is { } found && IsQualifier(s, found.At, at, found.Qualifier, form))
            {
                return s[at - 1] == '于' && IsStandard(s, start) ? null : found;
            }

            var skipped = SkipFiller(s, at);
            if (skipped == at)
            {
                return null;
            }

            at = Chars.SkipBlanksBack(s, skipped);
        }

        return null;
    }

    /// <summary>
    /// The qualifier of a multiple or share whose whole stands between (几乎是中国投资额93亿美元的12倍, 不到前者的三分之一): looked for behind
    /// the 的 before the number, within the clause, over what stands in brackets.
    /// </summary>
    public static Qualifier? Distant(string s, int start, QuantityForm form)
    {
        if (Chars.At(s, start - 1) != '的' || form is not (QuantityForm.Times or QuantityForm.Percent or QuantityForm.Fraction))
        {
            return null;
        }

        var depth = 0;
        for (var at = start - 1; at > 0 && start - at < DistantSpan; at--)
        {
            var c = s[at - 1];
            depth += c is ')' or '）' ? 1 : c is '(' or '（' ? -1 : 0;
            if (depth < 0 || depth == 0 && c is not (')' or '）' or '(' or '（') && Chars.EndsClause(c))
            {
                return null;
            }

            if (depth == 0 && Qualifiers.Distant.EndingAt(s, at) is { } found
                && !(Chars.IsDigit(Chars.At(s, at)) && Chars.At(s, DigitReader.RunEnd(s, at)) != '年')
                && IsQualifier(s, found.At, at, found.Qualifier, form))
            {
                return found.Qualifier;
            }
        }

        return null;
    }

    public static (Qualifier Qualifier, int End)? After(string s, int end, QuantityForm form)
    {
        var at = end;
        if (Chars.At(s, at) == ' ' && Chars.IsLetter(Chars.At(s, at + 1)))
        {
            at++;
        }

        // 一半也不到, 5件大关: an adverb may stand between.
        if (Chars.At(s, at) is '的' && Chars.At(s, at + 1) is '以')
        {
            at++;
        }

        if (Qualifiers.After.StartingAt(s, at) is not { } found)
        {
            return null;
        }

        var next = Chars.At(s, found.At);
        var word = s[at..found.At];
        return word switch
        {
            "多" when next is '出' or '了' or '少' or '于' or '达' or '卖' or '花' or '元' or '数' or '样' or '个' && form != QuantityForm.Times => null,
            "多" when form is QuantityForm.PercentagePoint => null,
            "余" when next is '下' or '额' or '量' or '地' or '为' or '者' or '则' => null,
            "强" when next is '于' or '大' or '势' or '制' or '化' or '调' or '度' or '烈' || form is not (QuantityForm.Fraction or QuantityForm.Percent) => null,
            "弱" when next is '于' or '势' || form is not (QuantityForm.Fraction or QuantityForm.Percent) => null,
            "起" or "许" when form != QuantityForm.Money || next is '于' or '来' or '步' or '诉' or '多' or '可' => null,
            "前后" or "附近" or "以内" or "之内" when form == QuantityForm.Duration => null,
            "odd" or "plus" or "ish" when Chars.IsLetter(next) => null,
            "+" when Chars.IsDigit(next) => null,
            "不足" when next is '以' or '之' or '的' => null,
            _ => found,
        };
    }

    private static int SkipFiller(string s, int end)
    {
        foreach (var length in FillerLengths.Of(Chars.At(s, end - 1)))
        {
            if (length <= end && FillerWords.Contains(s.AsSpan(end - length, length)))
            {
                return end - length;
            }
        }

        return end;
    }

    private static bool IsQualifier(string s, int start, int end, Qualifier qualifier, QuantityForm form)
    {
        var word = s[start..end];
        foreach (var longer in NotBefore)
        {
            if (longer.Length > word.Length && longer.EndsWith(word, StringComparison.Ordinal) && Chars.EndsWith(s, end, longer))
            {
                return false;
            }
        }

        return word switch
        {
            "最高" => form == QuantityForm.Money,
            "连" => false,
            "破" => Chars.At(s, start - 1) is not ('爆' or '攻' or '撞' or '打'),
            "过了" => form != QuantityForm.Duration,
            "over" or "past" or "inside" or "within" or "over the" => form != QuantityForm.Duration && !IsVerbOver(s, start),
            "near" or "beyond" => form != QuantityForm.Duration,
            "some" => true,
            "up to" => !IsVerbUp(s, start),
            "as many as" or "as little as" => !IsComparison(s, start),
            "as much as" => form is (QuantityForm.Money or QuantityForm.Percent or QuantityForm.PercentagePoint) && !IsComparison(s, start),
            "about" => Chars.WordBefore(s, start) is not ("worried" or "nervous" or "optimistic" or "concerned" or "excited"),
            "上限" => Chars.At(s, start - 1) is not '达',
            _ => qualifier != Qualifier.Exact,
        };
    }

    // 高于全球38%的均值: an average that something is compared with is no bound.
    private static bool IsStandard(string s, int start)
    {
        var end = start;
        while (Chars.IsDigit(Chars.At(s, end)) || Chars.At(s, end) is '.' or '%') end++;
        foreach (var word in (ReadOnlySpan<string>)["的均值", "的平均", "的全国平均", "的全球平均", "的行业平均", "的中位", "的水平", "的整体水平"])
        {
            if (Chars.StartsWith(s, end, word)) return true;
        }

        return false;
    }

    // shot up to 42, to tick up to 5.2%: what something rose to is no bound.
    private static bool IsVerbUp(string s, int start) => Chars.WordBefore(s, start) is "shot" or "went" or "goes" or "go" or "gone" or "tick" or "ticked" or "ticks"
        or "edge" or "edged" or "edges" or "crept" or "creep" or "inched" or "jumped" or "climbed" or "moved" or "nudged" or "pushed" or "rose" or "crawled" or "came"
        or "shoot" or "shoots" or "stepped" or "leapt" or "leap" or "bumped" or "bump" or "bumps" or "pulled" or "picked" or "jump" or "jumps" or "climb" or "climbs"
        or "going" or "climbing" or "ramp" or "ramped" or "scaled" or "scale" or "shooting" or "ticking" or "inch" or "crawl" or "drive" or "drove" or "pushing" or "move" or "moves";

    // twice as many as 2,000 rivals, 40% as much as, just as many as: what is compared is no bound.
    private static bool IsComparison(string s, int start) => Chars.At(s, start - 2) == '%' || Chars.WordBefore(s, start) is "times" or "twice" or "thrice" or "x" or "fold"
        or "half" or "third" or "thirds" or "quarter" or "quarters" or "fifth" or "fifths" or "percent" or "cent" or "just" or "not" or "exactly" or "nearly" or "almost" or "about";

    // "a lead over 12 rivals", "workers over 50": over as a preposition behind a noun is still read as a bound; a verb's particle is not.
    private static bool IsVerbOver(string s, int start) => Chars.WordBefore(s, start) is "spread" or "took" or "hand" or "handed"
        or "turned" or "advantage" or "lead" or "edge";
}
