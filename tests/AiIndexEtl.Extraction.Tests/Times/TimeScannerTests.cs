using AiIndexEtl.Core.Text;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Text;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Tests.Times;

public sealed class TimeScannerTests
{
    [TestCase("in 2023 it", "2023")]
    [TestCase("2023年有", "2023")]
    [TestCase("２０２３年有", "2023")]
    [TestCase("增长，2023年", "2023")]
    [TestCase("二〇二三年", "2023")]
    [TestCase("二○二四年三月", "2024-03")]
    [TestCase("2013-2023年", "2013/2023")]
    [TestCase("2013年至2023年", "2013/2023")]
    [TestCase("2013年到2023年间", "2013/2023")]
    [TestCase("2013–2023", "2013/2023")]
    [TestCase("from 2013 to 2023", "2013/2023")]
    [TestCase("between 2013 and 2023", "2013/2023")]
    [TestCase("in 2013 and 2023", "2013|2023")]
    [TestCase("the 2012-13 season", "2012/2013")]
    [TestCase("2024年10月", "2024-10")]
    [TestCase("2024年10月14日", "2024-10-14")]
    [TestCase("2024年十月", "2024-10")]
    [TestCase("2025年1月至9月", "2025-01/2025-09")]
    [TestCase("October 2024", "2024-10")]
    [TestCase("October 14, 2024", "2024-10-14")]
    [TestCase("Sept. 2024", "2024-09")]
    [TestCase("in May, 2024", "2024-05")]
    [TestCase("2024-10-14", "2024-10-14")]
    [TestCase("2024年第四季度", "2024-Q4")]
    [TestCase("2024年四季度", "2024-Q4")]
    [TestCase("the fourth quarter of 2024", "2024-Q4")]
    [TestCase("in the quarter to June 2025", "2025-Q2")]
    [TestCase("the three months ended September 30, 2025", "2025-Q3")]
    [TestCase("for the three months ended 28 February 2026", "2025-12/2026-02")]
    [TestCase("in the year to the end of March 2025", "2024-04/2025-03")]
    [TestCase("in the twelve months to December 2024", "2024")]
    [TestCase("the nine months ending in May 2025", "2024-09/2025-05")]
    [TestCase("the December quarter of 2024", "2024-Q4")]
    [TestCase("in FY2025 it", "2025")]
    [TestCase("in FY26 it", "2026")]
    [TestCase("Q4 2024", "2024-Q4")]
    [TestCase("2024年上半年", "2024-01/2024-06")]
    [TestCase("2024年下半年", "2024-07/2024-12")]
    [TestCase("2024年前三季度", "2024-01/2024-09")]
    [TestCase("2024年前11个月", "2024-01/2024-11")]
    [TestCase("the first half of 2024", "2024-01/2024-06")]
    [TestCase("the first nine months of 2025", "2025-01/2025-09")]
    [TestCase("the first 30 months of 2024", "2024")]
    [TestCase("2024年底", "2024")]
    [TestCase("民國114年有", "2025")]
    [TestCase("民國112年上半年", "2023-01/2023-06")]
    [TestCase("民國110年至113年", "2021/2024")]
    [TestCase("民國112年是五成，113年六成", "2023|2024")]
    [TestCase("花了113年", "")]
    [TestCase("in '23 it", "2023")]
    [TestCase("the '99 model", "")]
    [TestCase("2Q25 sales", "2025-Q2")]
    [TestCase("Q3'25 sales", "2025-Q3")]
    [TestCase("1H25 sales", "2025-01/2025-06")]
    [TestCase("H1 2025 sales", "2025-01/2025-06")]
    [TestCase("H100 chips and H2 gas", "")]
    [TestCase("2024A", "2024")]
    [TestCase("2025E", "2025")]
    [TestCase("the first three quarters of 2024", "2024-01/2024-09")]
    [TestCase("first-half 2024", "2024-01/2024-06")]
    [TestCase("the last quarter of 2024", "2024-Q4")]
    [TestCase("August to October 2024", "2024-08/2024-10")]
    [TestCase("July and August of 2024", "2024-07/2024-08")]
    [TestCase("2024年8月至10月", "2024-08/2024-10")]
    [TestCase("2024年前7月", "2024-01/2024-07")]
    [TestCase("2023/24年度", "2023/2024")]
    public void Scan_absolute_times(string text, string expected) =>
        Assert.That(string.Join('|', Scan(text).Where(time => time.Form == TimeForm.Absolute).Select(time => time.Value)), Is.EqualTo(expected));

