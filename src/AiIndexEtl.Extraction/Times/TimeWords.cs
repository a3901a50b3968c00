using AiIndexEtl.Extraction.Lookup;

namespace AiIndexEtl.Extraction.Times;

/// <summary>Words and phrases that name a time without a date.</summary>
internal static class TimeWords
{
    // Declared first: the table of words is built from it.
    private static readonly (int Years, string Zh, string En)[] Spans =
    [
        (2, "两", "two"), (3, "三", "three"), (4, "四", "four"), (5, "五", "five"), (6, "六", "six"), (7, "七", "seven"), (8, "八", "eight"), (9, "九", "nine"), (10, "十", "ten"),
        (20, "二十", "twenty"),
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
        Add(TimeForm.BeforeCurrent, 1, "上年", "上一年", "前一年", "上年度", "一年前", "一年之前", "上年同期", "去年同期", "此前一年", "上一年度", "上个年度", "前一年度", "之前一年",
            "a year earlier", "a year ago", "a year before", "the year before", "the previous year", "previous year", "the prior year", "prior year",
            "one year earlier", "twelve months earlier", "12 months earlier", "the preceding year", "year-earlier", "year-ago", "the previous year's",
            "the year-earlier", "twelve months before", "a twelvemonth earlier", "previous edition", "the year earlier");
        Add(TimeForm.BeforeCurrent, 2, "两年前", "两年之前", "2年前", "two years earlier", "two years ago", "two years before", "two years previously");
        Add(TimeForm.BeforeCurrent, 3, "三年前", "3年前", "three years earlier", "three years ago", "three years before");
        Add(TimeForm.BeforeCurrent, 5, "五年前", "5年前", "five years earlier", "five years ago", "five years before");
        Add(TimeForm.BeforeCurrent, 10, "十年前", "10年前", "a decade earlier", "a decade ago", "ten years earlier", "ten years ago");
        Add(TimeForm.SameAsCurrent, 0, "同年", "当年", "这一年", "该年", "那一年", "同一年", "当年度", "该年度", "同期", "同时期", "that year", "the same year", "the same period", "twelve months on");
        Add(TimeForm.Recent, 1, "过去一年", "最近一年", "近一年", "这一年来", "一年来", "过去1年", "最近1年", "过去12个月", "过去十二个月", "去年一年", "年内", "一年间", "一年之内",
            "the past year", "the last year", "the past twelve months", "the past 12 months", "the last twelve months", "the latest year", "the most recent year", "over the year", "on the year", "the final year");
        foreach (var (years, zh, en) in Spans)
        {
            Add(TimeForm.RecentYears, years, $"过去{zh}年", $"最近{zh}年", $"近{zh}年", $"过去{years}年", $"最近{years}年", $"近{years}年", $"过去{zh}年间",
                $"the past {en} years", $"the last {en} years", $"past {en} years", $"the past {years} years", $"the last {years} years");
        }

        Add(TimeForm.RecentYears, 10, "the past decade", "the last decade", "past decade", "过去十余年", "十年来");
        return trie;
    }
}
