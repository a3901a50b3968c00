using AiIndexEtl.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Core.Tests.Text;

public sealed class TextFoldingTests
{
    [TestCase("GPT-4 Scores", "gpt-4 scores")]
    [TestCase("２０２３年，ＡＩ", "2023年,ai")]
    [TestCase("私人投資達億美元", "私人投资达亿美元")]
    [TestCase("臺灣", "台湾")]
    [TestCase("a\u00a0b\u3000c", "a b c")]
    [TestCase("China’s", "china's")]
    [TestCase("a\u2011b", "a-b")]
    [TestCase("ÉCOLE", "école")]
    [TestCase("中国", "中国")]
    public void Fold_gives_lower_case_half_width_simplified(string text, string folded) => Assert.That(TextFolding.Fold(text), Is.EqualTo(folded));

    [Test]
    public void Fold_keeps_the_length_of_any_string() =>
        Prop.ForAll<string>(text => text is null || TextFolding.Fold(text).Length == text.Length).QuickCheckThrowOnFailure();

    // A second folding may change a rare character that the table maps onto another one of its keys; look-ups fold once.
    [Test]
    public void Fold_of_any_character_has_no_capital_of_the_Latin_alphabet()
    {
        for (var c = '\0'; c < char.MaxValue; c++)
        {
            if (char.IsAsciiLetterUpper(TextFolding.Fold(c))) Assert.Fail($"U+{(int)c:X4}");
        }
    }
}
