using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Tests.Analysis;

public sealed class DatelinesTests
{
    [TestCase("HARBOUR TOWN and PORTVILLE, October 2, 2025 — Forty-one percent of firms run cranes.", "2025-10-02")]
    [TestCase("Portville, 1 October 2024 – Firms ordered 541 cranes last year.", "2024-10-01")]
    [TestCase("PORTVILLE, Dec. 16, 2025: Makers of cranes will close the year with sales of $133 billion.", "2025-12-16")]
    [TestCase("Who counts the cranes?\nCranes & Quays, 30 November 2023\nThey put output at 168 cranes.", "2023-11-30")]
    [TestCase("青岚，2025年5月22日——起重机协会今天公布新报告。", "2025-05-22")]
    [TestCase("【2025年10月23日，青岚】协会今日公布调查。", "2025-10-23")]
    [TestCase("索引号：PL-317　成文日期：2026年2月10日\n全年新增起重机四百台。", "2026-02-10")]
    [TestCase("The port opened on 3 May 2019 and now has 40 cranes.", null)]
    [TestCase("到2025年5月22日，全国共有起重机四千台。", null)]
    public void A_date_that_stands_as_a_dateline_is_the_day_of_publication(string text, string? expected)
    {
        var article = Reading.Plain(text);
        var folded = Core.Text.TextFolding.Fold(text);

        var day = Datelines.Find(article, folded, TimeScanner.Scan(folded, []));

        Assert.That(day?.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(expected));
    }

    [TestCase("Who counts the cranes?\nJune 2025\nThey put output at 168 cranes.", "2025-06")]
    [TestCase("Who counts the cranes?\nIn June 2025 there were 168 cranes.", null)]
    public void A_month_that_is_a_line_of_its_own_tells_when(string text, string? expected) =>
        Assert.That(Datelines.FindMonth(Reading.Plain(text), TimeScanner.Scan(Core.Text.TextFolding.Fold(text), []))?.Value, Is.EqualTo(expected));

    [Test]
    public void The_day_that_the_article_has_counts_more()
    {
        var article = Reading.Plain("Portville, 1 October 2024 – Firms ordered 541 cranes last year.") with { Published = new DateOnly(2022, 3, 1) };

        Assert.That(Reading.Document(article).Published, Is.EqualTo(new DateOnly(2022, 3, 1)));
    }

    [Test]
    public void Relative_times_count_from_the_dateline() =>
        Assert.That(Reading.Find(Reading.Claims("Portville, 1 October 2024 – Firms ordered 541 cranes last year.", published: null), "541").Period, Is.EqualTo("2023"));

    [Test]
    public void Day_of_the_news_without_its_year_is_no_time_of_its_figures() =>
        Assert.That(Reading.Find(Reading.Claims("PORTVILLE, Nov 7 (Quay Wire) - Ports added 42 cranes last month.", published: new DateOnly(2025, 11, 7)), "42").Period, Is.EqualTo("2025-10"));
}
