namespace AiIndexEtl.Extraction.Times;

/// <summary>How a time was written, which decides what it is resolved against.</summary>
internal enum TimeForm
{
    /// <summary>A year, month, quarter or interval that stands for itself: 2023年, October 2024, 2013-2023.</summary>
    Absolute,

    /// <summary>Years from the day of publication: 去年 (-1), this year (0).</summary>
    FromPublication,

    /// <summary>Years before the time that the text is at: 上年, a year earlier (1), 两年前 (2).</summary>
    BeforeCurrent,

    /// <summary>The time that the text is at: 同年, that year.</summary>
    SameAsCurrent,

    /// <summary>The latest year that the report covers: 过去一年, over the past year.</summary>
    Recent,

    /// <summary>Some years up to the latest that the report covers: 过去十年, the past decade.</summary>
    RecentYears,

    /// <summary>Months from the month of publication: 上个月 (-1), this month (0).</summary>
    MonthFromPublication,

    /// <summary>The same part of another year as the text is at: the same quarter of 2023, 2023年同期. The value is the year.</summary>
    SamePartOf,

    /// <summary>A month or quarter without its year: 10月, the fourth quarter.</summary>
    PartOfYear,

    /// <summary>The years that the text was speaking of: 在此期间, over that period.</summary>
    SameSpan,

    /// <summary>Quarters from the quarter that the text is at, else from that of publication: 上季, the previous quarter (-1), 本季, this quarter (0).</summary>
    QuarterFromCurrent,

    /// <summary>Months from the month that the text is at: the month before (-1).</summary>
    MonthFromCurrent,
}
