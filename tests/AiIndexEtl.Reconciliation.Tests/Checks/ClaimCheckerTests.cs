using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Reconciliation.Checks;

namespace AiIndexEtl.Reconciliation.Tests.Checks;

/// <summary>What the checks say of sentences, in both languages; and that they are silent where numbers only look related.</summary>
public sealed class ClaimCheckerTests
{
    private static readonly ClaimChecker s_checker = new(new Vocabulary(
        [
            new MetricDefinition { Id = "patents", Chapter = "research", NameEn = "patents", NameZh = "专利", Cues = [], Units = ["count", "percent"], Range = new PlausibleRange(0, 1_000_000) },
        ],
        [],
        []));

    private static IEnumerable<TestCaseData> Changes()
    {
        TestCaseData Case(string name, string expected, string text, params string[] claims) => Named(name, expected, text, claims);

        yield return Case("change fits its ends", "change_of_ends consistent of 25 per cent", "Output rose from 200 in 2023 to 250 in 2024, an increase of 25 per cent.", "200 = 200 count level 2023", "250 = 250 count level 2024", "25 per cent = 25 percent change 2024 <2023");
        yield return Case("change does not fit its ends", "change_of_ends inconsistent of 40 per cent", "Output rose from 200 in 2023 to 250 in 2024, an increase of 40 per cent.", "200 = 200 count level 2023", "250 = 250 count level 2024", "40 per cent = 40 percent change 2024 <2023");
        yield return Case("change is off by rounding", "change_of_ends rounding of 7.9%", "Deaths fell by 7.9%, from 2.4 million to 2.2 million.", "7.9% = -7.9 percent change 2021", "2.4 million = 2400000 count level 2016", "2.2 million = 2200000 count level 2021");
        yield return Case("word of multiple before the pair", "change_of_ends consistent of doubled", "Their number doubled, from 21 to 42.", "doubled = 2 times ratio 2024 <2023", "21 = 21 count level 2023", "42 = 42 count level 2024");
        yield return Case("word of multiple that is wrong", "change_of_ends inconsistent of tripled", "Their number tripled, from 21 to 42.", "tripled = 3 times ratio 2024 <2023", "21 = 21 count level 2023", "42 = 42 count level 2024");
        yield return Case("later value first", "change_of_ends consistent of 7.6 per cent", "Vacancies shrank to 300,999 from 325,724, or by 7.6 per cent.", "300,999 = 300999 count level 2020", "325,724 = 325724 count level 2019", "7.6 per cent = -7.6 percent change 2020 <2019");
        yield return Case("absolute change", "change_of_ends consistent of 1.17万人", "就业人数由367.36万人减至366.19万人，减少1.17万人。", "367.36万人 = 3673600 count level", "366.19万人 = 3661900 count level", "1.17万人 = -11700 count change");
        yield return Case("points of shares", "change_of_ends consistent of 3个百分点", "占比由22%升至25%，提高3个百分点。", "22% = 22 percent share 2023", "25% = 25 percent share 2024", "3个百分点 = 3 percentage_point change 2024 <2023");
        yield return Case("points of shares that are wrong", "change_of_ends inconsistent of 5个百分点", "占比由22%升至25%，提高5个百分点。", "22% = 22 percent share 2023", "25% = 25 percent share 2024", "5个百分点 = 5 percentage_point change 2024 <2023");
        yield return Case("percent that means points", "change_of_ends consistent of 38 percent", "Use went from 33 percent to 71 percent, up 38 percent.", "33 percent = 33 percent share 2023", "71 percent = 71 percent share 2024", "38 percent = 38 percent change 2024 <2023");
        yield return Case("N times more as the increase", "change_of_ends consistent of 1.9倍", "毕业生从3.8万人增加到11.1万人，增长了1.9倍。", "3.8万人 = 38000 count level 2011", "11.1万人 = 111000 count level 2022", "1.9倍 = 1.9 times change 2011/2022 <2011");
        yield return Case("N times more as the factor", "change_of_ends consistent of 2.9倍", "毕业生从3.8万人增加到11.1万人，增长了2.9倍。", "3.8万人 = 38000 count level 2011", "11.1万人 = 111000 count level 2022", "2.9倍 = 2.9 times change 2011/2022 <2011");
        yield return Case("N times more as neither", "change_of_ends inconsistent of 5倍", "毕业生从3.8万人增加到11.1万人，增长了5倍。", "3.8万人 = 38000 count level 2011", "11.1万人 = 111000 count level 2022", "5倍 = 5 times change 2011/2022 <2011");
        yield return Case("fall by a multiple", "change_of_ends consistent of 280-fold", "The price went from $20 in 2022 to $0.07 in 2024, a 280-fold drop.", "$20 = 20 USD level 2022", "$0.07 = 0.07 USD level 2024", "280-fold = -280 times change 2022/2024 <2022");
        yield return Case("over is not contradicted by far more", "change_of_ends consistent of doubled", "It more than doubled, from 10 to 35.", "doubled = 2 times ratio 2024 ~over", "10 = 10 count level 2023", "35 = 35 count level 2024");
        yield return Case("ends in other sentences by their times", "change_of_ends inconsistent of 60%", "In 2022 there were 400 of them.| Some time later, in 2023, there were 500.| That is 60% more than in 2022.", "400 = 400 count level 2022", "500 = 500 count level 2023", "60% = 60 percent change 2023 <2022");
        yield return Case("row of a table", "change_of_ends consistent of 18.3", "China\t154.6\t182.9\t18.3", "154.6 = 154600000000 USD level 2023 @CN", "182.9 = 182900000000 USD level 2024 @CN", "18.3 = 18.3 percent change 2024 <2023 @CN");
        yield return Case("cell that is wrong in a table of which another row fits", "change_of_ends consistent of 18.4, change_of_ends inconsistent of 45.1", "China\t154.6\t183.0\t18.4|\nAmericas\t134.4\t155.1\t45.1", "154.6 = 154.6 USD level 2023 @CN #other", "183.0 = 183.0 USD level 2024 @CN #other", "18.4 = 18.4 percent change 2024 @CN #other", "134.4 = 134.4 USD level 2023 #other", "155.1 = 155.1 USD level 2024 #other", "45.1 = 45.1 percent change 2024 #other");
        yield return Case("compared with the year before", "change_of_ends inconsistent of 29%", "收录论文1521篇，比前一年的1278篇多出29%。", "1521篇 = 1521 count level 2025", "1278篇 = 1278 count level 2024", "29% = 29 percent change 2025 <2024");
        yield return Case("on the base of the year before", "change_of_ends consistent of 55.4%", "新登记362起，在2024年233起的基础上增长55.4%。", "362起 = 362 count level 2025", "233起 = 233 count level 2024", "55.4% = 55.4 percent change 2025");
        yield return Case("values beside the change that give it exactly", "change_of_ends consistent of 28.8 per cent", "Papers rose by 28.8 per cent, to 1,278; there were 992 in the other year.", "28.8 per cent = 28.8 percent change 2024", "1,278 = 1278 count level 2024", "992 = 992 count level");
    }

