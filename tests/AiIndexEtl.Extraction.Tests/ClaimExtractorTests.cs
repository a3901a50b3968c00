using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests;

/// <summary>Whole sentences with the shipped vocabulary; the document is about the AI Index 2025, so 2024 is the year of its data.</summary>
public sealed class ClaimExtractorTests
{
    [TestCase("In 2023, China published 300 papers.", "300", "2023", null)]
    [TestCase("China published 300 papers.", "300", "2024", null)]
    [TestCase("Last year China published 300 papers.", "300", "2024", null)]
    [TestCase("今年中国发表300篇论文。", "300篇", "2025", null)]
    [TestCase("2023年，中國發表300篇論文。", "300篇", "2023", null)]
    [TestCase("2023年论文数量同比增长12%。", "12%", "2023", "2022")]
    [TestCase("2023年论文数量比2020年增长12%。", "12%", "2023", "2020")]
    [TestCase("In 2023 papers rose by 12% from 2020.", "12%", "2023", "2020")]
    [TestCase("In 2023 papers rose 12% year on year.", "12%", "2023", "2022")]
    [TestCase("2024年第四季度投资环比增长12%。", "12%", "2024-Q4", "2024-Q3")]
    [TestCase("2024年第一季度投资环比增长12%。", "12%", "2024-Q1", "2023-Q4")]
    [TestCase("Papers grew by 12% between 2013 and 2023.", "12%", "2013/2023", "2013")]
    [TestCase("2013年至2023年，论文数量增长12%。", "12%", "2013/2023", "2013")]
    [TestCase("In the fourth quarter of 2024, 300 papers appeared.", "300", "2024-Q4", null)]
    [TestCase("论文数量一年里增加了12%。", "12%", "2024", "2023")]
    [TestCase("Papers doubled in a year.", "doubled", "2024", "2023")]
    [TestCase("2020年到2021年的短短一年内，论文数量增长了12%。", "12%", "2020/2021", "2020")]
    [TestCase("2023 年，论文数量比 2019 年增加了 12%。", "12%", "2023", "2019")]
    [TestCase("自2019年以来各国论文不断增加。在此期间，韩国发表了300篇论文。", "300篇", "2019/2024", null)]
    [TestCase("论文数量从2020年几乎增加了12%，势头很猛。", "12%", "2020/2024", "2020")]
    [TestCase("自2017年新的架构问世以来，论文数量增长了12%。", "12%", "2017/2024", "2017")]
    [TestCase("碳排放从Orion（2012年）的60吨升至Lyra 2（2023年）的90吨。", "60吨", "2012", null)]
    [TestCase("碳排放从Orion（2012年）的60吨升至Lyra 2（2023年）的90吨。", "90吨", "2023", null)]
    [TestCase("法规由2016年的1项增至2023年的25项。同一年论文有300篇。", "300篇", "2024", null)]
    [TestCase("Papers were up 12% from 2021 to 2023.", "12%", "2021/2023", "2021")]
    [TestCase("Papers rose 12% over 2021-2023.", "12%", "2021/2023", "2021")]
    [TestCase("Papers grew by 40% from 2013 to 2021, and patents rose by 12% between 2020 and 2022.", "12%", "2020/2022", "2020")]
    [TestCase("2010年论文有8万篇，到2022年已有24万篇，接近三倍。", "三倍", "2022", null)]
    [TestCase("2010年论文有8万篇，到2022年已有24万篇。其中期刊占六成。", "六成", "2022", null)]
    [TestCase("到2022年已有24万篇，2010年论文有8万篇。其中期刊占六成。", "8万篇", "2010", null)]
    [TestCase("2022年，论文占比为58%，较2016年提升11个百分点；数量同比增长7.6%。", "7.6%", "2022", "2021")]
    [TestCase("2022年，论文占比为58%，较2016年提升11个百分点；数量同比增长7.6%。", "11个百分点", "2022", "2016")]
    [TestCase("In 2024 orders were up 18% from 2023 and 8 times higher than 2020 levels.", "8 times", "2024", "2020")]
    [TestCase("In the first quarter of 2025 orders were up 17% from the fourth quarter of 2024.", "17%", "2025-Q1", "2024-Q4")]
    [TestCase("Sales will grow at a compound annual growth rate (CAGR) of 21.4% from $81 billion in 2022 to reach $383 billion in 2030.", "21.4%", "2022/2030", "2022")]
    [TestCase("论文数量自2022年来翻了一番，相对于2019年增加了38倍。", "38倍", "2024", "2019")]
    [TestCase("The value of a crane tripled between 2021 and 2024.", "tripled", "2021/2024", "2021")]
    [TestCase("It had 54% of the market, up from 51% in 2023.", "54%", "2024", null)]
    [TestCase("It had 54% of the market, up from 51% in 2023.", "51%", "2023", null)]
    public void Period_and_base_period(string text, string mention, string? period, string? basePeriod)
    {
        var claim = Reading.Claim(text, mention);

        Assert.That((claim.Period, claim.BasePeriod), Is.EqualTo((period, basePeriod)));
    }

