using AiIndexEtl.Cli.Output;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Cli.Tests.Output;

public sealed class DisplayWidthTests
{
    [TestCase("", 0)]
    [TestCase("abc", 3)]
    [TestCase("é", 1)]
    [TestCase("e\u0301", 1)]
    [TestCase("专利", 4)]
    [TestCase("領先 1.7%", 9)]
    [TestCase("ＡＩ", 4)]
    [TestCase("，。", 4)]
    [TestCase("한국", 4)]
    [TestCase("\u1112\u1161\u11AB", 2, Description = "A Hangul syllable of three letters.")]
    [TestCase("かな", 4)]
    [TestCase("ｶﾅ", 2, Description = "Half-width letters.")]
    [TestCase("\U00020000", 2)]
    [TestCase("a\u200Bb", 2)]
    [TestCase("–—…", 3)]
    [TestCase("①㉈㈠", 4, Description = "Circled numbers are narrow below fifty, those in brackets are wide.")]
    [TestCase("😀", 2)]
    [TestCase("👍🏽", 2, Description = "With a skin tone.")]
    [TestCase("👩‍👩‍👧‍👦", 2, Description = "A family, joined.")]
    [TestCase("🇨🇳", 2, Description = "A flag of two letters.")]
    [TestCase("❤", 1)]
    [TestCase("❤️", 2, Description = "A heart that a selector makes an emoji.")]
    [TestCase("1️⃣", 2, Description = "A keycap.")]
    [TestCase("क्ष", 2, Description = "Two letters that are joined, but no emoji.")]
    public void Of_a_text_counts_the_cells_of_a_terminal(string text, int cells) => Assert.That(DisplayWidth.Of(text), Is.EqualTo(cells));

    [TestCase("abcdef", 6, "abcdef")]
    [TestCase("abcdef", 5, "abcd…")]
    [TestCase("中国专利数量", 12, "中国专利数量")]
    [TestCase("中国专利数量", 11, "中国专利数…")]
    [TestCase("中国专利数量", 10, "中国专利…")]
    [TestCase("中", 1, "…")]
    [TestCase("ab👩‍👩‍👧‍👦c", 4, "ab…", Description = "An emoji is kept or left out in whole.")]
    [TestCase("abe\u0301f", 3, "ab…")]
    [TestCase("e\u0301fgh", 2, "e\u0301…", Description = "A letter keeps its accent.")]
    public void Fit_cuts_to_the_cells_and_marks_the_cut(string text, int cells, string expected) =>
        Assert.That(DisplayWidth.Fit(text, cells), Is.EqualTo(expected));

    [Test]
    public void Fit_is_never_wider_than_asked() => Prop.ForAll(
        Strangers.Texts.ToArbitrary(), ArbMap.Default.ArbFor<PositiveInt>(),
        (text, cells) => DisplayWidth.Of(DisplayWidth.Fit(text, cells.Get)) <= cells.Get).QuickCheckThrowOnFailure();

    [Test]
    public void Fit_leaves_alone_what_fits() => Prop.ForAll(
        Strangers.Texts.ToArbitrary(), text => DisplayWidth.Fit(text, DisplayWidth.Of(text)) == text).QuickCheckThrowOnFailure();

    [Test]
    public void Blanks_between_two_texts_keep_their_widths_apart() => Prop.ForAll(
        Strangers.Texts.ToArbitrary(), Strangers.Texts.ToArbitrary(),
        (a, b) => DisplayWidth.Of($"{TerminalText.OneLine(a)}  {TerminalText.OneLine(b)}")
            == DisplayWidth.Of(TerminalText.OneLine(a)) + 2 + DisplayWidth.Of(TerminalText.OneLine(b))).QuickCheckThrowOnFailure();
}