    private static IEnumerable<TestCaseData> Others()
    {
        TestCaseData Case(string name, string expected, string text, params string[] claims) => Named(name, expected, text, claims);

        yield return Case("ratio of two places", "ratio_of_values consistent of 12 times", "America put in $109.1bn, nearly 12 times China's $9.3bn.", "$109.1bn = 109100000000 USD level 2024 @US", "12 times = 12 times ratio 2024 @US,CN ~nearly", "$9.3bn = 9300000000 USD level 2024 @CN");
        yield return Case("ratio of two places that is wrong", "ratio_of_values inconsistent of 15 times", "America put in $109.1bn, 15 times China's $9.3bn.", "$109.1bn = 109100000000 USD level 2024 @US", "15 times = 15 times ratio 2024 @US,CN", "$9.3bn = 9300000000 USD level 2024 @CN");
        yield return Case("chain of ratios", "ratio_of_values consistent of 十二倍, ratio_of_values inconsistent of 30倍", "美国达1091亿美元，是中国（93亿美元）的近十二倍，是英国（45亿美元）的30倍。", "1091亿美元 = 109100000000 USD level 2024 @US", "93亿美元 = 9300000000 USD level 2024 @CN", "十二倍 = 12 times ratio 2024 @US,CN ~nearly", "45亿美元 = 4500000000 USD level 2024 @GB", "30倍 = 30 times ratio 2024 @US,GB");
        yield return Case("former and latter", "ratio_of_values consistent of 1.7倍", "大企业有83%用上，小企业为49%，前者是后者的1.7倍。", "83% = 83 percent share 2025", "49% = 49 percent share 2025", "1.7倍 = 1.7 times ratio 2025");
        yield return Case("so many times more than another", "ratio_of_values consistent of 11倍", "美国有1091亿美元，比中国（93亿美元）多近11倍。", "1091亿美元 = 109100000000 USD level 2024 @US", "93亿美元 = 9300000000 USD level 2024 @CN", "11倍 = 11 times ratio 2024 @US,CN ~nearly");
        yield return Case("gap in points", "gap_of_values consistent of 50 points", "73% of experts and 23% of the public agree, a difference of 50 points.", "73% = 73 percent share 2025 :experts", "23% = 23 percent share 2025 :public", "50 points = 50 percentage_point gap 2025");
        yield return Case("gap that is wrong", "gap_of_values inconsistent of 20个百分点", "中国占83%，日本占43%，相差20个百分点。", "83% = 83 percent share 2024 @CN", "43% = 43 percent share 2024 @JP", "20个百分点 = 20 percentage_point gap 2024 @CN,JP");
        yield return Case("relative gap", "gap_of_values consistent of 29%", "A组每千人6.45例，B组5.0例，相差29%。", "6.45例 = 6.45 count level 2024", "5.0例 = 5.0 count level 2024", "29% = 29 percent gap 2024");
        yield return Case("yearly rate", "growth_over_years consistent of 8.8%", "毕业生从2013年的5.1万人增至2024年的12.9万人，年均增长8.8%。", "5.1万人 = 51000 count level 2013", "12.9万人 = 129000 count level 2024", "8.8% = 8.8 percent change 2013/2024 <2013");
        yield return Case("yearly rate that is wrong", "growth_over_years inconsistent of 25%", "They went from 5.1 million in 2013 to 12.9 million in 2024, up 25% a year.", "5.1 million = 5100000 count level 2013", "12.9 million = 12900000 count level 2024", "25% = 25 percent change 2013/2024 <2013");
        yield return Case("time of doubling", "growth_over_years consistent of 1.9 years", "Performance grew by 43% a year, doubling every 1.9 years.", "43% = 43 percent change 2008/2024", "1.9 years = 1.9 year level");
        yield return Case("time of doubling that is wrong", "growth_over_years inconsistent of 3年", "性能年均提高43%，每3年翻一番。", "43% = 43 percent change 2008/2024", "3年 = 3 year level");
        yield return Case("parts and their sum", "parts_of_whole consistent of 76个", "美国有61个，中国有15个，两者合计76个。", "61个 = 61 count level 2023 @US", "15个 = 15 count level 2023 @CN", "76个 = 76 count level 2023 @US,CN");
        yield return Case("parts and another sum", "parts_of_whole inconsistent of 86个", "美国有61个，中国有15个，两者合计86个。", "61个 = 61 count level 2023 @US", "15个 = 15 count level 2023 @CN", "86个 = 86 count level 2023 @US,CN");
        yield return Case("total and its list", "parts_of_whole consistent of 149", "There were 149 of them: 98 open, 23 limited and 28 closed.", "149 = 149 count level 2023", "98 = 98 count level 2023", "23 = 23 count level 2023", "28 = 28 count level 2023");
        yield return Case("share of a count", "parts_of_whole inconsistent of 56.6%", "So said 233 of the 500 firms (56.6%).", "233 = 233 count level 2024", "500 = 500 count level 2024", "56.6% = 56.6 percent share 2024");
        yield return Case("share of a count told whole first", "parts_of_whole inconsistent of 56.6%", "Of the 500 firms asked, 233 (56.6%) agreed.", "500 = 500 count level 2024", "233 = 233 count level 2024", "56.6% = 56.6 percent share 2024");
        yield return Case("share behind the noun of its part", "parts_of_whole inconsistent of 35%", "Among the 1,200 hospitals, 300 hospitals, or 35%, ran a pilot.", "1,200 = 1200 count level 2024", "300 = 300 count level 2024", "35% = 35 percent share 2024");
        yield return Case("share of a count in Chinese", "parts_of_whole inconsistent of 56.6%", "在500家受访企业中，有233家（56.6%）表示赞成。", "500家 = 500 count level 2024", "233家 = 233 count level 2024", "56.6% = 56.6 percent share 2024");
        yield return Case("share of a count with its verb", "parts_of_whole inconsistent of 35%", "全国1200家医院中有300家开展试点，占35%。", "1200家 = 1200 count level 2024", "300家 = 300 count level 2024", "35% = 35 percent share 2024");
        yield return Case("shares of one whole", "shares_sum consistent of 56.7%", "三次产业依次占6.8%、36.5%、56.7%。", "6.8% = 6.8 percent share 2024", "36.5% = 36.5 percent share 2024", "56.7% = 56.7 percent share 2024");
        yield return Case("shares beyond the whole", "shares_sum inconsistent of 30%", "一成半用于芯片（15%），软件占65%，其余30%用于服务。", "15% = 15 percent share 2024", "65% = 65 percent share 2024", "30% = 30 percent share 2024");
        yield return Case("words and the exact number", "two_units consistent of half", "Nearly half of them (48%) came from abroad.", "half = 50 percent share 2024 ~nearly", "48% = 48 percent share 2024");
        yield return Case("words and another number", "two_units inconsistent of 三成", "其中近三成（48%）来自海外。", "三成 = 30 percent share 2024 ~nearly", "48% = 48 percent share 2024");
        yield return Case("two units of length", "two_units inconsistent of 20 miles", "It is 20 miles (82 km) long.", "20 miles = 32186.88 metre level", "82 km = 82000 metre level");
        yield return Case("share beyond all", "range_of_metric inconsistent of 140%", "It made up 140% of the whole.", "140% = 140 percent share 2024");
    }

