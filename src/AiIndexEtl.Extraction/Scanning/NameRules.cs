using System.Collections.Frozen;
using AiIndexEtl.Extraction.Scanning.Lexicons;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Recognises digits that belong to names, numberings and identifiers, by what stands beside them.</summary>
internal static class NameRules
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Products = Names.BeforeNumber.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Numberings = Names.Numbering.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] IdentifierMarks =
        ["电话", "热线", "传真", "手机", "qq", "isbn", "issn", "tel", "phone", "fax", "备案", "备", "邮编", "代号", "编号", "call", "whatsapp", "微信", "订阅热线", "doi", "arxiv", "cn-", "统一书号", "line on", "证书号", "许可证", "字第", "ref"];

    /// <summary>Digits that touch a word on their left: GPT-4, A100, Q3, mid-2020, #12. Returns the reason and the end of the whole token.</summary>
    public static (string Reason, int End)? Touching(string s, int i)
    {
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
            var isPeriod = before is 'q' or 'h' or 'y' && !Chars.IsLetter(Chars.At(s, i - 2)) || Chars.EndsWith(s, i, "fy");
            return (isPeriod && DigitReader.RunEnd(s, i) <= i + 4 && !Chars.IsLetter(Chars.At(s, i + 1)) ? RejectionReasons.Date : RejectionReasons.Name, TokenEnd(s, i));
        }

        if (before is '-' or '_' or '/' or '.' or '&' && (Chars.IsLetter(Chars.At(s, i - 2)) || before is '-' && Chars.At(s, i - 2) is ')'))
        {
            var end = DigitReader.RunEnd(s, i);
            var isYear = end == i + 4 && s[i] is '1' or '2';
            return before == '.' && Chars.At(s, i - 2) is not 'v' && !isYear && Chars.IsLetter(Chars.At(s, i - 2)) && !Chars.IsLetter(Chars.At(s, end)) && Chars.WordBefore(s, i - 1).Length > 2
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

        if (Products.Contains(word) && IsNameCase(text, at))
        {
            return RejectionReasons.Name;
        }

        var isNumbering = Numberings.Contains(word) && !Chars.IsDigit(Chars.At(s, i + 3));
        return isNumbering && !(word is "day" or "week" or "line" or "point" or "round" or "unit" or "note" or "part" or "team" or "group" or "p" or "series" && !Chars.IsUpper(text.Source[Chars.WordStart(s, at)]))
            ? RejectionReasons.Numbering
            : null;
    }

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

    /// <summary>The number at the head of a line that numbers a list item or a heading: "1. Training", "(3)", "3、", "2) ".</summary>
    public static bool IsListNumber(string s, int i, int end)
    {
        var at = i;
        if (Chars.At(s, at - 1) is '(' or '（' or '【' or '[')
        {
            at--;
        }

        at = Chars.SkipBlanksBack(s, at);
        if (at > 0 && s[at - 1] != '\n' || end - i > 2)
        {
            return Chars.At(s, i - 1) == '[' && Chars.At(s, end) == ']' && end - i <= 3;
        }

        var next = Chars.At(s, end);
        return next is '.' && !Chars.IsDigit(Chars.At(s, end + 1)) || next is '、' or ')' or '）' or '】' || next is ' ' && Chars.At(s, end + 1) is '|' or '/';
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
        var isLong = groups == 1 && digits >= 11;
        if (isPhone || isGrouped || isLong || leadsWithZero && longGroups >= 0 && digits >= 4)
        {
            return leadsWithZero && groups > 1 && !isPhone ? firstEnd : end;
        }

        if (leadsWithZero && Chars.At(s, firstEnd) is not '.')
        {
            return firstEnd;
        }

        return digits >= 5 && IsAnnounced(s, i) ? end : null;
    }

    private static bool IsAnnounced(string s, int i)
    {
        var from = Math.Max(0, i - 14);
        var before = Chars.Span(s, from, i);
        var line = before.LastIndexOfAny('\n', '，', '。');
        before = before[(line + 1)..];
        foreach (var mark in IdentifierMarks)
        {
            if (before.Contains(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of the token of letters, digits and inner signs that holds <paramref name="i"/>.</summary>
    public static int TokenEnd(string s, int i)
    {
        while (i < s.Length && (Chars.IsDigit(s[i]) || Chars.IsLetter(s[i]) || (s[i] is '-' or '.' or '_' or '/' && (Chars.IsDigit(Chars.At(s, i + 1)) || Chars.IsLetter(Chars.At(s, i + 1)) && s[i] is not '/'))))
        {
            i++;
        }

        return i;
    }
}
