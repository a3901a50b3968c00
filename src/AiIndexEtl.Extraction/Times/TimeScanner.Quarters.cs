using System.Globalization;

namespace AiIndexEtl.Extraction.Times;

/// <summary>Quarters and halves written short, spans told by their last day, and relative years behind a part of a year.</summary>
internal static partial class TimeScanner
{
    // 截至9月30日止六个月, 截至2025年12月31日止年度
    private static readonly (string Word, int Months)[] EndedWords =
    [
        ("三个月", 3), ("3个月", 3), ("季度", 3), ("六个月", 6), ("6个月", 6), ("半年", 6), ("上半年", 6), ("中期", 6), ("九个月", 9), ("9个月", 9), ("十二个月", 12), ("12个月", 12), ("年度", 12), ("财政年度", 12), ("财年", 12), ("全年", 12), ("一年", 12),
    ];

    private static readonly (string Word, int Years)[] RelativeYears =
        [("last year", -1), ("the previous year", -1), ("the prior year", -1), ("this year", 0), ("next year", 1)];

    private static readonly string[] AlikeWords = ["same ", "corresponding ", "comparable ", "equivalent ", "year-earlier "];

    private static readonly string[] AlikeParts = ["quarter", "period", "months", "month", "half", "stage", "point", "three months", "six months", "nine months", "stretch", "weeks"];

    private static readonly string[] RunWords = ["in a row", "running", "straight", "in succession", "consecutive"];

    // 十一年前, 五年内: what stands behind the last digit of a number is no word for a time of its own.
    private static bool IsTailOfNumber(string folded, int start)
    {
        if (start == 0) return false;
        var before = folded[start - 1];
        if (folded[start] == '年') return char.IsAsciiDigit(before) || IsChineseDigit(before) || before is '十' or '两' or '几' or '数' or '多' or '百';
        if (char.IsAsciiDigit(folded[start])) return char.IsAsciiDigit(before);
        return (IsChineseDigit(folded[start]) || folded[start] == '十') && (IsChineseDigit(before) || before == '十') && !IsOpeningOfTime(folded, start);
    }

    // 第十一年 is read from its first digit; 这一年, 近一年 begin anew.
    private static bool IsOpeningOfTime(string folded, int start) => start > 1 && folded[start - 2] is '这' or '近';

    // 2025Q3, 2025H1
    private static TimeMention? YearWithPartAt(string folded, int start, int end, int year)
    {
        if (end + 1 >= folded.Length || folded[end] is not ('q' or 'h') || (end + 2 < folded.Length && char.IsAsciiLetterOrDigit(folded[end + 2]))) return null;
        return PartOfLetter(folded[end], folded[end + 1]) is { } part ? Absolute(start, end + 2, Join(Iso(year), part)) : null;
    }

    // 25Q4, 25H1
    private static TimeMention? ShortYearWithPartAt(string folded, int start)
    {
        if (!TryTwoDigits(folded, start, out var two) || two is < 10 or > 40) return null;
        var end = start + 2;
        return end < folded.Length && folded[end] is 'q' or 'h' ? YearWithPartAt(folded, start, end, 2000 + two) : null;
    }

    private static string? PartOfLetter(char letter, char number) => (letter, number) switch
    {
        ('q', >= '1' and <= '4') => "-Q" + number,
        ('h', '1') => "-01/-06",
        ('h', '2') => "-07/-12",
        _ => null,
    };

    // From April to June is the second quarter.
    private static string? QuarterOf(string part) => part switch
    {
        "-01/-03" => "-Q1",
        "-04/-06" => "-Q2",
        "-07/-09" => "-Q3",
        "-10/-12" => "-Q4",
        _ => null,
    };

