using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests.Metrics;

/// <summary>Which metric the rules give a figure; the sentences are made up.</summary>
internal sealed class MetricReadingTests
{
    [TestCase("Granted AI patents climbed to 9,000 that year.", "9,000", "ai_patents_granted")]
    [TestCase("當年獲准的AI專利達9,000件。", "9,000件", "ai_patents_granted")]
    [TestCase("Firms filed 7,000 patent applications on AI.", "7,000", "ai_patent_applications")]
    [TestCase("Venture capitalists put $4 billion into AI start-ups.", "$4 billion", "ai_private_investment")]
    [TestCase("私募投資額為40億美元。", "40億美元", "ai_private_investment")]
    [TestCase("企業導入生成式AI的比例為34%。", "34%", "org_genai_adoption")]
    [TestCase("企业使用人工智能的采用率为34%。", "34%", "org_ai_adoption")]
    [TestCase("Help-wanted ads that ask for AI skills made up 3% of the total.", "3%", "ai_job_postings")]
    [TestCase("AI事故資料庫全年收錄88起。", "88起", "ai_incidents")]
    [TestCase("协作机器人占新装机量的12%。", "12%", "collaborative_robots")]
    [TestCase("Some 58% say AI makes them nervous.", "58%", "opinion_ai_nervous")]
    [TestCase("Paid rides in driverless taxis reached 90,000 a week.", "90,000", "robotaxi_rides")]
    [TestCase("药监部门批准的人工智能医疗器械有77款。", "77款", "fda_ai_devices")]
    [TestCase("上年发布的基础模型有52个。", "52个", "foundation_models")]
    [TestCase("Private investors across the globe bet $77 billion on AI.", "$77 billion", "ai_private_investment")]
    [TestCase("全球民间AI投资达770亿美元，其中生成式AI占120亿美元。", "770亿美元", "ai_private_investment")]
    [TestCase("全球民间AI投资达770亿美元，其中生成式AI占120亿美元。", "120亿美元", "genai_private_investment")]
    [TestCase("企业AI投资总额为770亿美元，其中私人投资增长了9%。", "9%", "ai_private_investment")]
    [TestCase("Some 41% of firms use AI (including generative AI) in their work.", "41%", "org_ai_adoption")]
    [TestCase("GitHub上AI项目收到的星标有300万。", "300万", "github_ai_stars")]
    public void Figure_with_a_journalists_words_has_its_metric(string text, string mention, string metric) =>
        Assert.That(Reading.Claim(text, mention).Metric, Is.EqualTo(metric));

    [TestCase("Attendance at NeurIPS, counted by the organisers over four years.\n2019\t13,000\n2020\t22,000\n2021\t17,000\n2022\t15,000")]
    [TestCase("知名机器学习模型，按研发机构所在的国家归类如下\n• 甲国：61个\n• 乙国：21个\n• 丙国：15个\n• 丁国：8个")]
    public void Rows_and_items_lend_the_words_of_the_sentence_above_the_first_of_them(string text)
    {
        var document = new DocumentReader(Reading.Gazetteer, Reading.Metrics).Read(Reading.Plain(text), QuantityScanner.Scan(text));
        var reading = new ReadingState { Default = null };
        foreach (var sentence in document.Sentences) reading.Enter(document, sentence);

        Assert.That(reading.Contexts(document, document.Sentences.Count - 1).Select(context => context.Sentence), Does.Contain(0));
    }

    [Test]
    public void Prose_lends_no_words_of_a_block_far_above()
    {
        const string text = "Attendance at NeurIPS, counted by the organisers over many years.\nA first paragraph of prose ends here.\nA second paragraph of prose ends here.\nA third one has 40 words.";
        var document = new DocumentReader(Reading.Gazetteer, Reading.Metrics).Read(Reading.Plain(text), QuantityScanner.Scan(text));
        var reading = new ReadingState { Default = null };
        foreach (var sentence in document.Sentences) reading.Enter(document, sentence);

        Assert.That(reading.Contexts(document, document.Sentences.Count - 1).Select(context => context.Sentence), Does.Not.Contain(0));
    }

    [Test]
    public void Document_about_something_else_has_a_metric_of_AI_where_its_sentence_names_AI()
    {
        const string text = "The harbour handled 4 million tonnes. Ferry traffic grew 3%. Hotels filled 81% of their rooms.\nJob postings that ask for AI skills rose 40%.\nJob postings for cooks rose 7%.";
        var claims = Reading.Claims(text, new DateOnly(2025, 2, 1));

        Assert.That(Reading.Find(claims, "40%").Metric, Is.EqualTo("ai_job_postings"));
        Assert.That(Reading.Find(claims, "7%").Metric, Is.EqualTo("other"));
    }
}
