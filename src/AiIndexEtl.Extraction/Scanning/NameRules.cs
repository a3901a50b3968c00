using System.Collections.Frozen;
using AiIndexEtl.Extraction.Scanning.Lexicons;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Recognises digits that belong to names, numberings and identifiers, by what stands beside them.</summary>
internal static class NameRules
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Products = Names.BeforeNumber.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Numberings = Names.Numbering.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] IdentifierMarks =
        ["电话", "热线", "传真", "手机", "qq", "isbn", "issn", "tel", "phone", "fax", "备案", "邮编", "代号", "编号", "call", "whatsapp", "微信", "订阅热线",
            "doi", "arxiv", "cn-", "统一书号", "line on", "证书号", "许可证", "字第", "ref", "请拨", "拨打", "转"];

    /// <summary>Digits that touch a word on their left: GPT-4, A100, Q3, mid-2020, #12. Returns the reason and the end of the whole token.</summary>
    public static (string Reason, int End)? Touching(FoldedText text, int i)
    {
        var s = text.Folded;
        var before = Chars.At(s, i - 1);
        if (before == '\'' && DigitReader.RunEnd(s, i) == i + 2 && !Chars.IsLetter(Chars.At(s, i - 2)))
        {
            return (RejectionReasons.Date, i + 2);
        }

        if (before == '#')
        {
            return (RejectionReasons.Numbering, TokenEnd(s, i));
        }

        if (Chars.IsLetter(before))
        {
            if (DigitForms.IsMeasured(text, i)) return null;
            var isPeriod = before is 'q' or 'h' or 'y' && !Chars.IsLetter(Chars.At(s, i - 2)) || Chars.EndsWith(s, i, "fy");
            return (isPeriod && DigitReader.RunEnd(s, i) <= i + 4
                && !Chars.IsLetter(Chars.At(s, i + 1)) ? RejectionReasons.Date : RejectionReasons.Name, TokenEnd(s, i));
        }

        if (before is '-' or '_' or '/' or '.' or '&' && (Chars.IsLetter(Chars.At(s, i - 2)) || before is '-' && Chars.At(s, i - 2) is ')'))
        {
            var end = DigitReader.RunEnd(s, i);
            var isYear = end == i + 4 && s[i] is '1' or '2';
            return before == '.' && Chars.At(s, i - 2) is not 'v' && !isYear && Chars.IsLetter(Chars.At(s, i - 2))
                && !Chars.IsLetter(Chars.At(s, end)) && Chars.WordBefore(s, i - 1).Length > 2
                ? null
                : (isYear ? RejectionReasons.Date : RejectionReasons.Name, TokenEnd(s, i));
        }

        return null;
    }

    /// <summary>Digits with a word before them that names or numbers: Llama 2, Top 100, Figure 3, 第 3.</summary>
    public static string? Preceded(FoldedText text, int i, int end)
    {
        var s = text.Folded;
        if (Chars.At(s, i - 1) == '第' || Chars.EndsWith(s, i, "第 "))
        {
            return RejectionReasons.Ordinal;
        }

        // 排名前10的企业, 进入前100。
        if (Chars.At(s, i - 1) == '前' && Chars.At(s, end) is '的' or '，' or '。' or '、' or '；' or '）')
        {
            return RejectionReasons.Ordinal;
        }

        var at = i;
        if (Chars.At(s, at - 1) is not (' ' or '.'))
        {
            return null;
        }

        at = Chars.SkipBlanksBack(s, at);
        var word = Chars.Span(s, Chars.WordStart(s, at), at);
        if (Chars.At(s, at - 1) == '.' && word.Length == 0)
        {
            word = s.AsSpan(Chars.WordStart(s, at - 1), at - 1 - Chars.WordStart(s, at - 1));
            return word is "no" or "fig" or "vol" or "sec" or "nr" or "ch" ? RejectionReasons.Numbering : null;
        }

        if (word.Length == 0 || Chars.At(s, end) == '%' || Chars.StartsWith(s, end, " per"))
        {
            return word.Length == 0 ? HanNumbering(s, at) : null;
        }

        if (word is "top" && IsToppedBy(s, at - word.Length, i, end))
        {
            return null;
        }

        if ((Products.Contains(word) || word is "microsoft" or "office" or "dynamics" or "copilot" && s[i..end] is "365" or "360") && IsNameCase(text, at))
        {
            return RejectionReasons.Name;
        }

        var isNumbering = Numberings.Contains(word) && !Chars.IsDigit(Chars.At(s, i + 3));
        return isNumbering && !(word is "day" or "week" or "line" or "point" or "round" or "unit" or "note" or "part" or "team" or "group"
            or "p" or "series" && !Chars.IsUpper(text.Source[Chars.WordStart(s, at)]))
            ? RejectionReasons.Numbering
            : null;
    }

    // "is expected to top 945 TWh", "will top 1,300": who tops an amount passes it; "rose to top 10" is a place in a list.
    private static bool IsToppedBy(string s, int top, int start, int end) =>
        Chars.WordBefore(s, top) is "to" or "will" or "would" or "could" or "may" or "might" or "should" or "can"
        && (UnitReader.Read(s, end) is not null || Chars.WordAfter(s, end) is "million" or "billion" or "trillion"
            || end - start >= 3 && (s[end - 1] is not '0' || s[end - 4] == ','));

    private static bool IsNameCase(FoldedText text, int at)
    {
        var start = Chars.WordStart(text.Folded, at);
        return Chars.IsUpper(text.Source[start]) || Chars.IsUpper(text.Source[at - 1]) || text.Folded[start..at] is "top";
    }

    private static string? HanNumbering(string s, int at) =>
        Chars.At(s, at - 1) is '图' or '表' && !Chars.IsHan(Chars.At(s, at - 2)) ? RejectionReasons.Numbering : null;

    /// <summary>图3, 表2 and the like, without a blank.</summary>
    public static bool IsHanNumbering(string s, int i) =>
        Chars.At(s, i - 1) is '图' or '表' && Chars.At(s, i - 2) is '\n' or '\0' or '见' or '（' or '(' or '。' or ' ' or '如' or '附' or '从';

    /// <summary>[75][106]: a number alone in square brackets that refers to a source.</summary>
    public static bool IsReference(string s, int i, int end) => end - i <= 3 && Chars.At(s, i - 1) == '[' && Chars.At(s, end) == ']';

    /// <summary>The number at the head of a line that numbers a list item or a heading: "1. Training", "(3)", "3、", "2) ".</summary>
    public static int? ListNumberEnd(string s, int i, int end)
    {
        if (end - i > 2)
        {
            return null;
        }

        var next = Chars.At(s, end);
        var at = i;
        if (Chars.At(s, at - 1) is '(' or '（' or '【' or '[' or '注')
        {
            at--;
        }

        var isFootnote = Chars.At(s, i - 1) == '[' && next == ']' || Chars.At(s, at) == '注' && next is '：' or ':';
        if (isFootnote)
        {
            return end;
        }

        var marks = at;
        while (at - marks > -8 && Chars.At(s, at - 1) is ' ' or '*' or '#' or '>' or '•' or '■' or '●')
        {
            at--;
        }

        if (at > 0 && s[at - 1] != '\n')
        {
            return null;
        }

        if (next == '.' && Chars.IsDigit(Chars.At(s, end + 1)))
        {
            return HeadingEnd(s, end, at);
        }

        var isMark = next is '.' or '、' or ')' or '）' or '】' || next is ' ' && Chars.At(s, end + 1) is '|' or '/';
        return isMark || next == '\t' && !s.AsSpan(at, i - at).Contains('\t') ? end : null;
    }

    // "### 1.1 Papers" and "3.2.1 Scope": numbers with points at the head of a line and a title behind a blank.
    private static int? HeadingEnd(string s, int point, int lineStart)
    {
        var end = point;
        while (Chars.At(s, end) == '.' && Chars.IsDigit(Chars.At(s, end + 1)))
        {
            end = DigitReader.RunEnd(s, end + 1);
        }

        var isTitled = Chars.At(s, end) == ' ' && (Chars.IsLetter(Chars.At(s, end + 1))
            || Chars.IsHan(Chars.At(s, end + 1))) && end - point <= 6;
        var isMarked = Chars.At(s, lineStart) == '#';
        return isTitled && (isMarked
            || UnitReader.Read(s, end) is null && EnglishMultiplier.OfWord(Chars.WordAfter(s, end)) == 0
            && HanNumeralReader.Big(Chars.At(s, end + 1)) == 0) ? end : null;
    }

    /// <summary>Process nodes, word lengths, screen sizes and scales: 3 nm, 7纳米, 16-bit, 12英寸, a 100-point scale.</summary>
    public static bool IsTechnicalSize(string s, int end)
    {
        var at = Chars.At(s, end) is ' ' or '-' ? end + 1 : end;
        var word = Chars.Span(s, at, Chars.WordEnd(s, at));
        return word is "nm" or "bit" or "bits" or "inch" or "inches" || Chars.StartsWith(s, at, "纳米") || Chars.StartsWith(s, at, "奈米")
            || Chars.StartsWith(s, at, "英寸") || Chars.StartsWith(s, at, "吋")
            || Chars.StartsWith(s, at, "point scale") || Chars.StartsWith(s, at, "位浮点") || Chars.StartsWith(s, at, "会议室");
    }

    /// <summary>The age of a person: 47岁, 54-year-old, "aged 25 to 34", a number between commas behind a name.</summary>
    public static bool IsAge(FoldedText text, int start, int end, Numeral numeral)
    {
        var s = text.Folded;
        if (IsHanAge(s, start, end, numeral) || Chars.StartsWith(s, end, "-year-old") || IsRangeOfAges(s, end) || Chars.StartsWith(s, end, " years old"))
        {
            return true;
        }

        var word = Chars.WordBefore(s, start);
        if (word is "aged" or "ages" || IsBoundOfAge(s, start, numeral) || AgeGroups.End(s, start, numeral) is not null || Chars.EndsWith(s, start, "the age of "))
        {
            return true;
        }

        if (!numeral.IsPlain || numeral.Value is < 18 or > 99 || Chars.At(s, end) is not (',' or '，') || !Chars.EndsWith(s, start, ", "))
        {
            return false;
        }

        var nameEnd = start - 2;
        var nameStart = Chars.WordStart(s, nameEnd);
        return nameStart < nameEnd && Chars.IsUpper(text.Source[nameStart])
            && Chars.IsUpper(Chars.At(text.Source, Chars.WordStart(s, nameStart - 1))) && nameStart > 0 && s[nameStart - 1] is ' ' or '-';
    }

    // 18-to-24-year-olds, 16-24 year-olds
    private static bool IsRangeOfAges(string s, int end)
    {
        var at = Chars.StartsWith(s, end, "-to-") ? end + 4 : Chars.At(s, end) is '-' or '–' ? end + 1 : -1;
        var upper = at < 0 ? -1 : DigitReader.RunEnd(s, at);
        return upper > at && (Chars.StartsWith(s, upper, "-year-old") || Chars.StartsWith(s, upper, " year-old") || Chars.StartsWith(s, upper, "-years-old"));
    }

    // women under 35, people over sixty
    public static bool IsBoundOfAge(string s, int start, Numeral numeral)
    {
        if (numeral.Value is < 5 or > 99 || !numeral.IsInteger || Chars.WordBefore(s, start) is not ("under" or "over" or "above" or "below"))
        {
            return false;
        }

        var before = Chars.WordBefore(s, Chars.WordStart(s, Chars.SkipBlanksBack(s, start)));
        return before is "women" or "men" or "people" or "adults" or "children" or "those" or "anyone" or "everyone" or "girls" or "boys" or "citizens" or "residents" or "voters";
    }

    /// <summary>Where the ages end that a word announces: aged 25 to 34, ages 15-64; null where no range does.</summary>
    public static int? AgesEnd(string s, int start, int end)
    {
        if (Chars.WordBefore(s, start) is not ("aged" or "ages"))
        {
            return null;
        }

        foreach (var connector in (ReadOnlySpan<string>)[" to ", "-", "–", " and "])
        {
            if (Chars.StartsWith(s, end, connector) && DigitReader.RunEnd(s, end + connector.Length) is var upper && upper > end + connector.Length && upper <= end + connector.Length + 2)
            {
                return upper;
            }
        }

        return null;
    }

    /// <summary>47岁 of a person or an age group; a life expectancy of 78.6岁 is a quantity.</summary>
    public static bool IsHanAge(string s, int start, int end, Numeral numeral)
    {
        var at = Chars.At(s, end) == '周' ? end + 1 : end;
        if (Chars.At(s, end) is '至' or '到' or '-' or '—' or '~' && numeral.IsInteger)
        {
            var upper = DigitReader.RunEnd(s, end + 1);
            return upper > end + 1 && Chars.At(s, upper) == '岁';
        }

        if (Chars.At(s, at) != '岁' || !numeral.IsInteger)
        {
            return false;
        }

        var next = Chars.At(s, at + 1);
        var before = Chars.At(s, start - 1);
        return next is '的' or '以' or '及' or '组' or '至' or '到' or '-' or '—' or '或' or '）' or ')' or '那'
            || before is '，' or '、' or '（' or '(' or '\n' or '\0' or '。' or '龄' or '于' or '至' or '到' or '-' or '—' or '~'
            || Chars.EndsWith(s, start, "今年") || Chars.EndsWith(s, start, "现年") || Chars.EndsWith(s, start, "年仅")
            || Chars.EndsWith(s, start, "儿子") || next is '，' or '。';
    }

    /// <summary>Codes of shares in brackets: （2330）, (688917.SH), (981 HK, Reduce).</summary>
    public static bool IsShareCode(FoldedText text, int start, int end)
    {
        var s = text.Folded;
        if (Chars.At(s, start - 1) is not ('(' or '（') || end - start is < 3 or > 6
            || Chars.At(s, start - 2) is ' ' && !Chars.IsUpper(Chars.At(text.Source, Chars.WordStart(s, start - 2))) && end - start < 4)
        {
            return false;
        }

        var next = Chars.At(s, end);
        return next is '.' && Chars.IsLetter(Chars.At(s, end + 1))
            || next is ' ' && Chars.IsUpper(Chars.At(text.Source, end + 1)) && Chars.IsUpper(Chars.At(text.Source, end + 2))
            || next is ')' or '）' && end - start is 4 or 6 && Chars.IsHan(Chars.At(s, start - 2))
            && !s.AsSpan(start, end - start).StartsWith("20") && !s.AsSpan(start, end - start).StartsWith("19");
    }

    /// <summary>Phone numbers and identifiers: several groups of digits, a leading zero, or a word that announces one.</summary>
    public static int? IdentifierEnd(string s, int i)
    {
        var end = i;
        var digits = 0;
        var groups = 1;
        var longGroups = 0;
        while (end < s.Length && end - i < 40)
        {
            var run = DigitReader.RunEnd(s, end);
            digits += run - end;
            longGroups += run - end > 4 || (run - end) is 4 ? 1 : 0;
            end = run;
            if (Chars.At(s, end) is '-' or ' ' && Chars.IsDigit(Chars.At(s, end + 1)))
            {
                end++;
                groups++;
                continue;
            }

            break;
        }

        var firstEnd = DigitReader.RunEnd(s, i);
        var leadsWithZero = s[i] == '0' && firstEnd > i + 1;
        var isPhone = (leadsWithZero || Chars.At(s, i - 1) == '+') && digits >= 7 && groups > 1;
        var isGrouped = groups >= 3 && s[firstEnd] == '-' && digits >= 7;
        var isLong = groups == 1 && digits >= 11 && UnitReader.Read(s, firstEnd) is null
            && HanNumeralReader.Big(Chars.At(s, firstEnd)) == 0;
        if (isPhone || isGrouped || isLong || leadsWithZero && longGroups >= 0 && digits >= 4)
        {
            return leadsWithZero && groups > 1 && !isPhone ? firstEnd : end;
        }

        if (leadsWithZero && Chars.At(s, firstEnd) is not '.')
        {
            return firstEnd;
        }

        return digits >= 4 && IsAnnounced(s, i) ? end : null;
    }

    private static bool IsAnnounced(string s, int i)
    {
        var from = Math.Max(0, i - 14);
        var before = Chars.Span(s, from, i);
        var line = before.LastIndexOfAny('\n', '，', '。');
        before = before[(line + 1)..];
        foreach (var mark in IdentifierMarks)
        {
            var at = before.LastIndexOf(mark, StringComparison.Ordinal);
            if (at >= 0 && !ContainsHan(before[(at + mark.Length)..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsHan(ReadOnlySpan<char> span)
    {
        foreach (var c in span)
        {
            if (Chars.IsHan(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of the token of letters, digits and inner signs that holds <paramref name="i"/>.</summary>
    public static int TokenEnd(string s, int i)
    {
        while (i < s.Length && (Chars.IsDigit(s[i]) || Chars.IsLetter(s[i])
            || s[i] == ',' && Chars.IsDigit(Chars.At(s, i - 1)) && DigitReader.RunEnd(s, i + 1) == i + 4
            || (s[i] is '-' or '.' or '_' or '/' && (Chars.IsDigit(Chars.At(s, i + 1))
            || Chars.IsLetter(Chars.At(s, i + 1)) && s[i] is not '/'))))
        {
            i++;
        }

        return i;
    }
}