    // Numbers that look related and are not, or of which nobody can be sure.
    private static IEnumerable<TestCaseData> Strangers()
    {
        TestCaseData Case(string name, string text, params string[] claims) => Named(name, "", text, claims);

        yield return Case("change of a new thing behind the pair", "占比由去年的16%降至12%，自研服务器倒是增加了55%。", "16% = 16 percent share 2024", "12% = 12 percent share 2025", "55% = 55 percent change 2025 <2024");
        yield return Case("change of another thing before the pair", "GPQA提高48.9个百分点，SWE从4.4%跳到71.7%。", "48.9个百分点 = 48.9 percentage_point change 2024", "4.4% = 4.4 percent share 2023", "71.7% = 71.7 percent share 2024");
        yield return Case("last year of a longer span", "从2010年的8.8万篇增至2022年的24万篇，最近一年只多了1.1%。", "8.8万篇 = 88000 count level 2010", "24万篇 = 240000 count level 2022", "1.1% = 1.1 percent change 2022 <2021");
        yield return Case("while something else", "It went from 10 to 20 while prices rose by 7%.", "10 = 10 count level 2023", "20 = 20 count level 2024", "7% = 7 percent change 2024 <2023");
        yield return Case("other places", "在西班牙由28%增加到45%；在波兰翻了一番。", "28% = 28 percent share 2023 @ES", "45% = 45 percent share 2024 @ES", "翻了一番 = 2 times ratio 2024 <2023 @PL");
        yield return Case("growth at constant prices", "营收从100亿元增至120亿元，扣除价格因素增长12%。", "100亿元 = 10000000000 CNY level 2023", "120亿元 = 12000000000 CNY level 2024", "12% = 12 percent change 2024 <2023");
        yield return Case("rate of a month", "They rose from 100 to 120, up 5% a month.", "100 = 100 count level 2023", "120 = 120 count level 2024", "5% = 5 percent change 2024 <2023");
        yield return Case("direction misread", "It went from 200 to 250, a rise of 25%.", "200 = 200 count level 2023", "250 = 250 count level 2024", "25% = -25 percent change 2024 <2023");
        yield return Case("ends in another currency", "It went from $100 to €250, a rise of 80%.", "$100 = 100 USD level 2023", "€250 = 250 EUR level 2024", "80% = 80 percent change 2024 <2023");
        yield return Case("ratio without the other value", "China installed 276,300, six times as many as Japan, and spent 50 on each.", "276,300 = 276300 count level 2023 @CN", "six times = 6 times ratio 2023 @CN,JP", "50 = 50 count level 2023 #cost");
        yield return Case("ratio and a value of another unit", "It costs $10, three times the 7 hours of its rival.", "$10 = 10 USD level 2024", "three times = 3 times ratio 2024", "7 hours = 7 hour level 2024");
        yield return Case("gap to a third thing", "France has 35%, Germany 40%, 12 points below the world average.", "35% = 35 percent share 2024 @FR", "40% = 40 percent share 2024 @DE", "12 points = 12 percentage_point gap 2024");
        yield return Case("gap among three values", "甲占70%，乙占50%，丙占20%，差距为20个百分点。", "70% = 70 percent share 2024", "50% = 50 percent share 2024", "20% = 20 percent share 2024", "20个百分点 = 20 percentage_point gap 2024");
        yield return Case("yearly rate that a year more explains", "They went from 5.1 million in 2013 to 12.9 million in 2024, up 9.5% a year.", "5.1 million = 5100000 count level 2013", "12.9 million = 12900000 count level 2024", "9.5% = 9.5 percent change 2013/2024 <2013");
        yield return Case("total and a list that leaves some out", "There were 149 of them, among them 61 from America and 15 from China.", "149 = 149 count level 2023", "61 = 61 count level 2023 @US", "15 = 15 count level 2023 @CN");
        yield return Case("percentage of what the part did", "Of the 500 firms asked, 233 cut their staff (12%).", "500 = 500 count level 2024", "233 = 233 count level 2024", "12% = 12 percent share 2024");
        yield return Case("share of a part of the part", "Of the 500 firms asked, 233 (56.6% of them abroad) agreed.", "500 = 500 count level 2024", "233 = 233 count level 2024", "56.6% = 56.6 percent share 2024");
        yield return Case("share of something larger", "500家企业中有233家开展试点，占全国的12%。", "500家 = 500 count level 2024", "233家 = 233 count level 2024", "12% = 12 percent share 2024");
        yield return Case("answers of which several may be given", "受访者中49%用于服务，43%用于供应链，41%用于软件，其余说法各异。", "49% = 49 percent share 2024", "43% = 43 percent share 2024", "41% = 41 percent share 2024");
        yield return Case("shares of different wholes", "中国83%、美国39%、日本43%的人乐观。", "83% = 83 percent share 2024 @CN", "39% = 39 percent share 2024 @US", "43% = 43 percent share 2024 @JP");
        yield return Case("number of another year in brackets", "Use is at 78% (55%) now.", "78% = 78 percent share 2024", "55% = 55 percent share 2023");
        yield return Case("two currencies without others to compare", "It cost €100 ($900).", "€100 = 100 EUR level 2024", "$900 = 900 USD level 2024");
        yield return Case("table of which no row fits", "China\t154.6\t183.0\t8.4|\nAmericas\t134.4\t155.1\t5.1", "154.6 = 154.6 USD level 2023 @CN #other", "183.0 = 183.0 USD level 2024 @CN #other", "8.4 = 8.4 percent change 2024 <2010 @CN #other", "134.4 = 134.4 USD level 2023 #other", "155.1 = 155.1 USD level 2024 #other", "5.1 = 5.1 percent change 2024 <2010 #other");
        yield return Case("values without any relation", "In 2023 there were 20 of them and in 2024 there were 35.", "20 = 20 count level 2023", "35 = 35 count level 2024");
    }

