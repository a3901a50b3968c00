using AiIndexEtl.Scraping.Cleaning.Metadata;

namespace AiIndexEtl.Scraping.Tests.Cleaning.Metadata;

public sealed class ReportEditionsTests
{
    [TestCase("What the AI Index 2025 says about jobs", "ai-index/2025"), TestCase("2024年人工智能指数报告发布", "ai-index/2024"), TestCase("AI指數報告2025：五張圖", "ai-index/2025"), TestCase("第 55 次《中国互联网络发展状况统计报告》", "cnnic/55"), TestCase("《2025年全球电动汽车展望》要点", "global-ev-outlook/2025"), TestCase("State of AI Report 2024, briefly", "state-of-ai/2024")]
    [TestCase("AI Index: five charts", null), TestCase("指数基金2025年收益", null), TestCase("In 2025 the consumer price index rose", null), TestCase("第55次会议", null)]
    public void An_edition_is_a_known_report_beside_its_issue(string title, string? expected) =>
        Assert.That(ReportEditions.In(title, "").FirstOrDefault()?.Value, Is.EqualTo(expected));

    [Test]
    public void The_headline_comes_before_the_lead() =>
        Assert.That(ReportEditions.In("AI Index 2025", "The AI Index 2024 had said otherwise.").Select(found => found.Value), Is.EqualTo(new[] { "ai-index/2025", "ai-index/2024" }));
}
