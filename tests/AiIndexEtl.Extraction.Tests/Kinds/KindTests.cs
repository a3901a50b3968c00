using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Tests.Kinds;

/// <summary>Kinds as they come out of whole sentences: frames, lists, pairs and metrics together.</summary>
public sealed class KindTests
{
    [TestCase("2024年论文数量同比增长12%。", "12%", ClaimKind.Change, 12)]
    [TestCase("2024年論文數量較上年下降了約12%。", "12%", ClaimKind.Change, -12)]
    [TestCase("2024年论文数量增加了300篇。", "300篇", ClaimKind.Change, 300)]
    [TestCase("2024年论文数量减少近300篇。", "300篇", ClaimKind.Change, -300)]
    [TestCase("论文数量实现了12%的增长。", "12%", ClaimKind.Change, 12)]
    [TestCase("成本出现12%的降幅。", "12%", ClaimKind.Change, -12)]
    [TestCase("投资增长3倍。", "3倍", ClaimKind.Change, 3)]
    [TestCase("投资几乎增长了3倍。", "3倍", ClaimKind.Change, 3)]
    [TestCase("論文數量接近減少三成。", "三成", ClaimKind.Change, -30)]
    [TestCase("投资几乎是日本的3倍。", "3倍", ClaimKind.Ratio, 3)]
    [TestCase("投资增至3倍。", "3倍", ClaimKind.Ratio, 3)]
    [TestCase("投资是日本的6倍。", "6倍", ClaimKind.Ratio, 6)]
    [TestCase("数量翻了一番。", "翻了一番", ClaimKind.Ratio, 2)]
    [TestCase("论文数量增至300篇。", "300篇", ClaimKind.Level, 300)]
    [TestCase("论文数量降到300篇。", "300篇", ClaimKind.Level, 300)]
    [TestCase("使用率提升至45%。", "45%", ClaimKind.Share, 45)]
    [TestCase("中国占全球的45%。", "45%", ClaimKind.Share, 45)]
    [TestCase("Exports exceeded those of all other ports together by $12 billion.", "$12 billion", ClaimKind.Gap, 12000000000)]
    [TestCase("Exports exceeded their level of 2019 by 12%.", "12%", ClaimKind.Change, 12)]
    [TestCase("Usage fell 1.5 percentage points from the previous quarter and 3.2 percentage points from the same quarter last year.", "3.2 percentage points", ClaimKind.Change, -3.2)]
    [TestCase("A third used it, a 5.5 percentage points (pp) growth from 2023.", "5.5 percentage points", ClaimKind.Change, 5.5)]
    [TestCase("Usage showed a 10-point increase since the previous survey.", "10-point", ClaimKind.Change, 10)]
    [TestCase("两国差距为4.5个百分点。", "4.5个百分点", ClaimKind.Gap, 4.5)]
    [TestCase("中国领先美国4.5个百分点。", "4.5个百分点", ClaimKind.Gap, 4.5)]
    [TestCase("使用率上升4.5个百分点。", "4.5个百分点", ClaimKind.Change, 4.5)]
    [TestCase("发布了40个模型。", "40个", ClaimKind.Level, 40)]
    [TestCase("出口负增长12%。", "12%", ClaimKind.Change, -12)]
    [TestCase("出口負增長達12%。", "12%", ClaimKind.Change, -12)]
    [TestCase("出口出现12%的负增长。", "12%", ClaimKind.Change, -12)]
    [TestCase("出口同比-12%。", "-12%", ClaimKind.Change, -12)]
    [TestCase("出口同比－12%。", "－12%", ClaimKind.Change, -12)]
    [TestCase("出口同比+12%。", "12%", ClaimKind.Change, 12)]
    [TestCase("出口同比下降12%。", "12%", ClaimKind.Change, -12)]
    [TestCase("增速从12%放缓至8%。", "8%", ClaimKind.Change, 8)]
    [TestCase("增速从-12%收窄至-8%。", "-12%", ClaimKind.Change, -12)]
    [TestCase("降幅从12%收窄至8%。", "8%", ClaimKind.Change, -8)]
    [TestCase("亚太增幅最大，达12%。", "12%", ClaimKind.Change, 12)]
    [TestCase("亚太降幅居首，为12%。", "12%", ClaimKind.Change, -12)]
    [TestCase("使用率提升，达12%。", "12%", ClaimKind.Share, 12)]
    [TestCase("亚太占比最高，达12%。", "12%", ClaimKind.Share, 12)]
    [TestCase("占比从12%降至8%。", "8%", ClaimKind.Share, 8)]
    [TestCase("能耗仅为原来的五百分之一。", "五百分之一", ClaimKind.Ratio, 0.002)]
    [TestCase("误差不到百分之五。", "百分之五", ClaimKind.Share, 5)]
    [TestCase("Negative growth of 12% was seen.", "12%", ClaimKind.Change, -12)]
    [TestCase("Exports fell by 12%.", "12%", ClaimKind.Change, -12)]
    [TestCase("Growth slowed from 12% to 8%.", "8%", ClaimKind.Change, 8)]
    [TestCase("Costs are one five-hundredth of what they were.", "one five-hundredth", ClaimKind.Ratio, 0.002)]
    [TestCase("Papers rose by 12%.", "12%", ClaimKind.Change, 12)]
    [TestCase("Papers fell nearly 12%.", "12%", ClaimKind.Change, -12)]
    [TestCase("Papers rose to 300 papers.", "300", ClaimKind.Level, 300)]
    [TestCase("The share fell to 12%.", "12%", ClaimKind.Share, 12)]
    [TestCase("There were 12% more papers than in 2022.", "12%", ClaimKind.Change, 12)]
    [TestCase("There were 12% fewer papers than in 2022.", "12%", ClaimKind.Change, -12)]
    [TestCase("It was +12% for the group.", "+12%", ClaimKind.Change, 12)]
    [TestCase("A 12% increase was seen.", "12%", ClaimKind.Change, 12)]
    [TestCase("A 12% drop was seen.", "12%", ClaimKind.Change, -12)]
    [TestCase("The gap was 4.5 percentage points.", "4.5 percentage points", ClaimKind.Gap, 4.5)]
    [TestCase("China was 4.5 percentage points ahead.", "4.5 percentage points", ClaimKind.Gap, 4.5)]
    [TestCase("America led by 4.5 percentage points.", "4.5 percentage points", ClaimKind.Gap, 4.5)]
    [TestCase("Investment was 12 times the Chinese figure.", "12 times", ClaimKind.Ratio, 12)]
    [TestCase("Investment doubled.", "doubled", ClaimKind.Ratio, 2)]
    [TestCase("降幅却达12%。", "12%", ClaimKind.Change, -12)]
    [TestCase("出货量增速将放缓至12%。", "12%", ClaimKind.Change, 12)]
    [TestCase("用户跌去12%。", "12%", ClaimKind.Change, -12)]
    [TestCase("總額按年倒退12%。", "12%", ClaimKind.Change, -12)]
    [TestCase("均价抬高了200元。", "200元", ClaimKind.Change, 200)]
    [TestCase("增幅最大的行业占12%。", "12%", ClaimKind.Share, 12)]
    [TestCase("Revenue showed a rise of $900 million on 2023.", "$900 million", ClaimKind.Change, 900_000_000)]
    [TestCase("There was an annual drop of 4,200 jobs.", "4,200", ClaimKind.Change, -4200)]
    [TestCase("Deals fell too, by 12%.", "12%", ClaimKind.Change, -12)]
    [TestCase("Only one segment shrank, by $0.3 billion.", "$0.3 billion", ClaimKind.Change, -300_000_000)]
    [TestCase("Demand ebbed by 12%.", "12%", ClaimKind.Change, -12)]
    [TestCase("Emissions were up 410 million tonnes or 12%.", "12%", ClaimKind.Change, 12)]
    [TestCase("The firm shed 9,640 jobs (12%).", "12%", ClaimKind.Change, -12)]
    [TestCase("Some 45% of respondents agreed.", "45%", ClaimKind.Share, 45)]
    [TestCase("They published 40 models.", "40", ClaimKind.Level, 40)]
    [TestCase("吊装成本以每年30%的幅度下降。", "30%", ClaimKind.Change, -30)]
    [TestCase("吊车销量以每年12%的速度增长。", "12%", ClaimKind.Change, 12)]
    public void Kind_of_a_figure_and_sign_of_its_value(string text, string mention, ClaimKind kind, double value)
    {
        var claim = Reading.Claim(text, mention);

        Assert.That((claim.Kind, (double)claim.Value), Is.EqualTo((kind, value)));
    }