    [TestCase("12023 units")]
    [TestCase("$2023")]
    [TestCase("1,2023")]
    [TestCase("2023.5")]
    [TestCase("GPT2023x")]
    [TestCase("2300年")]
    [TestCase("1850")]
    [TestCase("they may rise and march on")]
    [TestCase("the quarter in which it")]
    [TestCase("a year through which it")]
    [TestCase("5月6日公布的报告")]
    [TestCase("2025年5月6日發布")]
    [TestCase("a paper released on May 6, 2025")]
    [TestCase("一二三四")]
    public void Scan_no_time(string text) => Assert.That(Scan(text), Is.Empty);

    [TestCase("去年", nameof(TimeForm.FromPublication), -1, "")]
    [TestCase("last year", nameof(TimeForm.FromPublication), -1, "")]
    [TestCase("今年上半年", nameof(TimeForm.FromPublication), 0, "-01/-06")]
    [TestCase("去年10月", nameof(TimeForm.FromPublication), -1, "-10")]
    [TestCase("明年", nameof(TimeForm.FromPublication), 1, "")]
    [TestCase("上年", nameof(TimeForm.BeforeCurrent), 1, "")]
    [TestCase("兩年前", nameof(TimeForm.BeforeCurrent), 2, "")]
    [TestCase("a year earlier", nameof(TimeForm.BeforeCurrent), 1, "")]
    [TestCase("a decade ago", nameof(TimeForm.BeforeCurrent), 10, "")]
    [TestCase("同年", nameof(TimeForm.SameAsCurrent), 0, "")]
    [TestCase("that year", nameof(TimeForm.SameAsCurrent), 0, "")]
    [TestCase("過去一年", nameof(TimeForm.Recent), 1, "")]
    [TestCase("一年里", nameof(TimeForm.Recent), 1, "")]
    [TestCase("在此期間", nameof(TimeForm.SameSpan), 0, "")]
    [TestCase("over that period", nameof(TimeForm.SameSpan), 0, "")]
    [TestCase("5月6日上线", nameof(TimeForm.PartOfYear), 0, "-05-06")]
    [TestCase("the past year", nameof(TimeForm.Recent), 1, "")]
    [TestCase("过去十年", nameof(TimeForm.RecentYears), 10, "")]
    [TestCase("the past three years", nameof(TimeForm.RecentYears), 3, "")]
    [TestCase("the past decade", nameof(TimeForm.RecentYears), 10, "")]
    [TestCase("10月", nameof(TimeForm.PartOfYear), 0, "-10")]
    [TestCase("1至9月", nameof(TimeForm.PartOfYear), 0, "-01/-09")]
    [TestCase("第四季度", nameof(TimeForm.PartOfYear), 0, "-Q4")]
    [TestCase("上半年", nameof(TimeForm.PartOfYear), 0, "-01/-06")]
    [TestCase("the second quarter", nameof(TimeForm.PartOfYear), 0, "-Q2")]
    [TestCase("in March", nameof(TimeForm.PartOfYear), 0, "-03")]
    [TestCase("March 5", nameof(TimeForm.PartOfYear), 0, "-03-05")]
    [TestCase("8月至10月", nameof(TimeForm.PartOfYear), 0, "-08/-10")]
    [TestCase("前7月", nameof(TimeForm.PartOfYear), 0, "-01/-07")]
    [TestCase("首10個月", nameof(TimeForm.PartOfYear), 0, "-01/-10")]
    [TestCase("頭兩個月", nameof(TimeForm.PartOfYear), 0, "-01/-02")]
    [TestCase("一到九月", nameof(TimeForm.PartOfYear), 0, "-01/-09")]
    [TestCase("十一月", nameof(TimeForm.PartOfYear), 0, "-11")]
    [TestCase("3季度", nameof(TimeForm.PartOfYear), 0, "-Q3")]
    [TestCase("between January and June", nameof(TimeForm.PartOfYear), 0, "-01/-06")]
    [TestCase("January's", nameof(TimeForm.PartOfYear), 0, "-01")]
    [TestCase("this May", nameof(TimeForm.PartOfYear), 0, "-05")]
    [TestCase("the quarter to June", nameof(TimeForm.PartOfYear), 0, "-Q2")]
    [TestCase("the year to March", nameof(TimeForm.PartOfYear), 0, "-04/-03")]
    [TestCase("March-quarter output", nameof(TimeForm.PartOfYear), 0, "-Q1")]
    [TestCase("third-quarter sales", nameof(TimeForm.PartOfYear), 0, "-Q3")]
    [TestCase("the same quarter of 2023", nameof(TimeForm.SamePartOf), 0, "2023")]
    [TestCase("2023年同期", nameof(TimeForm.SamePartOf), 0, "2023")]
    [TestCase("last month", nameof(TimeForm.MonthFromPublication), -1, "")]
    [TestCase("上個月", nameof(TimeForm.MonthFromPublication), -1, "")]
    [TestCase("次年", nameof(TimeForm.BeforeCurrent), -1, "")]
    [TestCase("十年之後", nameof(TimeForm.BeforeCurrent), -10, "")]
    [TestCase("ten years before", nameof(TimeForm.BeforeCurrent), 10, "")]
    [TestCase("the same quarter last year", nameof(TimeForm.BeforeCurrent), 1, "")]
    [TestCase("三年來", nameof(TimeForm.RecentYears), 3, "")]
    public void Scan_relative_times(string text, string form, int years, string value)
    {
        var time = Scan(text).Single();

        Assert.That((time.Form.ToString(), time.Years, time.Value), Is.EqualTo((form, years, value)));
    }

