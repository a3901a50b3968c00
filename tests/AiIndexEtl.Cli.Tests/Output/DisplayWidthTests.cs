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
    [TestCase("かな", 4)]
    [TestCase("\U00020000", 2)]
    [TestCase("😀", 2)]
    [TestCase("a\u200Bb", 2)]
    [TestCase("–—…", 3)]
    public void Of_a_text_counts_the_cells_of_a_terminal(string text, int cells) => Assert.That(DisplayWidth.Of(text), Is.EqualTo(cells));

    [TestCase("abcdef", 6, "abcdef")]
    [TestCase("abcdef", 5, "abcd…")]
    [TestCase("中国专利数量", 12, "中国专利数量")]
    [TestCase("中国专利数量", 11, "中国专利数…")]
    [TestCase("中国专利数量", 10, "中国专利…")]
    [TestCase("中", 1, "…")]
    public void Fit_cuts_to_the_cells_and_marks_the_cut(string text, int cells, string expected) =>
        Assert.That(DisplayWidth.Fit(text, cells), Is.EqualTo(expected));

    [Test]
    public void Fit_is_never_wider_than_asked() =>
        Prop.ForAll<NonNull<string>,
        PositiveInt>((text, cells) => DisplayWidth.Of(DisplayWidth.Fit(text.Get, cells.Get)) <= cells.Get).QuickCheckThrowOnFailure();
}
