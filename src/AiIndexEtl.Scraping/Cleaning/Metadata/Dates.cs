using System.Globalization;
using System.Text.RegularExpressions;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>Reads calendar days out of text. Only days with a stated year are read; nothing is completed or invented.</summary>
internal static partial class Dates
{
    private const int FirstYear = 1990;
    private const int LastYear = 2099;

    /// <summary>The first full day in a text; null where there is none. A time behind it is passed over: the day is the document's own.</summary>
    public static DateOnly? FirstIn(string text)
    {
        if (text.Length > 400) text = text[..400];

        DateOnly? first = null;
        var at = int.MaxValue;
        foreach (var match in new[] { YearFirst().Match(text), MonthName().Match(text), DayMonthName().Match(text), DayFirst().Match(text) })
        {
            if (!match.Success || match.Index >= at || Of(match) is not { } day) continue;

            first = day;
            at = match.Index;
        }

        return first;
    }

    /// <summary>All full days in a text, in order, each with where it begins and how long it is.</summary>
    public static IEnumerable<(DateOnly Day, int Start, int Length)> AllIn(string text) =>
        new[] { YearFirst(), MonthName(), DayMonthName(), DayFirst(), DayFirstSlash(), MonthFirstSlash() }
            .SelectMany(pattern => pattern.Matches(text))
            .Select(match => (Day: Of(match), match.Index, match.Length))
            .Where(found => found.Day is not null)
            .Select(found => (found.Day!.Value, found.Index, found.Length))
            .OrderBy(found => found.Index)
            .ThenByDescending(found => found.Length);

    /// <summary>The day in an address such as <c>/2025/0118/</c>, <c>/2025/04/08/</c> or <c>/20250118</c>; null where there is none.</summary>
    public static DateOnly? InAddress(string address)
    {
        var match = Address().Match(address);
        return match.Success ? Of(match) : null;
    }

    /// <summary>Month and day of a dateline such as 某报4月16日报道; null where a text has none at its start.</summary>
    public static (int Month, int Day)? Dateline(string text)
    {
        var match = DatelineZh().Match(text);
        return match.Success ? (NumberOf(match.Groups["m"].ValueSpan), NumberOf(match.Groups["d"].ValueSpan)) : null;
    }

    /// <summary>The latest year in a text that stands for a year: 2024年, 2024 or 《2024...; null where there is none.</summary>
    public static int? LatestYearIn(string text)
    {
        int? latest = null;
        foreach (Match match in YearAlone().Matches(text))
        {
            var year = NumberOf(match.ValueSpan);
            if (latest is null || year > latest) latest = year;
        }

        return latest;
    }

    /// <summary>A day, where year, month and day make one; else null.</summary>
    public static DateOnly? Make(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The number that decimal digits of any script give: a pattern's \d takes full-width ones (２０２５年４月) too.</summary>
    public static int NumberOf(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = (number * 10) + CharUnicodeInfo.GetDecimalDigitValue(digit);
        return number;
    }

    private static DateOnly? Of(Match match)
    {
        var year = NumberOf(match.Groups["y"].ValueSpan);
        var day = NumberOf(match.Groups["d"].ValueSpan);
        var month = match.Groups["m"].Success ? NumberOf(match.Groups["m"].ValueSpan) : MonthOf(match.Groups["n"].Value);
        return Make(year, month, day);
    }

    private static int MonthOf(string name) => 1 + "jan feb mar apr may jun jul aug sep oct nov dec".IndexOf(name[..3].ToLowerInvariant(), StringComparison.Ordinal) / 4;

    // 2025-04-08 10:20 / 2024年4月16日 / 2025/04/09 / 2022.1.5
    [GeneratedRegex(@"(?<!\d)(?<y>(19|20)\d\d)\s?(年|[-/.])\s?(?<m>\d{1,2})\s?(月|[-/.])\s?(?<d>\d{1,2})\s?日?(?!\d{3}|\d(?!\d?[:：]))|(?<!\d)(?<y>(19|20)\d\d)(?<m>\d\d)(?<d>\d\d)(?=T\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex YearFirst();

    // April 8, 2025 / Apr. 15th 2024
    [GeneratedRegex(@"\b(?<n>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+(?<d>\d{1,2})(st|nd|rd|th)?,?\s+(?<y>(19|20)\d\d)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex MonthName();

    // 8 April 2025, 6.00am
    [GeneratedRegex(@"\b(?<d>\d{1,2})(st|nd|rd|th)?\s+(?<n>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s+(?<y>(19|20)\d\d)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex DayMonthName();

    // 15.05.2025 (with points only: a slash leaves open which number is the day)
    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>(19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex DayFirst();

    // 25/02/2022 (only where the first number can be no month)
    [GeneratedRegex(@"(?<![\d/])(?<d>1[3-9]|2\d|3[01])/(?<m>\d{1,2})/(?<y>(19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex DayFirstSlash();

    // 2/25/2022 (only where the second number can be no month)
    [GeneratedRegex(@"(?<![\d/])(?<m>\d{1,2})/(?<d>1[3-9]|2\d|3[01])/(?<y>(19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex MonthFirstSlash();

    // /2025/0118/c1004.html, /2025/04/08/, /2025-04-08, /20250118, /202501/18/
    [GeneratedRegex(@"(?<=[/_\-])(?<y>(19|20)\d\d)[/\-_]?(?<m>0[1-9]|1[0-2])[/\-_]?(?<d>0[1-9]|[12]\d|3[01])(?=[/_\-.?]|\d{0,12}\.|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Address();

    // 某报4月16日报道 / 新华社北京1月17日电 / 本报讯 1月17日
    [GeneratedRegex(@"^.{0,14}?(?<m>1[0-2]|[1-9])\s?月\s?(?<d>[12]\d|3[01]|[1-9])\s?日.{0,4}?(报道|報導|消息|讯|訊|电|電)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex DatelineZh();

    // 2024年 / 《2024某报告
    [GeneratedRegex(@"(?<![\d.,])20[0-4]\d(?![\d.,]?\d|[%％个亿万元美])", RegexOptions.CultureInvariant, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex YearAlone();
}