    [TestCase("since 2010", true, false)]
    [TestCase("自2010年以来", true, false)]
    [TestCase("自2010年", true, false)]
    [TestCase("2010年起", true, false)]
    [TestCase("比2022年", false, true)]
    [TestCase("比 2022 年", false, true)]
    [TestCase("自 2010 年", true, false)]
    [TestCase("與2022年相比", false, true)]
    [TestCase("較2022年", false, true)]
    [TestCase("than in 2022", false, true)]
    [TestCase("up from 2022", false, true)]
    [TestCase("compared with 2022", false, true)]
    [TestCase("in 2022", false, false)]
    [TestCase("2022年", false, false)]
    public void Scan_roles(string text, bool isSince, bool isBase)
    {
        var time = Scan(text).Single();

        Assert.That((time.IsSince, time.IsBase), Is.EqualTo((isSince, isBase)));
    }

    [Test]
    public void Scan_a_year_within_a_quantity_is_no_time() =>
        Assert.That(TimeScanner.Scan("共2023个", [new Span(1, 6)]), Is.Empty);

    [TestCase("2024", "-Q2", "2024-Q2")]
    [TestCase("2024", "-01/-06", "2024-01/2024-06")]
    [TestCase("2024", "", "2024")]
    public void Join_a_year_and_a_part(string year, string part, string expected) => Assert.That(TimeScanner.Join(year, part), Is.EqualTo(expected));

    private static List<TimeMention> Scan(string text) =>
        TimeScanner.Scan(TextFolding.Fold(text), [.. QuantityScanner.Scan(text).Mentions.Select(mention => new Span(mention.Start, mention.End))]);
}
