using AiIndexEtl.Web.Texts;

namespace AiIndexEtl.Web.Tests.Texts;

public sealed class CalculationTests
{
    private static readonly Words s_chinese = Words.Of("zh");

    [TestCase("from 33 per cent to 71 per cent is 2.15 times; stated \"doubled\" (over)", "从 33 per cent 到 71 per cent，变化为 2.15 倍；原文为“doubled”（超过）")]
    [TestCase("from 六成 to 九成 is +30; stated \"三成\"", "从 六成 到 九成，变化为 +30；原文为“三成”")]
    [TestCase(
        "from 400万 to 1220 万 is 3.05 times, +205 %; stated \"三倍\" (over) more, by which this text elsewhere means the increase alone",
        "从 400万 到 1220 万 是 3.05 倍，变化 +205 %；原文为“三倍”（超过），此处的倍数在正文别处仅指增加的部分")]
    [TestCase("from 2% to 5% in 3 years is +35.7 % a year; stated \"36%\"", "3 年间从 2% 到 5%，年均变化 +35.7 %；原文为“36%”")]
    [TestCase("at 43% a year it takes 1.94 years to double; stated \"1.9年\"", "以每年 43% 的增速，翻一番需 1.94 years；原文为“1.9年”")]
    [TestCase("82.6% less 78.2% is 4.4; stated \"4.4%\"", "82.6% 减 78.2% 等于 4.4；原文为“4.4%”")]
    [TestCase("61个 is 3.05 times 20个; stated \"三倍\" (over)", "61个 是 20个 的 3.05 倍；原文为“三倍”（超过）")]
    [TestCase("3.13亿人 of 11.08亿人 is 28.2 %; stated \"28.2%\"", "3.13亿人 占 11.08亿人 的 28.2 %；原文为“28.2%”")]
    [TestCase("19亿美元 + 12亿美元 is 3,100,000,000; stated \"31亿美元\"", "19亿美元 + 12亿美元 等于 3,100,000,000；原文为“31亿美元”")]
    [TestCase("the same figure is 65.7% in brackets; stated \"六成五\" (over)", "括号中的同一数额为 65.7%；原文为“六成五”（超过）")]
    [TestCase("the year before: \"99\", of which it is 18.3 times; stated \"1812家\"", "上一年为“99”，本数是其 18.3 倍；原文为“1812家”")]
    [TestCase("ai-index/2024: \"845 个人\", of which it is 1.83 times; stated \"1549个\"", "ai-index/2024 为“845 个人”，本数是其 1.83 倍；原文为“1549个”")]
    [TestCase("training compute is measured in compute, times, and not in USD; stated \"$78M\" (about)", "training compute 的单位应为 compute, times，而不是 USD；原文为“$78M”（约）")]
    [TestCase("value is now 5, not 4; period is now empty, not 2023", "数值现为 5，而不是 4；时间现为 空，而不是 2023")]
    public void Fixed_words_are_put_into_Chinese_around_what_the_article_says(string detail, string expected) =>
        Assert.That(Calculation.In(detail, s_chinese), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("of another version")]
    [TestCase("something else entirely; stated \"5\"")]
    [TestCase("5 USD (OECD)")]
    public void Sentence_of_another_form_stays_as_it_is(string detail) => Assert.That(Calculation.In(detail, s_chinese), Is.EqualTo(detail));

    [Test]
    public void English_readers_get_the_sentence_of_the_file() =>
        Assert.That(Calculation.In("61个 is 3.05 times 20个; stated \"三倍\"", Words.Of("en")), Is.EqualTo("61个 is 3.05 times 20个; stated \"三倍\""));
}
