namespace AiIndexEtl.Extraction.Tests.Scanning;

/// <summary>Chinese forms, Simplified and Traditional. Sentences are our own.</summary>
public sealed class QuantityScannerChineseTests
{
    [TestCase("训练成本为1.91亿美元。", "1.91亿美元 = 191000000 USD")]
    [TestCase("总投资2523 亿美元。", "2523 亿美元 = 252300000000 USD")]
    [TestCase("市值3.58兆元。", "3.58兆元 = 3580000000000 CNY")]
    [TestCase("规模达1.4万亿元。", "1.4万亿元 = 1400000000000 CNY")]
    [TestCase("预算为1亿2千万元。", "1亿2千万元 = 120000000 CNY")]
    [TestCase("收录１０２３２０篇论文。", "１０２３２０篇 = 102320 count")]
    [TestCase("占网民的９２．８％。", "９２．８％ = 92.8 percent")]
    [TestCase("二〇二四年发布了五十一个模型。", "五十一个 = 51 count")]
    [TestCase("授权专利三万八千件。", "三万八千件 = 38000 count")]
    [TestCase("授权专利三万八，创下纪录。", "三万八 = 38000 count")]
    [TestCase("共有十二万八千九百多件。", "十二万八千九百多件 = 128900 count Over")]
    [TestCase("韩国每十万人十点三件。", "十点三件 = 10.3 count/1e5 people")]
    [TestCase("论文24万多篇。", "24万多篇 = 240000 count Over")]
    [TestCase("专利2,300余项。", "2,300余项 = 2300 count Over")]
    [TestCase("全年三四十场。", "三四十场 = 30..40 count")]
    [TestCase("有三百来件申请。", "三百来件 = 300 count About")]
    public void Numerals_are_read_with_their_multipliers(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("使用率為七成八。", "七成八 = 78 percent")]
    [TestCase("占六成半。", "六成半 = 65 percent")]
    [TestCase("占百分之六十一点一。", "百分之六十一点一 = 61.1 percent")]
    [TestCase("出生率6.77‰。", "6.77‰ = 0.677 percent")]
    [TestCase("约三分之二的受访者支持。", "三分之二 = 66.6667 percent About")]
    [TestCase("另有四分一來自東南亞。", "四分一 = 25 percent")]
    [TestCase("其中一半用于训练。", "一半 = 50 percent")]
    [TestCase("接近半数的企业。", "半数 = 50 percent Nearly")]
    [TestCase("渗透率首次过半。", "过半 = 50 percent Over")]
    [TestCase("每十家企业中有七家缺人。", "每十家企业中有七家 = 70 percent")]
    [TestCase("每三人有一人使用。", "每三人有一人 = 33.3333 percent")]
    [TestCase("十架有七架是電車。", "十架有七架 = 70 percent")]
    [TestCase("打八五折出售。", "八五折 = 85 percent")]
    [TestCase("差距缩小到7个百分点。", "7个百分点 = 7 percentage_point")]
    [TestCase("后一个涨了十七个点。", "十七个点 = 17 percentage_point")]
    [TestCase("下调25个基点。", "25个基点 = 0.25 percentage_point")]
    public void Shares_and_percentages_are_told_in_percent(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("占百分之五。", "百分之五 = 5 percent")]
    [TestCase("占五百分之一。", "五百分之一 = 0.2 percent")]
    [TestCase("占兩千五百分之三。", "兩千五百分之三 = 0.12 percent")]
    [TestCase("占千分之三。", "千分之三 = 0.3 percent")]
    [TestCase("占萬分之五。", "萬分之五 = 0.05 percent")]
    [TestCase("占三分之二。", "三分之二 = 66.6667 percent")]
    [TestCase("仅为前代的1/500。", "1/500 = 0.2 percent")]
    [TestCase("见第1/48页。", "")]
    public void Parts_in_words_and_with_a_slash(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("出口同比-3.2%。", "-3.2% = -3.2 percent")]
    [TestCase("出口同比−3.2%。", "−3.2% = -3.2 percent")]
    [TestCase("出口同比－3.2%。", "－3.2% = -3.2 percent")]
    [TestCase("出口同比–3.2%。", "–3.2% = -3.2 percent")]
    [TestCase("增速為—3.2%。", "—3.2% = -3.2 percent")]
    [TestCase("增速为负3.2%。", "负3.2% = -3.2 percent")]
    [TestCase("净利润为-3.2亿元。", "-3.2亿元 = -320000000 CNY")]
    [TestCase("气温为-5℃。", "-5℃ = -5 degree_celsius")]
    [TestCase("增速：-3.2%。", "-3.2% = -3.2 percent")]
    [TestCase("增长3%-5%。", "3%-5% = 3..5 percent")]
    [TestCase("增长3%—5%。", "3%—5% = 3..5 percent")]
    [TestCase("毛利率——12%——创新高。", "12% = 12 percent")]
    [TestCase("天问-1号耗资3亿元。", "3亿元 = 300000000 CNY")]
    public void A_minus_of_any_shape_is_told_from_a_dash(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("是日本的6倍。", "6倍 = 6 times")]
    [TestCase("五年增长了20多倍。", "五年 = 5 year; 20多倍 = 20 times Over")]
    [TestCase("规模翻番。", "翻番 = 2 times")]
    [TestCase("半導體出口倍增。", "倍增 = 2 times")]
    [TestCase("产量翻了两番还多。", "翻了两番 = 4 times Over")]
    [TestCase("等於日本耗油量的一倍半。", "一倍半 = 1.5 times")]
    [TestCase("价格减半。", "减半 = 0.5 times")]
    [TestCase("车桩比从3.3比1降到2.4比1。", "3.3比1 = 3.3 times; 2.4比1 = 2.4 times")]
    [TestCase("医护比约为1∶1.18。", "1∶1.18 = 1.18 times About")]
    public void Multiples_are_told_in_times(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("投入1090亿欧元和24亿加元。", "1090亿欧元 = 109000000000 EUR; 24亿加元 = 2400000000 CAD")]
    [TestCase("補助新臺幣612元給學生。", "612元 = 612 TWD")]
    [TestCase("折合人民币约682亿元。", "682亿元 = 68200000000 CNY About")]
    [TestCase("跌到7美分。", "7美分 = 0.07 USD")]
    [TestCase("缓存命中低至5角。", "5角 = 0.5 CNY")]
    [TestCase("香港人均花費11,860港元，網購佔八成，當中手機遊戲用掉50元。", "11,860港元 = 11860 HKD; 八成 = 80 percent; 50元 = 50 HKD")]
    [TestCase("每百万token要付20美元，如今只要0.07美元。", "20美元 = 20 USD/1e6 token; 0.07美元 = 0.07 USD/1e6 token")]
    [TestCase("每千瓦时电池包只要115美元。", "115美元 = 115 USD/1e3 watt_hour")]
    public void Money_is_told_by_its_currency_code(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("用电415太瓦时。", "415太瓦时 = 415000000000000 watt_hour")]
    [TestCase("装机30吉瓦，储能200兆瓦。", "30吉瓦 = 30000000000 watt; 200兆瓦 = 200000000 watt")]
    [TestCase("耗电1040亿千瓦时。", "1040亿千瓦时 = 104000000000000 watt_hour")]
    [TestCase("排放5184吨二氧化碳。", "5184吨二氧化碳 = 5184 tonne")]
    [TestCase("每月用27.4GB数据。", "27.4GB = 27400000000 byte")]
    [TestCase("算力规模788 EFLOPS。", "788 EFLOPS = 788000000000000000000 FLOP/second")]
    [TestCase("处理15万亿个token。", "15万亿个token = 15000000000000 token")]
    [TestCase("排队排了2小时40分钟。", "2小时40分钟 = 160 minute")]
    [TestCase("周期为两年半。", "两年半 = 2.5 year")]
    [TestCase("工期一个半月。", "一个半月 = 1.5 month")]
    [TestCase("38亿参数的模型。", "38亿参数 = 3800000000 count")]
    public void Measures_are_scaled_to_their_base_unit(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("约有51个。", "51个 = 51 count About")]
    [TestCase("近九成来自产业界。", "九成 = 90 percent Nearly")]
    [TestCase("差距将近十二倍。", "十二倍 = 12 times Nearly")]
    [TestCase("超过180万个项目。", "180万个 = 1800000 count Over")]
    [TestCase("逾七成受访者。", "七成 = 70 percent Over")]
    [TestCase("不到2%的人。", "2% = 2 percent Under")]
    [TestCase("至少15家公司。", "15家 = 15 count AtLeast")]
    [TestCase("不超过3%。", "3% = 3 percent AtMost")]
    [TestCase("占两成以上。", "两成 = 20 percent Over")]
    [TestCase("达到四成左右。", "四成 = 40 percent About")]
    [TestCase("高达92%。", "92% = 92 percent")]
    [TestCase("前者几乎是后者的2.5倍。", "2.5倍 = 2.5 times Nearly")]
    [TestCase("不足英国同类公司（1.3万英镑）的四成。", "1.3万英镑 = 13000 GBP; 四成 = 40 percent Under")]
    [TestCase("他们最近10次会议。", "10次 = 10 count")]
    public void Qualifiers_are_read_within_the_clause(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("约花费2到3美元。", "2到3美元 = 2..3 USD About")]
    [TestCase("增速为5%至10%。", "5%至10% = 5..10 percent")]
    [TestCase("需要三到五年。", "三到五年 = 3..5 year")]
    [TestCase("三、五年内就会改变。", "三、五年 = 3..5 year")]
    [TestCase("今年落在2050万至2100万辆。", "2050万至2100万辆 = 20500000..21000000 count")]
    [TestCase("从9.8万篇增至23.1万篇。", "9.8万篇 = 98000 count; 23.1万篇 = 231000 count")]
    [TestCase("由11.9%缩小至5.4%。", "11.9% = 11.9 percent; 5.4% = 5.4 percent")]
    public void Ranges_are_one_mention_and_from_to_pairs_are_two(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("分别提升18.8个、48.9个和67.3个百分点。", "18.8个 = 18.8 percentage_point; 48.9个 = 48.9 percentage_point; 67.3个百分点 = 67.3 percentage_point")]
    [TestCase("分别为34、20和34篇。", "34 = 34 count; 20 = 20 count; 34篇 = 34 count")]
    [TestCase("美國474億美元，中國134億，英國45億。", "474億美元 = 47400000000 USD; 134億 = 13400000000 USD; 45億 = 4500000000 USD")]
    [TestCase("韩国每十万人有10.3件，卢森堡和美国分别为8.8件、4.2件。", "10.3件 = 10.3 count/1e5 people; 8.8件 = 8.8 count/1e5 people; 4.2件 = 4.2 count/1e5 people")]
    [TestCase("使用率达35.9%，网民9.74亿。", "35.9% = 35.9 percent; 9.74亿 = 974000000 count")]
    public void Units_are_shared_within_lists(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("误差在正负2.5个百分点之间，增速为负2.5%。", "2.5个百分点 = 2.5 percentage_point; 负2.5% = -2.5 percent")]
    public void Margin_on_both_sides_has_no_sign(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("Llama 3.1 405B高达8930吨。", "8930吨 = 8930 tonne")]
    [TestCase("Qwen2.5 72B仅用了300吨。", "300吨 = 300 tonne")]
    [TestCase("参数量方面，Llama 3.1为405B。", "405B = 405000000000 count")]
    [TestCase("Llama 3.1 405B参数的版本。", "405B参数 = 405000000000 count")]
    public void Size_behind_a_name_belongs_to_it_unless_it_is_told(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("数十家公司", "数十家")]
    [TestCase("投入几百万美元", "几百万美元")]
    [TestCase("上百名学者", "上百名")]
    public void Magnitudes_are_vague(string text, string span)
    {
        var mention = ScanText.Only(text);

        Assert.That(text[mention.Start..mention.End], Is.EqualTo(span));
        Assert.That(mention.Vague, Is.True);
    }