    private static TestCaseData Named(string name, string expected, string text, string[] claims) =>
        new TestCaseData(expected.Split(", ", StringSplitOptions.RemoveEmptyEntries), text, claims).SetName(name);

    [TestCaseSource(nameof(Changes))]
    [TestCaseSource(nameof(Others))]
    [TestCaseSource(nameof(Strangers))]
    public void Check_says_what_the_numbers_do(string[] expected, string text, string[] claims) =>
        Assert.That(CheckedText.Check(text, claims), Is.EqualTo(expected));

    [Test]
    public void Text_that_means_the_increase_alone_is_held_to_it()
    {
        Assert.That(
            CheckedText.Check(
                "论文从8.8万篇增加到24万篇，增加了1.7倍。|另一处说从8.8万篇增加到24万篇，增加了2.7倍。",
                "8.8万篇 = 88000 count level 2010", "24万篇 = 240000 count level 2022", "1.7倍 = 1.7 times change 2010/2022 <2010", "8.8万篇 = 88000 count level 2010", "24万篇 = 240000 count level 2022", "2.7倍 = 2.7 times change 2010/2022 <2010"),
            Is.EqualTo(new[] { "change_of_ends consistent of 1.7倍", "change_of_ends inconsistent of 2.7倍" }));
    }

    [Test]
    public void Row_tells_the_calculation_and_what_it_was_made_from()
    {
        var row = CheckedText.CheckRows("Output rose from 200 to 250, up 40%.", "200 = 200 count level 2023", "250 = 250 count level 2024", "40% = 40 percent change 2024 <2023").Single();
        Assert.That((row.Stated, row.Expected, row.ClaimId), Is.EqualTo((40m, 25m, "claim 2")));
        Assert.That(row.Detail, Is.EqualTo("from 200 to 250 is +25 %; stated \"40%\""));
        Assert.That(row.OtherClaimIds, Is.EqualTo(new[] { "claim 0", "claim 1" }));
    }

