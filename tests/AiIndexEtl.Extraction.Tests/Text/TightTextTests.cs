using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Tests.Text;

public sealed class TightTextTests
{
    [TestCase("截至 2024 年 11 月，投入 1.91 亿美元。", "截至2024年11月，投入1.91亿美元。")]
    [TestCase("谷歌 Gemini Ultra 用了 38 亿参数", "谷歌Gemini Ultra用了38亿参数")]
    [TestCase("占比 23.2% ，其次是 9%", "占比23.2%，其次是9%")]
    [TestCase("營收 3 兆 8,090 億元", "營收3兆8,090億元")]
    [TestCase("全球 中国 美国", "全球 中国 美国")]
    [TestCase("the 12 firms in 2024", "the 12 firms in 2024")]
    [TestCase("营收  1,200  980", "营收  1,200  980")]
    [TestCase("第 3 十人", "第3 十人")]
    [TestCase(" 2024 年 ", " 2024年 ")]
    [TestCase("", "")]
    [TestCase("1.2 人均計算\n3 结论", "1.2 人均計算\n3 结论")]
    [TestCase("12 个国家\n4 月 5 日", "12个国家\n4月5日")]
    public void Of_leaves_out_blanks_between_Chinese_and_Latin(string source, string expected) => Assert.That(TightText.Of(source).Text, Is.EqualTo(expected));

    [Test]
    public void Places_lead_back_to_the_source_and_again_to_the_text()
    {
        const string source = "在 2024 年，谷歌 Gemini Ultra 用了 1.91 亿美元 。";
        var tight = TightText.Of(source);

        for (var start = 0; start < tight.Text.Length; start++)
        {
            Assert.That(source[tight.ToSource(start)], Is.EqualTo(tight.Text[start]));
            Assert.That(tight.ToTight(tight.ToSource(start)), Is.EqualTo(start));
            Assert.That(tight.EndToSource(start + 1), Is.EqualTo(tight.ToSource(start) + 1));
        }

        Assert.That(tight.EndToSource(0), Is.Zero);
        Assert.That(tight.ToTight(source.Length), Is.EqualTo(tight.Text.Length));
    }

    [Test]
    public void Of_keeps_a_text_without_such_blanks()
    {
        const string source = "2024年有40个模型。";

        Assert.That(TightText.Of(source).Text, Is.SameAs(source));
        Assert.That(TightText.Of(source).IsTighter, Is.False);
    }
}
