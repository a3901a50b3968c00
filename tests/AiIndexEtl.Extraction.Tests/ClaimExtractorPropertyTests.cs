using System.Globalization;
using System.Text;
using AiIndexEtl.Core.Claims;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Extraction.Tests;

/// <summary>Laws that hold for every article: nothing is thrown, every digit is accounted for, positions lead back to the words.</summary>
public sealed class ClaimExtractorPropertyTests
{
    // Pieces of sentences, times, places, names, frames and tables, to reach deep states that random characters never would.
    private static readonly string[] Pieces =
    [
        "1", "23", "4.5", "1,234", "０１", "3/4", "1e24", "79228162514264337593543950335", "%", "％", "万", "亿", "兆", "三", "两", "半", "分之", "倍", "翻了", "番", "个", "篇", "家", "个百分点", "美元", "points", "percent",
        "2023", "2023年", "2012-13", "2013-2023年", "二〇二三年", "2024-02-29", "去年", "今年", "上年", "同年", "过去十年", "10月", "1至9月", "第四季度", "上半年", "前三季度", "Q4 2024", "in March", "May", "since 2010", "自2010年以来",
        "the past decade", "a year earlier", "last year", "the first half of 2024", "first nine months", "与2022年相比", "比", "较", "than in ", "之间", "between ", "from ", "从", " to ", "至", "到", "增至", "下降了", "同比增长", "环比",
        "差距", "领先", "占", "是", "的", "为", "分别为", "分别", "respectively", "依次", "、", "和", " and ", ", ", "，", "。", ". ", "；", "：", ":", "——", "(", ")", "（", "）", "“", "”", "《", "》", "!", "\n", "\t", "\n\t", "\t\n", " ", " ",
        "中国", "美国", "US", "us", "China", "Chinese", "全球", "worldwide", "北京", "Washington", "University of ", "GPT-4", "Llama 3.1 405B", "OpenAI", "Zephyrix-9", "MMLU", "麦肯锡", "根据", "according to ", "数据显示", "报告",
        "论文", "patents", "private investment", "私人投资", "models", "share", "占比", "US$ bn", "万亿", "rose ", "fell by ", "up ", "doubled", "as many as", "ahead of ", "gap of ", "respondents", "页", "AI指数", "AI Index 2025",
        "\ud800", "\udc00", "\ud83d\ude00", "\0", "\u00a0", "\u3000", "İ", "ß", "²", "$", "€", "-", "+", "−", "约", "超过", "over ", "nearly ", "以上", "多",
    ];

    private static Arbitrary<string> Texts
    {
        get
        {
            var assembled = Gen.Elements(Pieces).ListOf().Select(list => string.Concat(list));
            return Gen.Frequency((4, assembled), (1, ArbMap.Default.GeneratorFor<string>().Where(text => text is not null))).ToArbitrary();
        }
    }

    [Test]
    public void Extract_any_text_keeps_the_laws() =>
        Prop.ForAll(Texts, text => Check(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(150));

    [Test]
    public void Extract_any_two_pieces_around_figures_keeps_the_laws()
    {
        foreach (var a in Pieces)
        {
            var text = new StringBuilder();
            foreach (var b in Pieces) text.Append("20%").Append(a).Append("2倍").Append(b).Append("5个\n");
            Check(text.ToString());
        }
    }

    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    [TestCase("zh-TW")]
    [TestCase("ar-SA")]
    public void Extract_does_not_depend_on_the_culture(string culture)
    {
        const string text = "In 2024, private investment in the US reached $109.1 billion, up 18.7% from 2023.\n2023年，中国的论文数量为1,234.5万篇，同比增长12.3%，IT企业占İI的三成。\nYear\tShare (%)\n2024\t7.5";
        var expected = Reading.Claims(text);
        Assert.That(expected, Is.Not.Empty);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.That(Reading.Claims(text).Select(Row), Is.EqualTo(expected.Select(Row)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static bool Check(string raw)
    {
        var text = Laid(raw);
        var article = Reading.Article(text);
        var result = Reading.Extractor.Extract(article);
        var runes = CodePoints(text);
        var spans = result.Claims.Select(claim => (claim.CharStart, claim.CharEnd)).Concat(result.Rejections.Select(rejection => (rejection.CharStart, rejection.CharEnd))).OrderBy(span => span.CharStart).ToList();

        Assert.That(result.Claims.Select(claim => claim.CharStart), Is.Ordered);
        Assert.That(result.Rejections.Select(rejection => rejection.CharStart), Is.Ordered);
        for (var i = 0; i < spans.Count; i++)
        {
            Assert.That(spans[i].CharStart < spans[i].CharEnd && (i == 0 || spans[i - 1].CharEnd <= spans[i].CharStart), Is.True, text);
        }

        foreach (var claim in result.Claims) CheckQuote(claim, runes);
        foreach (var rejection in result.Rejections) Assert.That(Slice(runes, rejection.CharStart, rejection.CharEnd), Is.EqualTo(rejection.Text));
        CheckDigits(runes, spans);
        Assert.That(Reading.Extractor.Extract(article).Claims.Select(Row), Is.EqualTo(result.Claims.Select(Row)));
        return true;
    }

    private static void CheckQuote(Claim claim, List<string> runes)
    {
        Assert.That(Slice(runes, claim.CharStart, claim.CharEnd), Is.EqualTo(claim.Mention));
        Assert.That(Slice(runes, 0, claim.CharStart), Does.EndWith(claim.Prefix));
        Assert.That(Slice(runes, claim.CharEnd, runes.Count), Does.StartWith(claim.Suffix));
        Assert.That(claim.Sentence, Does.Contain(claim.Mention));
        Assert.That(claim.Prefix.Length, Is.LessThanOrEqualTo(32));
        Assert.That(claim.Suffix.Length, Is.LessThanOrEqualTo(33));
        Assert.That(claim.Confidence, Is.InRange(0.0, 1.0));
        Assert.That(claim.Area, Is.Unique);
        Assert.That(claim.Subject, Is.Unique);
        foreach (var evidence in claim.Evidence)
        {
            Assert.That(0 <= evidence.Start && evidence.Start <= evidence.End && evidence.End <= runes.Count, Is.True, evidence.ToString());
        }
    }

    private static void CheckDigits(List<string> runes, List<(int Start, int End)> spans)
    {
        var next = 0;
        for (var i = 0; i < runes.Count; i++)
        {
            if (!IsDigit(runes[i]) || (i > 0 && IsDigit(runes[i - 1]))) continue;
            var end = i;
            while (end < runes.Count && IsDigit(runes[end])) end++;
            while (next < spans.Count && spans[next].End <= i) next++;
            Assert.That(next < spans.Count && spans[next].Start <= i && end <= spans[next].End, Is.True, $"digits at {i} of \"{string.Concat(runes)}\"");
        }
    }

    // Blocks have no white space at their ends and are never empty, as cleaning leaves them.
    private static string Laid(string text) =>
        string.Join('\n', text.Split('\n', '\r').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static List<string> CodePoints(string text)
    {
        var points = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            points.Add(text.Substring(i, isPair ? 2 : 1));
            if (isPair) i++;
        }

        return points;
    }

    private static string Slice(List<string> runes, int start, int end) => string.Concat(runes[start..end]);

    private static bool IsDigit(string rune) => rune[0] is >= '0' and <= '9' or >= '０' and <= '９';

    private static string Row(Claim claim) => claim with { Area = [], Subject = [], Evidence = [] } + "|" + string.Join(',', claim.Area) + "|" + string.Join(',', claim.Subject) + "|" + string.Join(';', claim.Evidence);
}