    [Test]
    public void A_period_is_carried_on_within_a_block_and_forgotten_behind_it()
    {
        var claims = Reading.Claims("2019年，论文有300篇。专利有500件。\n模型有40个。");

        Assert.That(claims.Select(claim => claim.Period), Is.EqualTo(new[] { "2019", "2019", "2024" }));
    }

    [Test]
    public void A_subject_is_not_carried_on_to_what_is_told_of_the_world()
    {
        var claims = Reading.Claims("腾讯发布了6个基础模型。全球共发布了150个基础模型。");

        Assert.That(claims.Select(claim => string.Join('+', claim.Subject)), Is.EqualTo(new[] { "腾讯", "" }));
    }

    [TestCase("Spending in Germany, France and Spain rose 4%.", "4%", "DE+FR+ES")]
    [TestCase("China, Japan, and South Korea published 300 papers.", "300", "CN+JP+KR")]
    [TestCase("Spending in China, Japan and South Korea fell 3%, Germany and Italy gained 2%.", "2%", "DE+IT")]
    public void An_English_list_names_all_its_places(string text, string mention, string areas) =>
        Assert.That(string.Join('+', Reading.Claim(text, mention).Area), Is.EqualTo(areas));

    [Test]
    public void An_area_is_carried_on_within_a_block_and_forgotten_behind_it()
    {
        var claims = Reading.Claims("日本发表了300篇论文。专利有500件。\n模型有40个。");

        Assert.That(claims.Select(claim => string.Join('+', claim.Area)), Is.EqualTo(new[] { "JP", "JP", "" }));
    }

    [Test]
    public void A_month_without_year_is_of_the_year_before_the_day_of_publication()
    {
        var claims = Reading.Claims("In March, exports rose by 5%. In November, they rose by 7%.", new DateOnly(2024, 6, 1));

        Assert.That(claims.Select(claim => claim.Period), Is.EqualTo(new[] { "2024-03", "2023-11" }));
    }

    [TestCase("美国发布了40个模型，中国发布了15个。", "US|CN")]
    [TestCase("America released 40 models and China 15 models.", "US|CN")]
    [TestCase("美國的投資是中國的12倍。", "US+CN")]
    [TestCase("中国和日本共有40个模型。", "CN+JP")]
    [TestCase("美国的投资是中国93亿美元的12倍，是英国45亿美元的24倍。", "CN|US+CN|GB|US+GB")]
    [TestCase("海燕（60份，韩国）、云雀（40份，美国）和山雀（30份）排在前列。", "KR|US|")]
    [TestCase("德国（40个）和法国（3个）紧随其后。", "DE|FR")]
    [TestCase("中国占全球的45%。", "CN")]
    [TestCase("There were 40 models worldwide.", "WORLD")]
    [TestCase("There were 40 models.", "")]
    public void Areas(string text, string areas) =>
        Assert.That(string.Join('|', Reading.Claims(text).Select(claim => string.Join('+', claim.Area))), Is.EqualTo(areas));

    [TestCase("Zephyrix-3 scored 88.5% on MMLU.", "88.5%", "Zephyrix-3|MMLU")]
    [TestCase("模型Zephyrix-3在MMLU上得分88.5%。", "88.5%", "Zephyrix-3|MMLU")]
    [TestCase("There were 40 models.", "40", "")]
    public void Subjects(string text, string mention, string subjects) =>
        Assert.That(Reading.Claim(text, mention).Subject, Is.EquivalentTo(subjects.Split('|', StringSplitOptions.RemoveEmptyEntries)));

