using System.Globalization;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests.Scanning;

/// <summary>Whole texts: tables, spans, hostile input, culture.</summary>
public sealed class QuantityScannerTextTests
{
    [Test]
    public void Cells_of_a_table_take_unit_and_magnitude_from_the_heads()
    {
        const string text = "Largest machines\nSystem\tPower (MW)\tCapex (US$ bn)\tShare (%)\nHelios\t230\t7.8\t12\nSelene\t118\t4.2\t3.5";

        Assert.That(
            ScanText.Mentions(text),
            Is.EqualTo("230 = 230000000 watt; 7.8 = 7800000000 USD; 12 = 12 percent; 118 = 118000000 watt; 4.2 = 4200000000 USD; 3.5 = 3.5 percent"));
    }

    [Test]
    public void Cells_of_a_Chinese_table_take_the_unit_of_the_head_or_the_caption()
    {
        const string text = "表2　半导体销售额（单位：亿美元）\n地区\t2024年\t同比（%）\n欧洲\t577\t24.1\n中国\t512\t13.1";

        Assert.That(ScanText.Mentions(text), Is.EqualTo("577 = 57700000000 USD; 24.1 = 24.1 percent; 512 = 51200000000 USD; 13.1 = 13.1 percent"));
    }

    // Statements of accounts tell the unit in the corner or above, and the currency in the cells.
    [TestCase("Results\n(In millions, except per-share amounts and days)\t3Q24\t3Q23\nRevenue\t$4,100\t$3,900\nEarnings per share\t$1.20\t$1.05\nDays of stock\t104\t98", "$4,100 = 4100000000 USD; $3,900 = 3900000000 USD; $1.20 = 1.2 USD; $1.05 = 1.05 USD; 104 = 104 count; 98 = 98 count")]
    [TestCase("费用\n单位：人民币百万元\t上季\t本季\t变动\n营业成本\t2,190\t2,490\t14%\n每股收益\t1.2\t1.3\t8%", "2,190 = 2190000000 CNY; 2,490 = 2490000000 CNY; 14% = 14 percent; 1.2 = 1.2 count; 1.3 = 1.3 count; 8% = 8 percent")]
    [TestCase("Sales by region, in US$ million\nRegion\tSales\nNorth\t$12\nSouth\t$9 billion", "$12 = 12000000 USD; $9 billion = 9000000000 USD")]
    [TestCase("表3（单位：百万台）\n品牌\t出货量\t份额\t同比\n甲牌\t41.2\t20.1\t-3.0", "41.2 = 41200000 count; 20.1 = 20.1 percent; -3.0 = -3 percent")]
    [TestCase("Year\tModels\n2021\t18\n2022\t25", "18 = 18 count; 25 = 25 count")]
    public void Table_of_accounts_takes_its_magnitude_from_the_corner_or_the_caption(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    // A number goes on with the unit of the one before where what follows it is no noun.
    [TestCase("Seven percent like it. They were 12 four years ago. Fifteen say no.", "Seven percent = 7 percent; 12 = 12 percent; four years = 4 year; Fifteen = 15 percent")]
    [TestCase("Approval takes 31 months; on the fast lane 12.5 suffice.", "31 months = 31 month; 12.5 = 12.5 month")]
    [TestCase("It raised $120 billion, maybe $130.", "$120 billion = 120000000000 USD; $130 = 130000000000 USD About")]
    [TestCase("In the first three quarters of 2024 sales fell 4%.", "4% = 4 percent")]
    [TestCase("In the 13 weeks to 3 August sales were $2 billion.", "$2 billion = 2000000000 USD")]
    [TestCase("The capacity doubles every seven months.", "seven months = 7 month")]
    [TestCase("算力的翻倍周期缩短到5个月。", "5个月 = 5 month")]
    [TestCase("Models of this sort are two downloads in three.", "two downloads in three = 66.6667 percent")]
    [TestCase("It made two films in three years.", "two = 2 count; three years = 3 year")]
    [TestCase("Profit was $1.3 billion, or $1.90 per share.", "$1.3 billion = 1300000000 USD; $1.90 = 1.9 USD")]
    [TestCase("They were sold 41 million times between May and July.", "41 million times = 41000000 count")]
    [TestCase("The 510(k) route took 9 days in week 31, with 14 recalls.", "9 days = 9 day; 14 = 14 count")]
    [TestCase("预计未来净利21.5亿/24.8亿/27.1亿元。", "21.5亿 = 2150000000 CNY; 24.8亿 = 2480000000 CNY; 27.1亿元 = 2710000000 CNY")]
    [TestCase("A股IPO7家，云业务AWS18.4%，QDII1.2万亿元。", "7家 = 7 count; 18.4% = 18.4 percent; 1.2万亿元 = 1200000000000 CNY")]
    [TestCase("医生与患者之比约为1:20。", "1:20 = 20 times About")]
    [TestCase("整体供需比是1.38，运维工程师0.52，速记7.1。", "1.38 = 1.38 times; 0.52 = 0.52 times; 7.1 = 7.1 times")]
    [TestCase("每股派息2.5仙，存貨周轉由142日縮至118日，平均留港3.4晚。", "2.5仙 = 0.025 HKD; 142日 = 142 day; 118日 = 118 day; 3.4晚 = 3.4 day")]
    [TestCase("香港預測由3,100億元人民幣上調至3,600億元；美元營收910億元。", "3,100億元人民幣 = 310000000000 CNY; 3,600億元 = 360000000000 CNY; 910億元 = 91000000000 USD")]
    public void Unit_is_told_by_the_form_or_by_what_stands_before(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("Ports (million tonnes, first half; change in brackets)\nAntwerp 72.3 (+1.3%)\nHamburg 33.0 (-2.1%)\nTogether they grew.", "72.3 = 72300000 tonne; +1.3% = 1.3 percent; 33.0 = 33000000 tonne; -2.1% = -2.1 percent")]
    [TestCase("Spending by layer ($bn, 2024 / 2025)\nChips: 15.7 / 19.1\nModels: 7.4 / 4.0\nThat is all.", "15.7 = 15700000000 USD; 19.1 = 19100000000 USD; 7.4 = 7400000000 USD; 4.0 = 4000000000 USD")]
    [TestCase("各省产量（万吨）\n甲省：120\n乙省：85\n其余不计。", "120 = 1200000 tonne; 85 = 850000 tonne")]
    [TestCase("Spending ($bn)\nWe met 15 firms in all.\nThe rest is known.", "15 = 15 count")]
    [TestCase("（单位：亿元，全口径；括号内为同比）\n甲省 1300+（21.6%）\n乙省 920（18%以上）\n其余不计。", "1300 = 130000000000 CNY Over; 21.6% = 21.6 percent; 920 = 92000000000 CNY; 18% = 18 percent Over")]
    [TestCase("Funding by country in 2023, USD bn (deals)\nNorway 1.9 (31)\nChile 0.7 (12)\nThat is all.", "1.9 = 1900000000 USD; 31 = 31 count; 0.7 = 700000000 USD; 12 = 12 count")]
    [TestCase("Team size (people)\nNorth 12", "12 = 12 count")]
    public void Lines_of_a_list_take_the_unit_of_the_line_above(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("KARACHI: Exports earned Rs318 billion in Pakistan.", "Rs318 billion = 318000000000 PKR")]
    [TestCase("Mumbai: the fund raised Rs 70 crore.", "Rs 70 crore = 700000000 INR")]
    [TestCase("Penetration is 80.3pc, up from 14pc.", "80.3pc = 80.3 percent; 14pc = 14 percent")]
    [TestCase("Japan's second carrier keeps its books from April to March, and in the first half of that year, with freight rates falling, it earned ¥82 billion.", "¥82 billion = 82000000000 JPY")]
    [TestCase("差估署數字反映本港樓價回升，九龍一個單位成交價6,920元。", "6,920元 = 6920 HKD")]
    [TestCase("Power cost A$140 a megawatt hour.", "A$140 = 140 AUD/1e6 watt_hour")]
    [TestCase("It raised A$2.4 billion in 2025-26, against A$2.1 billion in 2024–25.", "A$2.4 billion = 2400000000 AUD; A$2.1 billion = 2100000000 AUD")]
    [TestCase("About 1 in 40 vacancies asked for it, one in fourteen did so before.", "1 in 40 = 2.5 percent About; one in fourteen = 7.1429 percent")]
    [TestCase("It ranks number 1 in 40 countries.", "40 = 40 count")]
    [TestCase("The market is growing by 25 to 35 per cent a year.", "25 to 35 per cent = 25..35 percent")]
    [TestCase("Use fell by half a percentage point and prices by a quarter of a percentage point.", "half a percentage point = 0.5 percentage_point; a quarter of a percentage point = 0.25 percentage_point")]
    [TestCase("分析師預計今年樓價升3%至8%。", "3%至8% = 3..8 percent")]
    public void Text_settles_what_a_sign_stands_for(string text, string expected) => Assert.That(ScanText.Mentions(text), Does.Contain(expected));

    [Test]
    public void A_mention_tells_where_number_unit_and_qualifier_stand()
    {
        const string text = "总数超过 180万个以上。";

        var mention = ScanText.Only(text);

        Assert.That(text[mention.QualifierStart..mention.QualifierEnd], Is.EqualTo("超过 180万个以上"));
        Assert.That(text[mention.Start..mention.End], Is.EqualTo("180万个"));
        Assert.That(text[mention.NumberStart..mention.NumberEnd], Is.EqualTo("180万"));
        Assert.That((mention.Noun, mention.Form, mention.Qualifier), Is.EqualTo(("个", QuantityForm.Counted, Qualifier.Over)));
    }

    [Test]
    public void The_noun_behind_an_English_number_is_told_but_is_no_part_of_the_mention()
    {
        const string text = "Regulators cleared 223 AI medical devices in 2023.";

        var mention = ScanText.Only(text);

        Assert.That((text[mention.Start..mention.End], mention.Noun, mention.Form), Is.EqualTo(("223", "AI medical devices", QuantityForm.Counted)));
    }

    [TestCase("61.1%", QuantityForm.Percent)]
    [TestCase("六成", QuantityForm.Percent)]
    [TestCase("7个百分点", QuantityForm.PercentagePoint)]
    [TestCase("$5", QuantityForm.Money)]
    [TestCase("12倍", QuantityForm.Times)]
    [TestCase("翻番", QuantityForm.TimesWord)]
    [TestCase("doubled", QuantityForm.TimesWord)]
    [TestCase("三分之二", QuantityForm.Fraction)]
    [TestCase("one in five", QuantityForm.Fraction)]
    [TestCase("10 minutes", QuantityForm.Duration)]
    [TestCase("100 tonnes", QuantityForm.Counted)]
    [TestCase("scored 90.2", QuantityForm.Bare)]
    public void Each_written_form_is_told(string text, QuantityForm form) => Assert.That(ScanText.Only(text).Form, Is.EqualTo(form));

    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    [TestCase("ar-SA")]
    public void The_culture_of_the_thread_changes_nothing(string culture)
    {
        const string text = "It rose 1,234.5% to $1.4tn in 2024, 24万多篇。IN FIVE MINUTES, I SAW 3 TIMES 12 TITLES.";
        var expected = ScanText.Mentions(text);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void A_hash_or_a_name_of_a_model_costs_no_other_number()
    {
        const string text = "全书312页,出现27次,Llama 3.1-405B答对68.4%。图9676ef0a1b2c3d4e5f60789b4d见附录。";

        Assert.That(ScanText.Mentions(text), Is.EqualTo("312页 = 312 count; 27次 = 27 count; 68.4% = 68.4 percent"));
    }

    // A reader whose cost grew with the square of the length would not end on these within the patience of any run.
    [TestCase("9", 1_000_000)]
    [TestCase("一", 100_000)]
    [TestCase("1,", 200_000)]
    [TestCase("1 to ", 100_000)]
    [TestCase("一百万", 100_000)]
    [TestCase("one in ", 100_000)]
    [TestCase("[a](", 100_000)]
    [TestCase("`", 200_000)]
    [TestCase("a.b", 100_000)]
    [TestCase("的1倍", 60_000)]
    [TestCase("每1", 100_000)]
    [TestCase("1\t", 100_000)]
    [TestCase("1\n", 100_000)]
    public void Hostile_repetition_ends_with_every_digit_accounted_for(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));

        var result = QuantityScanner.Scan(text);

        var covered = result.Mentions.Sum(m => CountDigits(text, m.Start, m.End)) + result.Rejections.Sum(r => CountDigits(text, r.Start, r.End));
        Assert.That(covered, Is.EqualTo(CountDigits(text, 0, text.Length)));
    }

    [TestCase("99999999999999999999999999999999999999 tokens", "99999999999999999999999999999999999999: out_of_range")]
    [TestCase("1e400 FLOP", "1e400: out_of_range")]
    [TestCase("10^99 FLOP", "10^99: out_of_range")]
    public void Numbers_that_a_decimal_cannot_hold_are_rejected(string text, string expected) => Assert.That(ScanText.Rejections(text), Is.EqualTo(expected));

    [Test]
    public void Decimals_are_exact()
    {
        Assert.That(ScanText.Only("16.4亿元").Value, Is.EqualTo(1_640_000_000m));
        Assert.That(ScanText.Only("0.1%").Value, Is.EqualTo(0.1m));
    }

    [Test]
    public void Nothing_is_found_in_nothing() => Assert.That(QuantityScanner.Scan("").Mentions, Is.Empty);

    private static int CountDigits(string text, int start, int end) => text.AsSpan(start, end - start).ToArray().Count(c => c is >= '0' and <= '9');
}
