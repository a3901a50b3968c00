using System.Globalization;

namespace AiIndexEtl.Extraction.Times;

/// <summary>Rarer forms: years of the Republic of China, short years and quarters, spans of months, the same part of another year.</summary>
internal static partial class TimeScanner
{
    private const int RepublicBegan = 1911;

    private static readonly string[] PublishedBehind = ["公布", "发布", "报道", "讯", "消息", "电", "刊发", "发表", "出炉"];

    private static readonly string[] PublishedBefore = ["published on ", "released on ", "unveiled on ", "issued on ", "posted on "];

    // 4月15日公布的报告, released on April 15: the day of the news is not the time of its figures.
    private static bool IsDateline(string folded, TimeMention mention)
    {
        var isDay = mention.Form == TimeForm.Absolute ? mention.Value.Length == 10 && mention.Value[4] == '-' : mention.Form == TimeForm.PartOfYear && mention.Value.Length == 6;
        return isDay && (StartsAny(folded, SkipSpaces(folded, mention.End), PublishedBehind) || EndsAny(folded, mention.Start, PublishedBefore));
    }

    // 民国114年; once a text counts so, 113年 is such a year as well. A year may have a part behind it: 民国114年上半年.
    private static TimeMention? RepublicYearAt(string folded, int start, ref bool hasRepublic)
    {
        var isNamed = folded.AsSpan(start).StartsWith("民国", StringComparison.Ordinal);
        if (!isNamed && (!hasRepublic || !char.IsAsciiDigit(folded[start]) || IsWithinNumber(folded, start))) return null;

        var at = isNamed ? SkipSpaces(folded, start + 2) : start;
        if (!TryRepublicYear(folded, at, out var year, out var end)) return null;
        hasRepublic = true;

        // 民国112年至114年, 民国112至114年
        var second = end < folded.Length && folded[end] == '年' ? end + 1 : end;
        if (second < folded.Length && folded[second] is '至' or '到' or '-' or '–' or '~' && TryRepublicYear(folded, second + 1, out var last, out var stop) && last > year && stop < folded.Length && folded[stop] == '年')
        {
            return Absolute(start, stop + 1, Iso(year + RepublicBegan) + "/" + Iso(last + RepublicBegan));
        }

        return end < folded.Length && folded[end] == '年' ? ChineseDate(folded, start, end + 1, year + RepublicBegan) : null;
    }

    private static bool TryRepublicYear(string folded, int at, out int year, out int end)
    {
        year = 0;
        end = at;
        while (end < folded.Length && end - at < 4 && char.IsAsciiDigit(folded[end])) year = (year * 10) + (folded[end++] - '0');
        end = SkipSpaces(folded, end);
        return year is >= 60 and <= 150;
    }

    // in '23
    private static TimeMention? ShortYearAt(string folded, int start)
    {
        if (start == 0 || folded[start - 1] != ' ' || !TryTwoDigits(folded, start + 1, out var year) || year > 40) return null;
        return start + 3 < folded.Length && char.IsAsciiLetterOrDigit(folded[start + 3]) ? null : Absolute(start, start + 3, Iso(2000 + year));
    }

    // 2Q25, 1H25, 3Q 2024, H1 2025, Q3'25
    private static TimeMention? ShortPartAt(string folded, int start)
    {
        var first = folded[start];
        var second = start + 1 < folded.Length ? folded[start + 1] : ' ';
        var isTurned = first is 'h' or 'q';
        var (letter, number) = isTurned ? (first, second) : (second, first);
        var limit = letter == 'h' ? '2' : '4';
        if (letter is not ('h' or 'q') || number < '1' || number > limit) return null;

        var part = letter == 'q' ? "-Q" + number : number == '1' ? "-01/-06" : "-07/-12";
        var at = SkipSpaces(folded, start + 2);
        if (at < folded.Length && folded[at] is '\'' or '’') at++;
        if (TryYear(folded, at, out var year) && !IsDigitAt(folded, at + 4)) return Absolute(start, at + 4, Join(Iso(year), part));

        // H100 is a chip: behind its letter a part of a year needs an apostrophe, or four digits, to have a year.
        var isMarked = at > start + 2 && folded[at - 1] is '\'' or '’';
        if (!isMarked && (isTurned || at > start + 2)) return null;
        return TryTwoDigits(folded, at, out var two) && !IsDigitAt(folded, at + 2) && !IsLetterAt(folded, at + 2) ? Absolute(start, at + 2, Join(Iso(2000 + two), part)) : null;
    }

    // 九月, 一至九月; behind another figure of Chinese digits it is a part of that one.
    private static TimeMention? ChineseMonthAt(string folded, int start) =>
        start > 0 && (IsChineseDigit(folded[start - 1]) || folded[start - 1] is '十' or '百' or '千' or '第') ? null : MonthAt(folded, start);

    // August to October 2024, between January and June, July and August of 2024
    private static TimeMention? MonthsTo(string folded, int start, int at, int month)
    {
        foreach (var word in (string[])["to ", "through ", "and ", "-", "–"])
        {
            if (!folded.AsSpan(at).StartsWith(word, StringComparison.Ordinal)) continue;
            var second = SkipSpaces(folded, at + word.Length);
            if (MonthNameAt(folded, second) is not { } last || last.Month <= month) return null;
            var behind = SkipSpaces(folded, last.End);
            if (behind < folded.Length && folded[behind] == ',') behind = SkipSpaces(folded, behind + 1);
            if (folded.AsSpan(behind).StartsWith("of ", StringComparison.Ordinal)) behind = SkipSpaces(folded, behind + 3);
            var part = string.Create(CultureInfo.InvariantCulture, $"-{month:00}/-{last.Month:00}");
            part = QuarterOf(part) ?? part;
            if (TryYear(folded, behind, out var year) && !IsDigitAt(folded, behind + 4)) return Absolute(start, behind + 4, Join(Iso(year), part));
            return word == "and " && !FollowsBetween(folded, start) ? null : new TimeMention(start, last.End, TimeForm.PartOfYear, part);
        }

        return null;
    }

    private static (int Month, int End)? MonthNameAt(string folded, int at)
    {
        for (var month = 1; month <= 12; month++)
        {
            foreach (var name in TimeWords.Months[month - 1])
            {
                if (MonthEnd(folded, at, name) is { } end) return (month, end);
            }
        }

        return null;
    }
}