    [Test]
    public void Rate_of_exchange_that_another_one_of_the_text_belies_is_inconsistent()
    {
        Assert.That(
            CheckedText.Check(
                "A spent $10m (72m yuan).|B spent $20m (145m yuan).|C spent $30m (2.2m yuan).",
                "$10m = 10000000 USD level", "72m yuan = 72000000 CNY level", "$20m = 20000000 USD level", "145m yuan = 145000000 CNY level", "$30m = 30000000 USD level", "2.2m yuan = 2200000 CNY level"),
            Is.EqualTo(new[] { "two_units inconsistent of 2.2m yuan" }));
    }

    [TestCase("5 million = 5000000 count level 2024 #patents", "range_of_metric inconsistent of 5 million")]
    [TestCase("5 million = 5000000 USD level 2024 #patents", "unit_of_metric inconsistent of 5 million")]
    [TestCase("5 million = 5000000 USD level 2024 #other", "")]
    [TestCase("5 million = 500000 count level 2024 #patents", "")]
    public void Unit_and_range_are_those_of_the_vocabulary(string claim, string expected) =>
        Assert.That(CheckedText.Check(s_checker, "They had 5 million.", claim), Is.EqualTo(expected.Split(", ", StringSplitOptions.RemoveEmptyEntries)));

    [Test]
    public void Check_without_claims_gives_nothing() => Assert.That(s_checker.Check([]), Is.Empty);
}
