using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AiIndexEtl.Scraping.Feeds;

/// <summary>
/// Reads dates as feeds and sitemaps write them: RFC 822 and its usual misspellings, ISO 8601 and W3C dates, and what programs print by
/// default. A day of the week is passed over, right or wrong.
/// </summary>
public static partial class FeedDate
{
    // The web is not older; what is (1970-01-01, 0001-01-01) stands for a date that a program did not have.
    private const int FirstYear = 1990;
    private const int LastYear = 2099;
    private const int LongestText = 120;

    private const string Months = "jan feb mar apr may jun jul aug sep oct nov dec";
    private const string ChineseMonths = "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月";

    // Hours east of Greenwich. CST is what RFC 822 says it is. A zone that is not here, as the military letters, which were used both
    // ways round, counts as UTC (RFC 5322, 4.3).
    private static readonly FrozenDictionary<string, double> Zones = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
    {
        ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7, ["AKST"] = -9,
        ["HST"] = -10, ["BST"] = 1, ["CET"] = 1, ["MEZ"] = 1, ["CEST"] = 2, ["MESZ"] = 2, ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3,
        ["IST"] = 5.5, ["ICT"] = 7, ["HKT"] = 8, ["SGT"] = 8, ["PHT"] = 8, ["JST"] = 9, ["KST"] = 9, ["AEST"] = 10, ["AEDT"] = 11,
        ["NZST"] = 12, ["NZDT"] = 13,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The moment, with the zone as stated and UTC where none is; a day without a time is its first moment, a month or year its first day.
    /// Null for what is no date of the years 1990 to 2099.
    /// </summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText) return null;

        var trimmed = text.Trim();
        foreach (var match in new[] { DayFirst().Match(trimmed), MonthFirst().Match(trimmed), YearFirst().Match(trimmed), Digits().Match(trimmed) })
        {
            if (match.Success) return Of(match);
        }

        return null;
    }

    private static DateTimeOffset? Of(Match match)
    {
        var year = Number(match, "y") ?? 0;
        if (match.Groups["y"].Length == 2) year += year < 50 ? 2000 : 1900;
        var month = match.Groups["n"].Success ? MonthOf(match.Groups["n"].Value) : Number(match, "m") ?? 1;
        var day = Number(match, "d") ?? 1;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;

        var date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        return new DateTimeOffset(date, ZoneOf(match.Groups["z"].Value)) + TimeOf(match);
    }

    // A time that there is not (25:00) leaves the day as it is; midnight may be the end of the day, and a minute may have a leap second.
    private static TimeSpan TimeOf(Match match)
    {
        var (hour, minute, second) = (Number(match, "h") ?? 0, Number(match, "min") ?? 0, Number(match, "s") ?? 0);
        var half = match.Groups["half"].Value;
        if (half.Length > 0 && hour is >= 1 and <= 12) hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        var isTime = hour is >= 0 and < 24 || (hour == 24 && minute == 0 && second == 0);
        return isTime && minute < 60 && second <= 60 ? new TimeSpan(hour, minute, Math.Min(second, 59)) : TimeSpan.Zero;
    }

    private static TimeSpan ZoneOf(string zone)
    {
        if (Offset().Match(zone) is not { Success: true } offset) return TimeSpan.FromHours(Zones.GetValueOrDefault(zone));

        var span = new TimeSpan(Number(offset, "h") ?? 0, Number(offset, "min") ?? 0, 0);
        if (span > TimeSpan.FromHours(14)) return TimeSpan.Zero;
        return offset.Groups["sign"].ValueSpan is "+" ? span : -span;
    }

    private static int MonthOf(string name)
    {
        if (char.IsAsciiDigit(name[0])) return int.Parse(name.AsSpan().TrimEnd('月'), CultureInfo.InvariantCulture);
        if (name[^1] == '月') return 1 + Array.IndexOf(ChineseMonths.Split(' '), name);
        return 1 + Array.IndexOf(Months.Split(' '), name[..3].ToLowerInvariant());
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : null;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private const string Time = @"(?<h>[0-9]{1,2})\s?[:.时時点點]\s?(?<min>[0-9]{2})(\s?[:.分]\s?(?<s>[0-9]{2}))?([.,][0-9]+)?[秒分]?(\s*(?<half>[ap])\.?m\b\.?)?";

    private const string Zone = @"(\s*(?<z>((GMT|UTC|UT)?\s?[+\-−][0-9]{1,2}:?([0-9]{2})?)|[a-z]{1,5}\b))?";

    private const string EnglishMonth = @"(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";

    // Tue, 08 Apr 2025 09:30:00 +0800 / 8-Apr-25 09:30 EST / Tuesday, 8th April, 2025 / 周二, 08 四月 2025 09:30:00 +0800 / 08 4月 2025
    [GeneratedRegex(
        @"(?<![0-9])(?<d>[0-9]{1,2})(st|nd|rd|th)?[\s\-.,]+(of\s+)?(?<n>" + EnglishMonth + @"|[0-9]{1,2}月|[一二三四五六七八九十]{1,2}月)[\s\-.,/]+(?<y>[0-9]{4}|[0-9]{2})(?![0-9])([\s,T]+(at\s+)?" + Time + Zone + ")?",
        Options, 2000)]
    private static partial Regex DayFirst();

    // Tue Apr  8 09:30:00 2025 / Tue Apr 08 09:30:00 CST 2025 / April 8, 2025 9:30 AM EDT
    [GeneratedRegex(
        @"\b(?<n>" + EnglishMonth + @")\.?[\s\-]+(?<d>[0-9]{1,2})(st|nd|rd|th)?,?\s+(" + Time + Zone + @"\s+)?(?<y>[0-9]{4})(?![0-9])([\s,]+(at\s+)?" + Time + Zone + ")?",
        Options, 2000)]
    private static partial Regex MonthFirst();

    // 2025-04-08T09:30:00.123+08:00 / 2025-04-08 09:30 / 2025/4/8 / 2025年4月8日 09:30 / 2025-04
    [GeneratedRegex(
        @"(?<![0-9])(?<y>[0-9]{4})\s?[\-/.年]\s?(?<m>[0-9]{1,2})(\s?[\-/.月]\s?(?<d>[0-9]{1,2})\s?日?|月)?(?![0-9])([\sT,]*" + Time + Zone + ")?",
        Options, 2000)]
    private static partial Regex YearFirst();

    // 20250408T093000Z / 20250408 / 2025
    [GeneratedRegex(@"^(?<y>[0-9]{4})((?<m>[0-9]{2})(?<d>[0-9]{2})(T?(?<h>[0-9]{2})(?<min>[0-9]{2})(?<s>[0-9]{2})?" + Zone + ")?)?$", Options, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Digits();

    // +0800 / -5 / GMT+8 / +08:00
    [GeneratedRegex(@"(?<sign>[+\-−])(?<h>[0-9]{1,2}):?(?<min>[0-9]{2})?$", Options, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Offset();
}
