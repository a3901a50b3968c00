using System.Collections.Frozen;
using AiIndexEtl.Extraction.Scanning.Lexicons;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Recognises numbers that are dates, years and times of day, so that they are rejected as such. The text is folded.</summary>
internal static class DateRules
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Months = Names.Months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The reason and end of a date or time written with digits at <paramref name="i"/>, or null.</summary>
    public static (string Reason, int End)? Match(string s, int i, bool hasMinguo)
    {
        var end = DigitReader.RunEnd(s, i);
        var length = end - i;
        if (length > 4)
        {
            return null;
        }

        var value = int.Parse(s.AsSpan(i, length), System.Globalization.CultureInfo.InvariantCulture);
        return Time(s, i, end, length)
            ?? BracketedDay(s, i, end, length, value)
            ?? HanDate(s, i, end, length, value, hasMinguo)
            ?? Numeric(s, i, end, length, value)
            ?? EnglishDate(s, i, end, length, value);
    }

    public static bool IsYear(decimal value) => value is >= 1500 and <= 2100;

    /// <summary>True for the four digits of a year that stand alone: no separator, no unit and no currency is looked at here.</summary>
    public static bool IsYearLike(Numeral numeral) => numeral is { IsPlain: true, Value: >= 1900 and <= 2060 };

    private static (string, int)? Time(string s, int i, int end, int length)
    {
        if (length <= 2 && Chars.At(s, end) is ':' or '：' && DigitReader.RunEnd(s, end + 1) == end + 3)
        {
            var last = end + 3;
            if (Chars.At(s, last) is ':' or '：' && DigitReader.RunEnd(s, last + 1) == last + 3)
            {
                last += 3;
            }

            return (RejectionReasons.TimeOfDay, last);
        }

        var at = Chars.SkipBlanks(s, end);
        if (length <= 2 && IsMeridiem(s, at))
        {
            return (RejectionReasons.TimeOfDay, end);
        }

        if (length == 4 && (Chars.StartsWith(s, at, "gmt") || Chars.StartsWith(s, at, "utc")))
        {
            return (RejectionReasons.TimeOfDay, end);
        }

        return HanTime(s, i, end, length);
    }

    private static bool IsMeridiem(string s, int at) =>
        Chars.StartsWith(s, at, "a.m") || Chars.StartsWith(s, at, "p.m") || Chars.WordAfter(s, at) is "am" or "pm" or "o";

    // 昨（13）日
    private static (string, int)? BracketedDay(string s, int i, int end, int length, int value) =>
        length <= 2 && value is >= 1 and <= 31 && Chars.At(s, i - 1) is '（' or '(' && Chars.At(s, end) is '）' or ')'
            && Chars.At(s, end + 1) is '日' or '号'
            ? (RejectionReasons.Date, end)
            : null;

    // 上午9点半, 19点06分, 9时, 4时30分
    private static (string, int)? HanTime(string s, int i, int end, int length)
    {
        if (length > 2 || Chars.At(s, end) is not ('点' or '时'))
        {
            return null;
        }

        var next = Chars.At(s, end + 1);
        var minutes = DigitReader.RunEnd(s, end + 1);
        if (minutes > end + 1 && Chars.At(s, minutes) == '分' && Chars.At(s, minutes + 1) != '之')
        {
            return (RejectionReasons.TimeOfDay, minutes);
        }

        var isMarked = i >= 2 && s[(i - 2)..i] is "上午" or "下午" or "晚上" or "早上" or "中午" or "凌晨" or "傍晚" or "清晨" or "深夜" or "当晚";
        return isMarked || next is '半' or '整' or '许' or '钟' || s[end] == '时' && Chars.At(s, i - 1) is '日' or '至' or '到'
            || s[end] == '时' && next is '至' or '，' or '许'
            ? (RejectionReasons.TimeOfDay, end)
            : null;
    }

    private static (string, int)? HanDate(string s, int i, int end, int length, int value, bool hasMinguo)
    {
        var at = Chars.SkipBlanks(s, end);
        var unit = Chars.At(s, at);
        var next = Chars.At(s, at + 1);
        switch (unit)
        {
            case '年' when next == '代' || length == 4 && IsYear(value)
                || length == 3 && hasMinguo && value is > 80 and < 140 && next is not ('前' or '后' or '来' or '历' or '间')
                || length == 2 && IsShortYear(s, i, at, value):
            case '月' when length <= 2 && value is >= 1 and <= 12:
            case '日' when length <= 2 && value is >= 1 and <= 31 && next != '均':
            case '号' when length <= 2 && Chars.At(s, i - 1) == '月':
            case '世' when next == '纪':
            case '季' when length == 1 && value is >= 1 and <= 4:
                return (RejectionReasons.Date, end);
            default:
                return HanDateRange(s, i, end, length, value);
        }
    }

    // 1-8月, 6至9月, 2013-2023年, 23/24学年
    private static (string, int)? HanDateRange(string s, int i, int end, int length, int value)
    {
        if (length > 2 || value is 0 or > 31 || Chars.At(s, end) is not ('-' or '–' or '—' or '~' or '至' or '到' or '、' or '/'))
        {
            return null;
        }

        var second = DigitReader.RunEnd(s, end + 1);
        if (second == end + 1 || second > end + 3)
        {
            return null;
        }

        var unit = Chars.At(s, second);
        return unit == '月' && value <= 12 || unit == '日' && Chars.At(s, second + 1) != '均' || unit == '学' && Chars.At(s, second + 1) == '年'
            ? (RejectionReasons.Date, Chars.At(s, i - 1) is '前' ? end : second)
            : null;
    }

    private static bool IsShortYear(string s, int i, int at, int value)
    {
        if (value is < 10 or > 35 && value is < 80)
        {
            return false;
        }

        var before = Chars.At(s, i - 1);
        var after = Chars.At(s, at + 1);
        return before == '\'' || after is '底' or '初' or '末' or '度' || Chars.IsDigit(after)
            || before is '自' or '从' or '较' && after is not ('内' or '来' or '间' or '前' or '后' or '里' or '期');
    }

    // 2024-04-16, 2024/4/16, 2024.4.16, 16/04/2024, 2023/24, 2023-24, 2013–2023
    private static (string, int)? Numeric(string s, int i, int end, int length, int value)
    {
        var separator = Chars.At(s, end);
        if (separator is not ('-' or '/' or '.' or '–' or '—' or '~' or '至' or '到') || !Chars.IsDigit(Chars.At(s, end + 1)))
        {
            return null;
        }

        var second = DigitReader.RunEnd(s, end + 1);
        var secondLength = second - end - 1;
        var hasThird = Chars.At(s, second) == separator && Chars.IsDigit(Chars.At(s, second + 1));
        var third = hasThird ? DigitReader.RunEnd(s, second + 1) : second;
        if (length == 4 && IsYear(value))
        {
            var isPair = !hasThird && separator != '.' && (secondLength is 2
                || secondLength == 4 && s[end + 1] is '1' or '2') && Chars.At(s, second) is not '%' && !IsDecimalMark(s, second);
            return hasThird && secondLength <= 2 && third - second <= 3 ? (RejectionReasons.Date, third)
                : isPair || separator is '-' or '/' && secondLength == 1
                    && !Chars.IsLetter(Chars.At(s, second)) ? (RejectionReasons.Date, second)
                : null;
        }

        return length <= 2 && secondLength <= 2 && hasThird && third - second == 5
            && separator is '/' or '.' or '-' ? (RejectionReasons.Date, third) : null;
    }

    // 17 January, 3 Mar 2021, January 17, Nov. 2022, 20th of May, the 1990s
    private static (string, int)? EnglishDate(string s, int i, int end, int length, int value)
    {
        if (length == 4 && IsYear(value) && Chars.At(s, end) == 's' && !Chars.IsLetter(Chars.At(s, end + 1)))
        {
            return (RejectionReasons.Date, end + 1);
        }

        if (length > 2 && length != 4 || length <= 2 && value is 0 or > 31)
        {
            return null;
        }

        var isDay = length <= 2;
        if (isDay && Chars.StartsWith(s, end, " to ") && DigitReader.RunEnd(s, end + 4) is var until && until > end + 4 && until < end + 7
            && Chars.WordAfter(s, until) is { Length: >= 3 } month && Names.Months.Contains(month) && month != "may" | IsMay(s, until))
        {
            return (RejectionReasons.Date, end);
        }

        if (IsMonthBefore(s, i) && (isDay ? !IsDecimal(s, end) : IsYear(value)))
        {
            return (RejectionReasons.Date, isDay ? LastDay(s, end, value) : end);
        }

        var at = isDay && IsOrdinalSuffix(s, end) ? end + 2 : end;
        var word = Chars.WordAfter(s, Chars.StartsWith(s, at, " of ") ? at + 4 : at);
        return isDay && word.Length > 0 && Chars.At(s, at) == ' ' && Months.Contains(word) && word != "may"
            || isDay && word == "may" && IsMay(s, at)
            ? (RejectionReasons.Date, at)
            : null;
    }

    // April 10 to 16, May 26-30: where the days end.
    private static int LastDay(string s, int end, int first)
    {
        foreach (var connector in (ReadOnlySpan<string>)[" to ", " through ", "-", "–", " - ", " – "])
        {
            if (!Chars.StartsWith(s, end, connector)) continue;
            var from = end + connector.Length;
            var last = DigitReader.RunEnd(s, from);
            if (last == from || last > from + 2 || int.Parse(s.AsSpan(from, last - from), System.Globalization.CultureInfo.InvariantCulture) is var day && (day <= first || day > 31)) return end;
            var next = Chars.At(s, last);
            return next is '%' || Chars.IsLetter(next) || IsDecimalMark(s, last) || (next == ' ' && UnitReader.Read(s, last) is not null) ? end : last;
        }

        return end;
    }

    // The comma and the point of a number, not those of the sentence.
    private static bool IsDecimalMark(string s, int at) => Chars.At(s, at) is '.' or ',' && Chars.IsDigit(Chars.At(s, at + 1));

    private static bool IsDecimal(string s, int end) =>
        Chars.At(s, end) is '.' or ',' && Chars.IsDigit(Chars.At(s, end + 1)) && !Chars.StartsWith(s, end, ", 20")
            || Chars.At(s, end) == '%' || Chars.StartsWith(s, end, " per");

    private static bool IsMay(string s, int at)
    {
        var after = Chars.SkipBlanks(s, at) + 3;
        return Chars.IsDigit(Chars.At(s, after + 1)) || Chars.At(s, after) is ',' or '.' or ')' or '\n' or '\0';
    }

    private static bool IsMonthBefore(string s, int i)
    {
        var at = Chars.SkipBlanksBack(s, i);
        if (at == i && Chars.At(s, i - 1) != '-')
        {
            return false;
        }

        if (Chars.At(s, at - 1) is '.' or ',' or '-')
        {
            at--;
        }

        var start = Chars.WordStart(s, at);
        var word = Chars.Span(s, start, at);
        return word.Length >= 3 && Months.Contains(word) && (word is not "may" and not "march" || Chars.At(s, i - 1) is ' ' or '-');
    }

    public static bool IsOrdinalSuffix(string s, int i) =>
        (Chars.StartsWith(s, i, "st") || Chars.StartsWith(s, i, "nd") || Chars.StartsWith(s, i, "rd") || Chars.StartsWith(s, i, "th"))
        && !Chars.IsLetter(Chars.At(s, i + 2));
}