    [TestCase("二〇二三年", "二〇二三: date")]
    [TestCase("2024年4月16日发布", "2024: date; 4: date; 16: date")]
    [TestCase("1-8月", "1-8: date")]
    [TestCase("民國112年", "112: date")]
    [TestCase("校方昨（13）日公布", "13: date")]
    [TestCase("上午9点半", "9: time_of_day")]
    [TestCase("排名第三", "三: ordinal")]
    [TestCase("财富500强企业", "500: name")]
    [TestCase("5G基站", "5G: name")]
    [TestCase("3纳米制程", "3: name")]
    [TestCase("两大阵营", "两大: word")]
    [TestCase("一直领先", "一直: word")]
    [TestCase("差距十分明显", "十分: word")]
    [TestCase("一个国家", "一个: word")]
    [TestCase("老李今年47岁，", "47: not_stated")]
    [TestCase("18至74岁的成年人", "18: not_stated; 74: not_stated")]
    [TestCase("前100篇论文", "100: ordinal")]
    [TestCase("电话400-810-0056", "400-810-0056: identifier")]
    [TestCase("见图3。", "3: numbering")]
    [TestCase("（688917.SH）", "688917: identifier")]
    [TestCase("过去十年", "十年: not_stated")]
    public void What_is_no_quantity_is_rejected_with_its_reason(string text, string expected)
    {
        Assert.That(ScanText.Mentions(text), Is.Empty);
        Assert.That(ScanText.Rejections(text), Is.EqualTo(expected));
    }

