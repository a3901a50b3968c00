using System.Globalization;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Times;

/// <summary>Finds the times of a text in one pass: years, months, quarters, intervals and relative words, in both languages.</summary>
internal static partial class TimeScanner
{
    /// <summary>The times of a text, in order, none overlapping another or a quantity.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="quantities">Spans of the quantities, in order; a year within one is no time.</param>
    public static List<TimeMention> Scan(string folded, IReadOnlyList<Span> quantities)
    {
        var found = new List<TimeMention>();
        var words = new List<(int End, (TimeForm Form, int Years) Value)>();
        var quantity = 0;
        var hasRepublic = false;
        for (var i = 0; i < folded.Length; i++)
        {
            if (!MayBeDate(folded[i]) && !TimeWords.Relative.MayBegin(folded, i)) continue;
            while (quantity < quantities.Count && quantities[quantity].End <= i) quantity++;
            var taken = quantity < quantities.Count && quantities[quantity].Holds(i);
            
            // "three months" of "three months to June" is read as a quantity.
            var mention = WordAt(folded, i, words) ?? (!taken ? DateAt(folded, i) : quantities[quantity].Start == i ? SpanEndingAt(folded, i) : null);
            mention ??= taken ? null : RepublicYearAt(folded, i, ref hasRepublic);
            if (mention is null) continue;
            mention = EndedSpan(folded, mention);
            if (!IsDateline(folded, mention)) found.Add(WithRole(folded, mention));
            i = mention.End - 1;
        }

        return found;
    }

    private static bool MayBeDate(char c) => c < '\u0080' ? char.IsAsciiDigit(c) || c is '\'' or (>= 'a' and <= 'y') : IsChineseDigit(c) || c is '’' or '第' or '上' or '下' or '前' or '首' or '头' or '十' or '民';

    private static TimeMention? WordAt(string folded, int start, List<(int End, (TimeForm Form, int Years) Value)> words)
    {
        words.Clear();
        TimeWords.Relative.MatchAt(folded, start, words);
        if (words.Count == 0) return null;
        var best = words[0];
        foreach (var word in words)
        {
            if (word.End > best.End) best = word;
        }

        if (IsTailOfNumber(folded, start)) return null;
        if (best.Value.Form == TimeForm.QuarterFromCurrent && folded.AsSpan(best.End).StartsWith(" of ", StringComparison.Ordinal)) return null;
        var mention = new TimeMention(start, best.End, best.Value.Form, "", best.Value.Years);
        return best.Value.Form is TimeForm.FromPublication or TimeForm.SameAsCurrent ? WithPart(folded, mention) : mention;
    }

    private static TimeMention? DateAt(string folded, int start)
    {
        var c = folded[start];
        if (char.IsAsciiDigit(c)) return IsWithinNumber(folded, start) ? null : YearAt(folded, start) ?? ShortYearWithPartAt(folded, start) ?? MonthAt(folded, start) ?? EnglishPartAt(folded, start) ?? SpanEndingAt(folded, start) ?? WithoutYear(folded, start);
        if (c is '\'' or '’') return ShortYearAt(folded, start);
        if (c is >= 'a' and <= 'y') return start > 0 && char.IsAsciiLetterOrDigit(folded[start - 1]) ? null : EnglishAt(folded, start);
        if (IsChineseDigit(c)) return ChineseYearAt(folded, start) ?? ChineseMonthAt(folded, start);
        if (c == '十') return ChineseMonthAt(folded, start) ?? WithoutYear(folded, start);
        return c is '第' or '上' or '下' or '前' or '首' or '头' ? WithoutYear(folded, start) : null;
    }

    private static TimeMention? EnglishAt(string folded, int start) =>
        EnglishMonthAt(folded, start) ?? SamePartAt(folded, start) ?? EnglishPartAt(folded, start) ?? SpanEndingAt(folded, start) ?? FiscalYearAt(folded, start);