    [TestCase("AI private investment in America reached $109.1bn in 2024.", "$109.1bn", "ai_private_investment", "USD")]
    [TestCase("2024年，美国AI私人投资达到1091亿美元。", "1091亿美元", "ai_private_investment", "USD")]
    [TestCase("2024年，美國AI私人投資達到1091億美元。", "1091億美元", "ai_private_investment", "USD")]
    [TestCase("In 2023, America released 61 notable models.", "61", "notable_models", "count")]
    [TestCase("2023年记录的AI事件有123起。", "123起", "ai_incidents", "count")]
    [TestCase("In total 123 AI incidents were reported.", "123", "ai_incidents", "count")]
    [TestCase("The bakery sold 40 loaves.", "40", "other", "count")]
    public void Metrics(string text, string mention, string metric, string unit)
    {
        var claim = Reading.Claim(text, mention);

        Assert.That((claim.Metric, claim.Unit), Is.EqualTo((metric, unit)));
    }

    [TestCase("It runs to 502 pages and 8 chapters.", RejectionReasons.NotStated)]
    [TestCase("报告共有502页。", RejectionReasons.NotStated)]
    [TestCase("The poll had 1,500 respondents.", RejectionReasons.NotStated)]
    [TestCase("至少一项业务使用了它。", RejectionReasons.NotStated)]
    [TestCase("Dozens of firms came.", RejectionReasons.Vague)]
    [TestCase("数十家企业参加。", RejectionReasons.Vague)]
    [TestCase("It began in 2019.", RejectionReasons.Date)]
    public void Numerals_that_only_set_a_scene_are_rejected(string text, string reason)
    {
        var result = Reading.Extractor.Extract(Reading.Article(text));

        Assert.That(result.Claims, Is.Empty);
        Assert.That(result.Rejections.Select(rejection => rejection.Reason), Does.Contain(reason));
    }

    [TestCase("The wait was cut to 5 months.", "5 months")]
    [TestCase("平均耗时缩短至5个月。", "5个月")]
    public void A_measured_length_of_time_is_a_figure(string text, string mention) => Assert.That(Reading.Claim(text, mention).Value, Is.EqualTo(5));

    [Test]
    public void A_sentence_names_the_origin_of_its_figures() =>
        Assert.That(Reading.Claim("According to McKinsey, 78% of firms used AI.", "78%").AttributedTo, Is.EqualTo("McKinsey"));

    [Test]
    public void A_heading_lends_its_words_to_the_block_below() =>
        Assert.That(Reading.Claim("AI私人投资\n2024年，美国的投资为1091亿美元。", "1091亿美元").Metric, Is.EqualTo("ai_private_investment"));

    [Test]
    public void A_figure_in_another_metric_names_its_noun_phrase() =>
        Assert.That(Reading.Claim("The bakery sold 40 loaves.", "40").MetricText, Is.Not.Null);

    [Test]
    public void A_pair_is_of_two_times_and_one_metric()
    {
        var claims = Reading.Claims("AI论文从2013年的10.2万篇增至2023年的24.2万篇。");

        Assert.That(claims.Select(claim => (claim.Period, claim.Metric)), Is.EqualTo(new[] { ("2013", "ai_publications"), ("2023", "ai_publications") }));
    }

    [Test]
    public void The_edition_is_configured_or_read_and_gives_the_year_of_the_data()
    {
        var configured = Reading.Extractor.Extract(Reading.Plain("There were 40 models.") with { Edition = "ai-index/2024" });
        var read = Reading.Extractor.Extract(Reading.Plain("The AI Index 2023 is out.\nIt counts 40 models."));
        var none = Reading.Extractor.Extract(Reading.Plain("The bakery sold 40 loaves."));

        Assert.That((configured.Edition, configured.Claims[0].Period), Is.EqualTo(("ai-index/2024", "2023")));
        Assert.That((read.Edition, read.Claims[^1].Period), Is.EqualTo(("ai-index/2023", "2022")));
        Assert.That((none.Edition, none.Claims[0].Period), Is.EqualTo(((string?)null, (string?)null)));
    }

    [Test]
    public void A_quotation_does_not_part_a_surrogate_pair()
    {
        var text = string.Concat(Enumerable.Repeat("\ud83d\ude00", 20)) + "a 5% b" + string.Concat(Enumerable.Repeat("\ud83d\ude00", 20));
        var claim = Reading.Claim(text, "5%");

        Assert.That(claim.CharStart, Is.EqualTo(22));
        Assert.That(char.IsLowSurrogate(claim.Prefix[0]), Is.False);
        Assert.That(char.IsHighSurrogate(claim.Suffix[^1]), Is.False);
    }

    [Test]
    public void An_empty_article_has_no_claims()
    {
        var result = Reading.Extractor.Extract(new Core.Articles.Article { Source = "empty", Text = "", Blocks = [] });

        Assert.That(result.Claims.Count + result.Rejections.Count, Is.Zero);
    }
}
