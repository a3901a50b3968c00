using AiIndexEtl.Scraping.Cleaning.Metadata;

namespace AiIndexEtl.Scraping.Tests.Cleaning.Metadata;

public sealed class ReportEditionsTests
{
    [TestCase("What the AI Index 2025 says about jobs", "ai-index/2025"), TestCase("2024年人工智能指数报告发布", "ai-index/2024"), TestCase("AI指數報告2025：五張圖", "ai-index/2025"), TestCase("第 55 次《中国互联网络发展状况统计报告》", "cnnic/55"), TestCase("《2025年全球电动汽车展望》要点", "global-ev-outlook/2025"), TestCase("State of AI Report 2024, briefly", "state-of-ai/2024")]
    [TestCase("AI Index: five charts", null), TestCase("指数基金2025年收益", null), TestCase("In 2025 the consumer price index rose", null), TestCase("第55次会议", null)]
    public void An_edition_is_a_known_report_beside_its_issue(string title, string? expected) =>
        Assert.That(ReportEditions.In(title, "").FirstOrDefault()?.Value, Is.EqualTo(expected));

    [TestCase("The ninth annual AI Index is out.", "ai-index/2026")]
    [TestCase("The AI Index, in its 7th edition, counts models.", "ai-index/2024")]
    [TestCase("Eight charts from the AI Index. The seventh report from Stanford has more.", "ai-index/2024")]
    [TestCase("斯坦福大学发布了第八份年度《AI指数报告》。", "ai-index/2025")]
    [TestCase("人工智慧指數報告今年推出第九版。", "ai-index/2026")]
    [TestCase("The third AI Index came late.", "ai-index/2019")]
    [TestCase("The AI Index 2025, the eighth edition.", "ai-index/2025")]
    [TestCase("The first report to read the AI Index aloud.", null)]
    [TestCase("The seventh report on fishing.", null)]
    [TestCase("AI指数显示，第三个原因是成本。", null)]
    public void Issues_of_the_AI_Index_are_counted(string lead, string? expected) =>
        Assert.That(ReportEditions.In(null, lead).FirstOrDefault()?.Value, Is.EqualTo(expected));

    [Test]
    public void The_headline_comes_before_the_lead() =>
        Assert.That(ReportEditions.In("AI Index 2025", "The AI Index 2024 had said otherwise.").Select(found => found.Value), Is.EqualTo(new[] { "ai-index/2025", "ai-index/2024" }));
}