    private static TimeMention? YearAt(string folded, int start)
    {
        if (!TryYear(folded, start, out var year)) return null;
        var end = start + 4;
        if (YearWithPartAt(folded, start, end, year) is { } short4) return short4;

        // 2023A and 2025E: actual and expected, in the tables of analysts.
        if (end < folded.Length && folded[end] is 'a' or 'e' or 'f' && !(end + 1 < folded.Length && char.IsAsciiLetterOrDigit(folded[end + 1]))) return Absolute(start, end + 1, Iso(year));
        if (end < folded.Length && (char.IsAsciiLetterOrDigit(folded[end]) && !(folded[end] == 's' && !IsLetterAt(folded, end + 1)))) return null;
        if (end + 1 < folded.Length && folded[end] is '.' or ',' && char.IsAsciiDigit(folded[Math.Min(end + 1, folded.Length - 1)])) return null;

        var isoDay = IsoDay(folded, start);
        if (isoDay is not null) return isoDay;

        var interval = IntervalAt(folded, start, end, year);
        if (interval is not null) return interval;

        var behind = SkipSpaces(folded, end);
        if (behind < folded.Length && folded[behind] == '年') return ChineseDate(folded, start, behind + 1, year);
        if (behind + 1 < folded.Length && folded[behind] == '财' && folded[behind + 1] == '年') return Absolute(start, behind + 2, Iso(year));
        return Absolute(start, end, Iso(year));
    }

    // 2013-2023年, 2013年至2023年, 2013 to 2023, from 2013 through 2023.
    private static TimeMention? IntervalAt(string folded, int start, int end, int year)
    {
        var i = SkipSpaces(folded, end);
        if (i < folded.Length && folded[i] == '年') i = SkipSpaces(folded, i + 1);
        var separator = SeparatorAt(folded, i);
        if (separator == 0) return null;
        var second = SkipSpaces(folded, i + separator);
        if (!TryYear(folded, second, out var last) || last <= year)
        {
            // 2012-13
            if (folded[i] is '-' or '–' or '/' && TryTwoDigits(folded, second, out var two) && two == (year % 100) + 1 && !IsDigitAt(folded, second + 2)) return Absolute(start, second + 2, Iso(year) + "/" + Iso(year + 1));
            return null;
        }

        var stop = second + 4;
        if (IsDigitAt(folded, stop)) return null;
        var behind = SkipSpaces(folded, stop);
        if (behind < folded.Length && folded[behind] == '年')
        {
            stop = behind + 1;
            var month = SkipSpaces(folded, stop);
            if (TrySmall(folded, month, out _, out var monthEnd) && monthEnd < folded.Length && folded[monthEnd] == '月') return null;
        }

        return Absolute(start, stop, Iso(year) + "/" + Iso(last));
    }

    private static int SeparatorAt(string folded, int i)
    {
        if (i >= folded.Length) return 0;
        if (folded[i] is '-' or '–' or '—' or '~' or '/' or '至' or '到') return folded.AsSpan(i).StartsWith("——") ? 2 : 1;
        foreach (var word in (ReadOnlySpan<string>)["to ", "through ", "and "])
        {
            if (folded.AsSpan(i).StartsWith(word, StringComparison.Ordinal)) return word == "and " && !FollowsBetween(folded, i) ? 0 : word.Length;
        }

        return 0;
    }

    private static bool FollowsBetween(string folded, int i)
    {
        var before = folded.AsSpan(Math.Max(0, i - 14), Math.Min(14, i));
        return before.Contains("between", StringComparison.Ordinal);
    }

    private static TimeMention ChineseDate(string folded, int start, int end, int year)
    {
        var mention = Absolute(start, end, Iso(year));
        var month = SkipSpaces(folded, end);
        if (TrySmall(folded, month, out var number, out var monthEnd) && monthEnd < folded.Length && folded[monthEnd] == '月' && number is >= 1 and <= 12)
        {
            return WithMonths(folded, start, monthEnd + 1, year, number);
        }

        return WithPart(folded, mention with { End = end });
    }

