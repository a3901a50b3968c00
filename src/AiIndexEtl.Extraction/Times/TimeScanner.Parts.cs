using System.Buffers;
using System.Globalization;

namespace AiIndexEtl.Extraction.Times;

/// <summary>Parts of years, English dates, roles, and the small readers.</summary>
internal static partial class TimeScanner
{
    private static readonly string[] SinceBehind = ["以来", "以后", "后", "起", "开始", "至今", "之后", "onwards", "年起"];

    private static readonly string[] BaseBefore =
        ["比", "较", "相比于", "相比", "相较", "相较于", "相对", "相对于", "对比", "高于", "低于", "多于", "少于", "than in ", "than ", "compared with ", "compared to ", "versus ", "against ", "relative to ",
         "over ", "on ", "vs ", "vs. ", "from ", "above ", "below ", "compared with the ", "up from ", "down from ", "than at the end of ", "than at ", "than it was in ", "基准为", "基期为"];

    private static readonly string[] BaseBeforeArticle = ["than ", "than in ", "compared to ", "versus ", "vs ", "vs. ", "relative to ", "from "];

    private static readonly string[] IntervalBefore = ["from ", "over ", "on "];

    private static readonly string[] BaseBehind = ["相比", "相较", "比较"];

    private const int GrownReach = 16;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",。;、，\n");
    private static readonly SearchValues<char> Grown = SearchValues.Create("增涨升降减跌");
    private static readonly SearchValues<char> FirstOfFigure = SearchValues.Create("0123456789一二三四五六七八九十两");

    private static readonly string[] SinceBefore = ["since ", "since late ", "since early ", "自", "自从"];

    private static readonly string[] MonthBefore = ["in ", "by ", "since ", "until ", "last ", "early ", "late ", "this ", "mid-", "end of ", "during ", "as of "];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    private static readonly string[] SmallWords = ["one ", "two ", "three ", "four ", "five ", "six ", "seven ", "eight ", "nine ", "ten ", "eleven "];

    // The second half of 2024, the fourth quarter, 上半年, 前三季度, 第四季度: joined to the year before it.
    private static TimeMention WithPart(string folded, TimeMention year)
    {
        var at = SkipSpaces(folded, year.End);
        if (at < folded.Length && folded[at] == '的') at = SkipSpaces(folded, at + 1);
        if (year.Form == TimeForm.Absolute && folded.AsSpan(at).StartsWith("同期", StringComparison.Ordinal)) return year with { End = at + 2, Form = TimeForm.SamePartOf };
        if (!TryPart(folded, at, out var part, out var end) && !TryMonth(folded, at, out part, out end))
        {
            return at < folded.Length && folded[at] is '底' or '末' or '初' or '间' && year.End == at ? year with { End = at + 1 } : year;
        }

        return year.Form == TimeForm.Absolute
            ? year with { End = end, Value = Join(year.Value, part) }
            : year with { End = end, Value = part };
    }

    // 6月 | 1至9月 behind 今年 or 去年
    private static bool TryMonth(string folded, int at, out string part, out int end)
    {
        part = "";
        end = at;
        if (at >= folded.Length || MonthAt(folded, at) is not { } month) return false;
        part = month.Value;
        end = month.End;
        return true;
    }

    private static TimeMention? WithoutYear(string folded, int start) =>
        TryPart(folded, start, out var part, out var end) ? new TimeMention(start, end, TimeForm.PartOfYear, part) : null;

    private static bool TryPart(string folded, int at, out string part, out int end)
    {
        part = "";
        end = at;
        if (at >= folded.Length) return false;
        var rest = folded.AsSpan(at);
        if (rest.StartsWith("上半年", StringComparison.Ordinal)) return Found("-01/-06", at + 3, out part, out end);
        if (rest.StartsWith("下半年", StringComparison.Ordinal)) return Found("-07/-12", at + 3, out part, out end);
        if (folded[at] == 'q' && at + 1 < folded.Length && folded[at + 1] is >= '1' and <= '4' && !IsDigitAt(folded, at + 2)) return Found("-Q" + folded[at + 1], at + 2, out part, out end);

        if (rest.StartsWith("首季", StringComparison.Ordinal)) return Found("-Q1", rest.StartsWith("首季度", StringComparison.Ordinal) ? at + 3 : at + 2, out part, out end);
        if (rest.StartsWith("末季", StringComparison.Ordinal)) return Found("-Q4", at + 2, out part, out end);

        var i = folded[at] == '第' ? at + 1 : at;
        var isFirstOf = folded[at] is '前' or '首' or '头';
        if (isFirstOf) i = at + 1;
        if (!TrySmall(folded, i, out var number, out var stop)) return false;
        stop = SkipSpaces(folded, stop);
        var behind = folded.AsSpan(stop);
        if (number is >= 1 and <= 4 && (behind.StartsWith("季度", StringComparison.Ordinal) || behind.StartsWith("季", StringComparison.Ordinal)))
        {
            var width = behind.StartsWith("季度", StringComparison.Ordinal) ? 2 : 1;
            return isFirstOf
                ? Found(string.Create(CultureInfo.InvariantCulture, $"-01/-{number * 3:00}"), stop + width, out part, out end)
                : Found(string.Create(CultureInfo.InvariantCulture, $"-Q{number}"), stop + width, out part, out end);
        }

        if (isFirstOf && number is >= 2 and <= 11 && (behind.StartsWith("个月", StringComparison.Ordinal) || behind.StartsWith("月", StringComparison.Ordinal)))
        {
            return Found(string.Create(CultureInfo.InvariantCulture, $"-01/-{number:00}"), stop + (behind[0] == '月' ? 1 : 2), out part, out end);
        }

        return false;
    }

    private static bool Found(string value, int stop, out string part, out int end)
    {
        part = value;
        end = stop;
        return true;
    }

    private static TimeMention? EnglishMonthAt(string folded, int start)
    {
        if (folded[start] is not ('j' or 'f' or 'm' or 'a' or 's' or 'o' or 'n' or 'd')) return null;
        for (var month = 1; month <= 12; month++)
        {
            foreach (var name in TimeWords.Months[month - 1])
            {
                if (name[0] != folded[start] || MonthEnd(folded, start, name) is not { } end) continue;
                var at = SkipSpaces(folded, end);
                var day = 0;
                if (MonthsTo(folded, start, at, month) is { } months) return months;
                if (MonthQuarterAt(folded, start, month, end) is { } quarter) return quarter;
                if (TrySmall(folded, at, out var number, out var stop) && stop - at <= 2 && number is >= 1 and <= 31 && !(stop < folded.Length && folded[stop] is '.' or '%'))
                {
                    day = number;
                    at = SkipSpaces(folded, stop < folded.Length && folded[stop] == ',' ? stop + 1 : stop);
                    end = stop;
                }
                else if (at < folded.Length && folded[at] == ',')
                {
                    at = SkipSpaces(folded, at + 1);
                }

                var monthPart = string.Create(CultureInfo.InvariantCulture, $"-{month:00}") + (day > 0 ? string.Create(CultureInfo.InvariantCulture, $"-{day:00}") : "");
                if (TryYear(folded, at, out var year) && !IsDigitAt(folded, at + 4)) return Absolute(start, at + 4, Iso(year) + monthPart);
                if (RelativeYearBehind(folded, folded.AsSpan(at).StartsWith("of ", StringComparison.Ordinal) ? at + 3 : at) is { } relative) return new TimeMention(start, relative.End, TimeForm.FromPublication, monthPart, relative.Years);

                // "may" and "march" are verbs as well: without a year they need a preposition, a day or a capital that folding took away.
                if (month is 3 or 5 && day == 0 && !EndsAny(folded, start, MonthBefore) && !HasDayBefore(folded, start)) return null;
                return new TimeMention(start, end, TimeForm.PartOfYear, monthPart);
            }
        }

        return null;
    }

    // "first half of 2024", "fourth quarter of 2024", "first nine months of 2025", "q4 2024".
    private static TimeMention? EnglishPartAt(string folded, int start)
    {
        for (var i = 0; i < Ordinals.Length; i++)
        {
            if (!folded.AsSpan(start).StartsWith(Ordinals[i], StringComparison.Ordinal)) continue;
            var at = SkipSpaces(folded, start + Ordinals[i].Length);
            if (at < folded.Length && folded[at] == '-') at++;
            if (i == 0 && folded.AsSpan(at).StartsWith("three quarters", StringComparison.Ordinal)) return WithYearBehind(folded, start, at + 14, "-01/-09");
            if (folded.AsSpan(at).StartsWith("quarter", StringComparison.Ordinal)) return IsRun(folded, at + 7) ? null : WithYearBehind(folded, start, at + 7, string.Create(CultureInfo.InvariantCulture, $"-Q{i + 1}"));
            if (folded.AsSpan(at).StartsWith("half", StringComparison.Ordinal) && i < 2) return WithYearBehind(folded, start, at + 4, i == 0 ? "-01/-06" : "-07/-12");
            if (i == 0 && TrySmallWord(folded, at, out var months, out var stop) && months is >= 2 and <= 11 && folded.AsSpan(SkipSpaces(folded, stop)).StartsWith("months", StringComparison.Ordinal))
            {
                return WithYearBehind(folded, start, SkipSpaces(folded, stop) + 6, string.Create(CultureInfo.InvariantCulture, $"-01/-{months:00}"));
            }
        }

        if (folded.AsSpan(start).StartsWith("opening quarter", StringComparison.Ordinal)) return WithYearBehind(folded, start, start + 15, "-Q1");
        foreach (var word in (string[])["last quarter of ", "final quarter of ", "closing quarter of ", "last three months of ", "final three months of "])
        {
            if (folded.AsSpan(start).StartsWith(word, StringComparison.Ordinal) && TryYear(folded, start + word.Length, out _)) return WithYearBehind(folded, start, start + word.Length, "-Q4");
        }

        if (ShortPartAt(folded, start) is { } shortPart) return shortPart;

        // quarter 3 2024
        if (folded.AsSpan(start).StartsWith("quarter ", StringComparison.Ordinal) && start + 8 < folded.Length && folded[start + 8] is >= '1' and <= '4' && !IsDigitAt(folded, start + 9))
        {
            return WithYearBehind(folded, start, start + 9, "-Q" + folded[start + 8]);
        }

        if (folded[start] == 'q' && TryPart(folded, start, out var part, out var end)) return WithYearBehind(folded, start, end, part);
        return null;
    }

    private static TimeMention WithYearBehind(string folded, int start, int end, string part)
    {
        var at = SkipSpaces(folded, end);
        if (at < folded.Length && folded[at] == ',') at = SkipSpaces(folded, at + 1);
        if (folded.AsSpan(at).StartsWith("of ", StringComparison.Ordinal)) at = SkipSpaces(folded, at + 3);
        if (TryYear(folded, at, out var year) && !IsDigitAt(folded, at + 4)) return Absolute(start, at + 4, Join(Iso(year), part));
        if (at < folded.Length && folded[at] is '\'' or '’' && TryTwoDigits(folded, at + 1, out var two) && two <= 40 && !IsDigitAt(folded, at + 3) && !IsLetterAt(folded, at + 3)) return Absolute(start, at + 3, Join(Iso(2000 + two), part));
        return RelativeYearBehind(folded, at) is { } relative ? new TimeMention(start, relative.End, TimeForm.FromPublication, part, relative.Years) : new TimeMention(start, end, TimeForm.PartOfYear, part);
    }

    /// <summary>A year and a part such as "-Q2" or "-01/-06" as one ISO 8601 value; a part such as "-12/-02" begins in the year before.</summary>
    internal static string Join(string year, string part)
    {
        var slash = part.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return year + part;
        if (QuarterOf(part) is { } quarter) return year + quarter;
        var first = string.CompareOrdinal(part[..slash], part[(slash + 1)..]) > 0 ? Iso(int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture) - 1) : year;
        return $"{first}{part[..slash]}/{year}{part[(slash + 1)..]}";
    }

    private static TimeMention WithRole(string folded, TimeMention mention)
    {
        var end = SkipSpaces(folded, mention.End);

        // 比 2022 年: many write a space between Chinese words and digits.
        var start = mention.Start > 1 && folded[mention.Start - 1] == ' ' && folded[mention.Start - 2] > '\u2E80' ? mention.Start - 1 : mention.Start;
        var isSince = (StartsAny(folded, end, SinceBehind) && !folded.AsSpan(end).StartsWith("后者", StringComparison.Ordinal)) || EndsAny(folded, start, SinceBefore) || IsGrownFrom(folded, start, end, mention);
        var isBase = (Ends(folded, start, "与") && ContainsAny(folded.AsSpan(end, Math.Min(6, folded.Length - end)), BaseBehind))
            || ((EndsAny(folded, start, BaseBefore) || IsBaseBeforeArticle(folded, start)) && !IsRunOf(folded, start, mention)) || StartsAny(folded, end, BaseBehind);
        return mention with { IsSince = isSince, IsBase = isBase };
    }

    // up 30% from the fourth quarter of 2024, compared to the same quarter: the article stands between the word and the time.
    private static bool IsBaseBeforeArticle(string folded, int start) => Ends(folded, start, "the ") && EndsAny(folded, start - 4, BaseBeforeArticle);

    // 从2022年几乎增加了八倍: with a verb of rise or fall behind it and no value to reach, 从 opens a change as 自 does.
    private static bool IsGrownFrom(string folded, int start, int end, TimeMention mention)
    {
        if (!Ends(folded, start, "从") || mention is not { Form: TimeForm.Absolute, Value.Length: 4 or 7 }) return false;
        var behind = folded.AsSpan(end, Math.Min(GrownReach, folded.Length - end));
        var stop = behind.IndexOfAny(ClauseEnds);
        if (stop >= 0) behind = behind[..stop];
        var verb = behind.IndexOfAny(Grown);
        var figure = behind.IndexOfAny(FirstOfFigure);
        return verb >= 0 && figure > verb && !behind[..figure].ContainsAny("到至为的");
    }

    // "up 26% from 2022 to 2023", "over 2013-2023": such words before two years open an interval and compare with nothing.
    private static bool IsRunOf(string folded, int start, TimeMention mention) =>
        (mention.Form == TimeForm.Absolute && mention.Value.Contains('/', StringComparison.Ordinal) && EndsAny(folded, start, IntervalBefore))
        || (mention.Form == TimeForm.PartOfYear && Ends(folded, start, "from ") && MonthNameAt(folded, mention.Start) is { } month && month.End < mention.End);

    private static bool StartsAny(string folded, int start, string[] words)
    {
        foreach (var word in words)
        {
            if (folded.AsSpan(start).StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool ContainsAny(ReadOnlySpan<char> span, string[] words)
    {
        foreach (var word in words)
        {
            if (span.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool EndsAny(string folded, int end, string[] words)
    {
        foreach (var word in words)
        {
            if (end >= word.Length && folded[end - 1] == word[^1] && Ends(folded, end, word)) return true;
        }

        return false;
    }

    private static bool Ends(string folded, int end, string word) =>
        end >= word.Length && folded.AsSpan(end - word.Length, word.Length).SequenceEqual(word)
        && (word[0] > '\u007F' || end == word.Length || !char.IsAsciiLetterOrDigit(folded[end - word.Length - 1]));

    private static bool TryYear(string folded, int at, out int year)
    {
        year = 0;
        if (at < 0 || at + 4 > folded.Length) return false;
        for (var i = 0; i < 4; i++)
        {
            if (!char.IsAsciiDigit(folded[at + i])) return false;
            year = (year * 10) + (folded[at + i] - '0');
        }

        return year is >= 1900 and <= 2100;
    }

    private static bool TryTwoDigits(string folded, int at, out int number)
    {
        number = 0;
        if (!IsDigitAt(folded, at) || !IsDigitAt(folded, at + 1)) return false;
        number = ((folded[at] - '0') * 10) + (folded[at + 1] - '0');
        return true;
    }

    // 9, 09, 九, 十二
    private static bool TrySmall(string folded, int at, out int number, out int end)
    {
        number = 0;
        end = at;
        while (end < folded.Length && end - at < 3 && char.IsAsciiDigit(folded[end])) number = (number * 10) + (folded[end++] - '0');
        if (end > at) return true;
        if (at >= folded.Length) return false;
        if (folded[at] == '十')
        {
            number = 10;
            end = at + 1;
        }

        if (number == 0 && folded[at] == '两')
        {
            number = 2;
            end = at + 1;
            return true;
        }

        if (end < folded.Length && IsChineseDigit(folded[end])) number += ChineseDigit(folded[end++]);
        return end > at;
    }

    private static bool TrySmallWord(string folded, int at, out int number, out int end)
    {
        for (var i = 0; i < SmallWords.Length; i++)
        {
            if (!folded.AsSpan(at).StartsWith(SmallWords[i], StringComparison.Ordinal)) continue;
            number = i + 1;
            end = at + SmallWords[i].Length - 1;
            return true;
        }

        return TrySmall(folded, at, out number, out end);
    }

    private static int SkipSpaces(string folded, int at)
    {
        while (at < folded.Length && folded[at] == ' ') at++;
        return at;
    }

    // A comma parts digits only where digits stand on both sides of it: "in May, 2024" and "，2024年" begin anew.
    private static bool IsWithinNumber(string folded, int start)
    {
        if (start == 0) return false;
        if (char.IsAsciiLetterOrDigit(folded[start - 1]) || folded[start - 1] == '$') return true;
        return folded[start - 1] is '.' or ',' && start > 1 && char.IsAsciiDigit(folded[start - 2]);
    }

    private static bool IsDigitAt(string folded, int at) => at < folded.Length && char.IsAsciiDigit(folded[at]);

    private static bool IsLetterAt(string folded, int at) => at < folded.Length && char.IsAsciiLetter(folded[at]);

    private static bool IsChineseDigit(char c) => ChineseDigit(c) >= 0;

    private static int ChineseDigit(char c) => c switch
    {
        '零' or '○' or '〇' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };
}
