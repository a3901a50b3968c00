using AiIndexEtl.Reconciliation.Agreement;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>Reads from the words around a change over what time it runs.</summary>
internal static class RateWords
{
    private static readonly CueWords Yearly = new(
        "年均", "每年", "逐年", "年复合", "复合增长", "复合年", "per year", "each year", "every year", "annually", "per annum", "annualized", "annualised",
        "average annual", "annual average", "annual rate", "compound annual", "cagr", "on average");

    private static readonly CueWords OtherRate = new(
        "每月", "每个月", "每季", "每周", "每隔", "每天", "环比", "月均", "per month", "a month", "monthly", "quarter on quarter", "quarter-on-quarter",
        "month on month", "month-on-month", "per week", "weekly", "every ");

    private static readonly string[] MoreBehind = [" more than", " higher than", " larger than", " greater than", " bigger than", " more ", " times more", " times higher", " times larger", " times greater"];

    private static readonly CueWords Daily = new(
        "日均", "每天", "每日", "per day", " a day", "each day", "every day", "daily");

    private static readonly CueWords Weekly = new(
        "周均", "每周", "每星期", "per week", " a week", "each week", "every week", "weekly");

    private static readonly CueWords Monthly = new(
        "月均", "每月", "每个月", "per month", " a month", "each month", "every month", "monthly");

    // What the three above have in common, for most texts have none of them.
    private static readonly CueWords Any = new("均", "每", "per ", " a ", "each ", "every ", "ly");

    private static readonly CueWords Span = new(
        "年来", "以来", "年间", "个月", "多年", "数年", "几年", "历年", "累计", "decade", "since ", "years", "months", "-year ", "cumulative", "quarters",
        "半年", "两年", "季度", "from 19", "from 20");

    private static readonly CueWords OneYear = new(
        "同比", "year-on-year", "year on year", "year over year", "year-over-year", "y/y", "yoy", "上年", "前一年", "a year earlier", "a year ago", "previous year",
        "year before", "prior year", "last year");

    /// <summary>What an amount is told for, where it is one per day, week or month: /day and so on; else empty.</summary>
    public static string RateOf(in SentenceWindow window)
    {
        if (!Any.StandIn(window.Clause)) return "";
        if (Daily.StandIn(window.Clause)) return "/day";
        if (Weekly.StandIn(window.Clause)) return "/week";
        return Monthly.StandIn(window.Clause) ? "/month" : "";
    }

    /// <summary>True for a multiple that something is greater by, and not as great as: 多近11倍, twelve times more than.</summary>
    public static bool IsMoreBy(in SentenceWindow window)
    {
        var behind = window.Behind;
        foreach (var word in MoreBehind)
        {
            if (behind.StartsWith(word, StringComparison.Ordinal)) return true;
        }

        var before = window.Before.TrimEnd("近约了超过出 ");
        return before.Length > 0 && before[^1] is '多' or '高' or '大';
    }

    /// <summary>True for a change that is told as so much each year, on average.</summary>
    public static bool IsYearly(in SentenceWindow window)
    {
        var behind = window.Behind;
        if (behind.StartsWith(" a year", StringComparison.Ordinal))
        {
            var rest = behind[" a year".Length..];
            if (!rest.StartsWith(" earlier", StringComparison.Ordinal) && !rest.StartsWith(" ago", StringComparison.Ordinal)
                && !rest.StartsWith(" before", StringComparison.Ordinal) && !rest.StartsWith(" on", StringComparison.Ordinal)) return true;
        }

        return Yearly.StandIn(window.Clause);
    }

    /// <summary>True where the words speak of a time other than one year: a decade, since 2015, 五年间, each month.</summary>
    public static bool IsOtherSpan(in SentenceWindow window)
    {
        var all = window.All;
        if (OtherRate.StandIn(all)) return true;
        if (OneYear.StandIn(all)) return false;
        return Span.StandIn(all) || HasYearCount(all);
    }

    // 十二年 and 12年 are spans of time, 二〇二三年, 2023年, 一年 and 第二年 are none.
    private static bool HasYearCount(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('年'); at >= 0;)
        {
            var start = at;
            while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || NumeralWords.HanDigit(text[start - 1]) >= 0 || text[start - 1] == '十')) start--;
            var length = at - start;
            var isOne = length == 1 && text[start] is '一' or '1';
            var isOrdinal = start > 0 && text[start - 1] == '第';
            if (length is 1 or 2 && !isOne && !isOrdinal) return true;
            var next = text[(at + 1)..].IndexOf('年');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