    // 2024年10月14日, 2025年1月至9月, 2025年1-9月.
    private static TimeMention WithMonths(string folded, int start, int end, int year, int month)
    {
        var first = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");
        var separator = SkipSpaces(folded, end);
        if (separator < folded.Length && folded[separator] is '至' or '到' or '-' or '–' or '—'
            && TrySmall(folded, separator + 1, out var last, out var lastEnd) && lastEnd < folded.Length && folded[lastEnd] == '月' && last > month && last <= 12)
        {
            return Absolute(start, lastEnd + 1, Join(Iso(year), string.Create(CultureInfo.InvariantCulture, $"-{month:00}/-{last:00}")));
        }

        if (TrySmall(folded, SkipSpaces(folded, end), out var day, out var dayEnd) && dayEnd < folded.Length && folded[dayEnd] is '日' or '号' && day is >= 1 and <= 31)
        {
            return Absolute(start, dayEnd + 1, string.Create(CultureInfo.InvariantCulture, $"{first}-{day:00}"));
        }

        return Absolute(start, end, first);
    }

    private static TimeMention? MonthAt(string folded, int start)
    {
        // 1-9月, 1至9月
        if (!TrySmall(folded, start, out var month, out var end) || month is < 1 or > 12) return null;
        var i = end;
        var last = 0;
        if (i + 1 < folded.Length && folded[i] == '月' && folded[i + 1] is '-' or '至' or '到' or '–' or '—') i++;
        if (i < folded.Length && folded[i] is '-' or '至' or '到' or '–' && TrySmall(folded, i + 1, out var number, out var numberEnd) && numberEnd < folded.Length && folded[numberEnd] == '月')
        {
            last = number;
            i = numberEnd;
        }
        else
        {
            i = end;
        }

        if (i >= folded.Length || folded[i] != '月' || (i + 1 < folded.Length && folded[i + 1] == '份' && last > 0 && last <= month)) return null;
        var run = string.Create(CultureInfo.InvariantCulture, $"-{month:00}/-{last:00}");
        if (last > month && last <= 12) return new TimeMention(start, i + 1, TimeForm.PartOfYear, QuarterOf(run) ?? run);
        var behind = i + 1;
        var value = string.Create(CultureInfo.InvariantCulture, $"-{month:00}");
        if (TrySmall(folded, behind, out var day, out var dayEnd) && dayEnd < folded.Length && folded[dayEnd] is '日' or '号' && day is >= 1 and <= 31)
        {
            return new TimeMention(start, dayEnd + 1, TimeForm.PartOfYear, string.Create(CultureInfo.InvariantCulture, $"{value}-{day:00}"));
        }

        return new TimeMention(start, behind, TimeForm.PartOfYear, value);
    }

    private static TimeMention? ChineseYearAt(string folded, int start)
    {
        if (start > 0 && IsChineseDigit(folded[start - 1])) return null;
        var year = 0;
        for (var i = 0; i < 4; i++)
        {
            if (start + i >= folded.Length || !IsChineseDigit(folded[start + i])) return WithoutYear(folded, start);
            year = (year * 10) + ChineseDigit(folded[start + i]);
        }

        if (year is < 1900 or > 2100 || start + 4 >= folded.Length || folded[start + 4] != '年') return null;
        return ChineseDate(folded, start, start + 5, year);
    }

    private static TimeMention? IsoDay(string folded, int start)
    {
        if (start + 7 > folded.Length || folded[start + 4] is not ('-' or '/' or '.') || !TryTwoDigits(folded, start + 5, out var month) || month is < 1 or > 12) return null;
        if (start + 10 <= folded.Length && folded[start + 7] == folded[start + 4] && TryTwoDigits(folded, start + 8, out var day) && day is >= 1 and <= 31 && !IsDigitAt(folded, start + 10))
        {
            return Absolute(start, start + 10, string.Create(CultureInfo.InvariantCulture, $"{folded[start..(start + 4)]}-{month:00}-{day:00}"));
        }

        return null;
    }

    private static TimeMention Absolute(int start, int end, string value) => new(start, end, TimeForm.Absolute, value);

    private static string Iso(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