    [TestCase("中国密度为246台/万人。", "246台 = 246 count/1e4 people")]
    [TestCase("授权10.3件/10万人。", "10.3件 = 10.3 count/1e5 people")]
    [TestCase("部署率45%，高于全球38%的均值。", "45% = 45 percent; 38% = 38 percent")]
    [TestCase("占比低于12%的平均水平。", "12% = 12 percent")]
    [TestCase("占比高于38%。", "38% = 38 percent Over")]
    [TestCase("已建成基站483.8万座，比上年多58.8万座。", "483.8万座 = 4838000 count; 58.8万座 = 588000 count")]
    [TestCase("排名前10的企业有40家，进入前一百的有3家。", "40家 = 40 count; 3家 = 3 count")]
    [TestCase("美国以77.97的总分居首。", "77.97 = 77.97 score")]
    [TestCase("前十名中企业占六、高校占三。", "六 = 6 count; 三 = 3 count")]
    [TestCase("高校占64，企业占20。", "64 = 64 percent; 20 = 20 percent")]
    public void Units_and_bounds_are_told_by_the_words_around(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("专利达到122件，占69.7%[52][127]")]
    [TestCase("占69.7%[127]。")]
    public void References_in_square_brackets_are_no_figures(string text) => Assert.That(ScanText.Mentions(text), Does.EndWith("69.7% = 69.7 percent"));
}