    [TestCase("Region\tJobs\tOver the year\nNorth\t220,615\t-1,980\nSouth\t124,055\t+1,204", "-1,980", -1980)]
    [TestCase("地区\t就业\t变动\n北区\t220,615\t-1,980\n南区\t124,055\t+1,204", "-1,980", -1980)]
    public void A_written_sign_before_a_count_is_that_of_a_change(string text, string mention, double value)
    {
        var claim = Reading.Claim(text, mention);

        Assert.That((claim.Kind, (double)claim.Value), Is.EqualTo((ClaimKind.Change, value)));
    }

    [TestCase("Half as many papers came from Japan as from China.", 0.5)]
    [TestCase("日本的论文仅为中国的三分之一，约为美国的一半。", 0.33)]
    public void A_fraction_of_another_value_is_a_multiple(string text, double value)
    {
        var claim = Reading.Claims(text)[0];

        Assert.That((claim.Kind, claim.Unit), Is.EqualTo((ClaimKind.Ratio, "times")));
        Assert.That((double)claim.Value, Is.EqualTo(value).Within(0.01));
    }

    [TestCase("各国的差距分别为17.5%、13.5%和24.3%。", ClaimKind.Gap, 17.5, 13.5, 24.3)]
    [TestCase("各国的差距显著缩小至1.5%、3.5%和4.3%。", ClaimKind.Gap, 1.5, 3.5, 4.3)]
    [TestCase("各项分别下降17.5%、13.5%和24.3%。", ClaimKind.Change, -17.5, -13.5, -24.3)]
    [TestCase("使用率從17.5%上升到24.3%。", ClaimKind.Share, 17.5, 24.3)]
    [TestCase("The share rose from 17.5% to 24.3%.", ClaimKind.Share, 17.5, 24.3)]
    [TestCase("The gap narrowed from 17.5% in 2023 to 4.3% in 2024.", ClaimKind.Gap, 17.5, 4.3)]
    [TestCase("论文从300篇增至500篇。", ClaimKind.Level, 300, 500)]
    [TestCase("三年的增长率分别为17.5%、13.5%和24.3%。", ClaimKind.Change, 17.5, 13.5, 24.3)]
    public void Members_of_lists_and_pairs_are_of_one_kind(string text, ClaimKind kind, params double[] values)
    {
        var claims = Reading.Claims(text);

        Assert.That(claims.Select(claim => claim.Kind), Has.All.EqualTo(kind));
        Assert.That(claims.Select(claim => (double)claim.Value), Is.EqualTo(values));
    }

    [Test]
    public void A_percentage_of_a_benchmark_is_a_level() =>
        Assert.That(Reading.Claim("The model scored 71.7% on the SWE-bench benchmark.", "71.7%").Kind, Is.EqualTo(ClaimKind.Level));
}
