using AiIndexEtl.Extraction.Lookup;

namespace AiIndexEtl.Extraction.Times;

/// <summary>Words and phrases that name a time without a date.</summary>
internal static class TimeWords
{
    // Declared first: the table of words is built from it.
    private static readonly (int Years, string Zh, string En)[] Spans =
    [
        (2, "两", "two"), (3, "三", "three"), (4, "四", "four"), (5, "五", "five"), (6, "六", "six"), (7, "七", "seven"), (8, "八", "eight"), (9, "九", "nine"), (10, "十", "ten"),
        (11, "十一", "eleven"), (12, "十二", "twelve"), (15, "十五", "fifteen"), (20, "二十", "twenty"), (30, "三十", "thirty"),
    ];

    /// <summary>The words, in folded form, with what they stand for.</summary>
    public static TermTrie<(TimeForm Form, int Years)> Relative { get; } = Build();

    /// <summary>English month names and their usual abbreviations, by month.</summary>
    public static IReadOnlyList<string[]> Months { get; } =
    [
        ["january", "jan."], ["february", "feb."], ["march", "mar."], ["april", "apr."], ["may"], ["june", "jun."],
        ["july", "jul."], ["august", "aug."], ["september", "sept.", "sep."], ["october", "oct."], ["november", "nov."], ["december", "dec."],
    ];

    private static TermTrie<(TimeForm Form, int Years)> Build()
    {
        var trie = new TermTrie<(TimeForm, int)>();
        void Add(TimeForm form, int years, params string[] words)
        {
            foreach (var word in words) trie.Add(word, (form, years));
        }

        Add(TimeForm.FromPublication, -1, "去年", "last year", "last spring", "last autumn", "last summer", "last winter", "last year's");
        Add(TimeForm.FromPublication, 0, "今年", "本年", "本年度", "this year", "this spring", "this year's");
        Add(TimeForm.FromPublication, 1, "明年", "next year");
        Add(TimeForm.FromPublication, -2, "前年", "the year before last");
        Add(TimeForm.BeforeCurrent, 1, "上年", "上一年", "前一年", "上年度", "一年前", "一年之前", "上年同期", "去年同期", "此前一年", "上一年度", "上个年度", "前一年度", "之前一年", "头一年", "上年同月", "去年同月", "去年同季", "去年此时",
            "a year earlier", "a year ago", "a year before", "the year before", "the previous year", "previous year", "the prior year", "prior year",
            "one year earlier", "twelve months earlier", "12 months earlier", "the preceding year", "year-earlier", "year-ago", "the previous year's",
            "the year-earlier", "twelve months before", "a twelvemonth earlier", "previous edition", "the year earlier", "the same period last year", "the same period a year earlier", "the same period of last year", "the same quarter last year",
            "the same quarter of last year", "the same quarter a year earlier", "the same month last year", "the same month a year earlier", "the same time last year");
        Add(TimeForm.BeforeCurrent, -1, "次年", "翌年", "转年", "一年后", "一年之后", "the following year", "the year after", "a year later", "one year later");
        Add(TimeForm.BeforeCurrent, 10, "a decade earlier", "a decade ago");
        Add(TimeForm.SameAsCurrent, 0, "同年", "当年", "这一年", "该年", "那一年", "同一年", "当年度", "该年度", "同期", "同时期", "that year", "the same year", "the same period", "twelve months on");
        Add(TimeForm.Recent, 1, "过去一年", "最近一年", "近一年", "这一年来", "一年来", "过去1年", "最近1年", "过去12个月", "过去十二个月", "去年一年", "年内", "一年间", "一年之内", "一年里", "一年内", "一年当中", "短短一年",
            "the past year", "the last year", "the past twelve months", "the past 12 months", "the last twelve months", "the latest year", "the most recent year", "over the year", "on the year", "the final year", "一年之间", "in a year", "in a single year", "in one year", "within a year", "in twelve months");
        Add(TimeForm.SameSpan, 0, "在此期间", "此期间", "这一期间", "期间内", "这段时间", "这段时期", "during this period", "during that period", "over this period", "over that period", "over the same period", "in that period", "during that time", "over that time");
        Add(TimeForm.BeforeCurrent, -10, "a decade later", "a decade on");
        Add(TimeForm.BeforeCurrent, 10, "a decade before", "a decade previously");
        Add(TimeForm.MonthFromPublication, -1, "上个月", "上月", "last month");
        Add(TimeForm.MonthFromPublication, 0, "本月", "这个月", "this month");
        Add(TimeForm.QuarterFromCurrent, -1, "上季", "上季度", "上一季", "上一季度", "上个季度", "前季", "前一季", "前一季度", "前一个季度", "last quarter", "the previous quarter", "previous quarter", "the prior quarter", "prior quarter",
            "the preceding quarter", "the quarter before", "a quarter earlier", "a quarter ago", "the quarter just before");
        Add(TimeForm.QuarterFromCurrent, 0, "本季", "本季度", "这一季", "这一季度", "这个季度", "今季", "this quarter", "the current quarter", "current quarter");
        Add(TimeForm.QuarterFromCurrent, 1, "下季", "下季度", "下一季", "下一季度", "下个季度", "next quarter", "the following quarter", "the coming quarter");
        Add(TimeForm.MonthFromCurrent, -1, "前一个月", "前一月", "上一月", "上一个月", "the month before", "the previous month", "previous month", "the prior month", "prior month", "the preceding month", "a month earlier", "a month before", "one month earlier");
        foreach (var (years, zh, en) in Spans)
        {
            Add(TimeForm.BeforeCurrent, years, $"{zh}年前", $"{years}年前", $"{zh}年之前", $"{years}年之前", $"{en} years earlier", $"{en} years ago", $"{en} years before", $"{en} years previously", $"{years} years ago", $"{years} years earlier");
            Add(TimeForm.BeforeCurrent, -years, $"{zh}年后", $"{years}年后", $"{zh}年之后", $"{years}年之后", $"{zh}年以后", $"{en} years later", $"{en} years on", $"{years} years later");
            Add(TimeForm.RecentYears, years, $"{zh}年来", $"{years}年来", $"{zh}年间", $"{years}年间", $"过去的{zh}年");
            Add(TimeForm.RecentYears, years, $"过去{zh}年", $"最近{zh}年", $"近{zh}年", $"过去{years}年", $"最近{years}年", $"近{years}年", $"过去{zh}年间",
                $"the past {en} years", $"the last {en} years", $"past {en} years", $"the past {years} years", $"the last {years} years");
        }

        Add(TimeForm.RecentYears, 10, "the past decade", "the last decade", "past decade", "过去十余年");
        return trie;
    }
}
