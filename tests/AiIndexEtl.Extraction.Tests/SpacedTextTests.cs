using System.Text.RegularExpressions;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Tests;

/// <summary>Chinese text set with blanks around numbers and Latin words is read as the same text without them, and quoted as it stands.</summary>
public sealed partial class SpacedTextTests
{
    [GeneratedRegex(@"(?<=\p{IsCJKUnifiedIdeographs})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=\p{IsCJKUnifiedIdeographs})", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex Seam();

    [TestCase("截至2024年11月，调用价格从每百万token20美元降到0.07美元，不足三年前的1%。")]
    [TestCase("2023年美国的投资是672亿美元，几乎是中国78亿美元的9倍，比上年多出两成以上。")]
    [TestCase("全年营收3兆8,090亿元，毛利率63%至65%，发表论文240000多篇。")]
    [TestCase("每10万居民的专利，韩国17.3件，卢森堡15.3件。")]
    public void Claims_are_the_same_with_blanks_and_without(string text)
    {
        var plain = Reading.Claims(text);
        var spaced = Reading.Claims(Seam().Replace(text, " "));

        Assert.That(spaced.Select(Slots), Is.EqualTo(plain.Select(Slots)));
        Assert.That(plain, Is.Not.Empty);
    }

    [Test]
    public void Claims_quote_the_text_as_it_was_set()
    {
        const string text = "据 AI Index 统计，谷歌 Gemini Ultra 的训练成本是 1.91 亿美元左右。";
        var claim = Reading.Claim(text, "1.91 亿美元");

        Assert.That(text[claim.CharStart..claim.CharEnd], Is.EqualTo("1.91 亿美元"));
        Assert.That(claim.Sentence, Is.EqualTo(text));
        Assert.That(claim.Prefix, Is.EqualTo(text[(claim.CharStart - 32)..claim.CharStart]));
        Assert.That(claim.Suffix, Is.EqualTo(text[claim.CharEnd..]));
        Assert.That(claim.Qualifier, Is.EqualTo(Qualifier.About));
        Assert.That(claim.Evidence, Has.All.Matches<Evidence>(evidence => evidence.Start >= 0 && evidence.End >= evidence.Start && evidence.End <= text.Length));
        var value = claim.Evidence.First(static evidence => evidence.Slot == ClaimSlot.Value);
        Assert.That(text[value.Start..value.End], Is.EqualTo("1.91 亿"));
    }

    [Test]
    public void Rejections_quote_the_text_as_it_was_set()
    {
        const string text = "图 3 显示，2024 年 11 月有 40 个模型。";
        var result = Reading.Extractor.Extract(Reading.Plain(text));

        Assert.That(result.Rejections, Has.All.Matches<Rejection>(rejection => text[rejection.CharStart..rejection.CharEnd] == rejection.Text));
        Assert.That(result.Rejections.Select(static rejection => rejection.Text), Is.EqualTo(new[] { "3", "2024", "11" }));
    }

    private static string Slots(Claim claim) =>
        $"{Seam().Replace(claim.Mention, "").Replace(" ", "", StringComparison.Ordinal)} {claim.Value} {claim.ValueUpper} {claim.Unit} {claim.Qualifier} {claim.Kind} {claim.Metric} {string.Join('+', claim.Area)} {string.Join('+', claim.Subject)} {claim.Period} {claim.BasePeriod}";
}