    // The day or month in front of 止 and a length of time is the end of it.
    private static TimeMention EndedSpan(string folded, TimeMention mention)
    {
        var value = mention.Value;
        var month = mention.Form switch
        {
            TimeForm.Absolute when value.Length is 7 or 10 && value[4] == '-' => value.AsSpan(5, 2),
            TimeForm.PartOfYear or TimeForm.FromPublication when value.Length is 3 or 6 => value.AsSpan(1, 2),
            _ => default,
        };
        if (!int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) return mention;
        var at = SkipSpaces(folded, mention.End);
        if (at < folded.Length && folded[at] is '底' or '末') at = SkipSpaces(folded, at + 1);
        if (at >= folded.Length || folded[at] != '止') return mention;
        var behind = SkipSpaces(folded, at + 1);
        if (behind < folded.Length && folded[behind] is '的' or '之') behind = SkipSpaces(folded, behind + 1);
        foreach (var (word, months) in EndedWords)
        {
            if (!folded.AsSpan(behind).StartsWith(word, StringComparison.Ordinal)) continue;
            var first = ((last - months + 12) % 12) + 1;
            var part = string.Create(CultureInfo.InvariantCulture, $"-{first:00}/-{last:00}");
            part = QuarterOf(part) ?? part;
            if (mention.Form != TimeForm.Absolute) return mention with { End = at + 1, Value = part };
            return mention with { End = at + 1, Value = months == 12 && last == 12 ? value[..4] : Join(value[..4], part) };
        }

        return mention;
    }

    // the third quarter of last year, October last year
    private static (int End, int Years)? RelativeYearBehind(string folded, int at)
    {
        foreach (var (word, years) in RelativeYears)
        {
            if (!folded.AsSpan(at).StartsWith(word, StringComparison.Ordinal)) continue;
            var end = at + word.Length;
            if (end >= folded.Length || !char.IsAsciiLetterOrDigit(folded[end])) return (end, years);
        }

        return null;
    }

    // the fourth quarter in a row
    private static bool IsRun(string folded, int at) => StartsAny(folded, SkipSpaces(folded, at), RunWords);

    // 14 March, 1st of May
    private static bool HasDayBefore(string folded, int start)
    {
        var at = start;
        while (at > 0 && folded[at - 1] == ' ') at--;
        if (at == start || at == 0) return false;
        if (at > 2 && folded.AsSpan(at - 2, 2) is "st" or "nd" or "rd" or "th") at -= 2;
        return char.IsAsciiDigit(folded[at - 1]) && (at < 3 || !(char.IsAsciiDigit(folded[at - 2]) && (char.IsAsciiDigit(folded[at - 3]) || folded[at - 3] is '.' or ',')));
    }

    // november, nov., and nov before a number: Nov 7, Sept 2025
    private static int? MonthEnd(string folded, int start, string name)
    {
        if (!folded.AsSpan(start).StartsWith(name.AsSpan(0, name[^1] == '.' ? name.Length - 1 : name.Length), StringComparison.Ordinal)) return null;
        var end = start + name.Length;
        if (name[^1] == '.' && (end > folded.Length || folded[end - 1] != '.')) return end < folded.Length && folded[end - 1] == ' ' && char.IsAsciiDigit(folded[end]) ? end - 1 : null;
        return end < folded.Length && char.IsAsciiLetterOrDigit(folded[end]) ? null : end;
    }

    // the same quarter of 2023, the corresponding months of last year, the comparable period
    private static TimeMention? SamePartAt(string folded, int start)
    {
        foreach (var alike in AlikeWords)
        {
            if (!folded.AsSpan(start).StartsWith(alike, StringComparison.Ordinal)) continue;
            foreach (var part in AlikeParts)
            {
                if (!folded.AsSpan(start + alike.Length).StartsWith(part, StringComparison.Ordinal)) continue;
                var end = start + alike.Length + part.Length;
                var rest = folded.AsSpan(end);
                var at = end + (rest.StartsWith(" of ", StringComparison.Ordinal) || rest.StartsWith(" in ", StringComparison.Ordinal) ? 4 : rest.StartsWith(" ", StringComparison.Ordinal) ? 1 : 0);
                var from = Ends(folded, start, "the ") ? start - 4 : start;
                if (TryYear(folded, at, out var year) && !IsDigitAt(folded, at + 4)) return new TimeMention(from, at + 4, TimeForm.SamePartOf, Iso(year));
                if (alike == AlikeWords[0]) return null;
                if (RelativeYearBehind(folded, at) is { Years: -1 } relative) return new TimeMention(from, relative.End, TimeForm.BeforeCurrent, "", 1);
                return end < folded.Length && char.IsAsciiLetterOrDigit(folded[end]) ? null : new TimeMention(from, end, TimeForm.BeforeCurrent, "", 1);
            }

            return null;
        }

        return null;
    }
}
