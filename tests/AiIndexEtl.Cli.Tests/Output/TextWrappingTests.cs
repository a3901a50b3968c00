using AiIndexEtl.Cli.Output;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Cli.Tests.Output;

public sealed class TextWrappingTests
{
    [TestCase("one two three", 7, "one two|three")]
    [TestCase("one  two", 4, "one|two")]
    [TestCase("abcdefgh", 3, "abc|def|gh")]
    [TestCase("", 5, "")]
    [TestCase("中国占全球专利的六成", 8, "中国占全|球专利的|六成")]
    [TestCase("美国领先，中国第二。", 8, "美国领|先，中国|第二。", Description = "No line begins with a comma.")]
    [TestCase("称为（一）类", 6, "称为|（一）|类", Description = "No line ends with an opening bracket.")]
    [TestCase("达到1091亿美元", 8, "达到1091|亿美元")]
    [TestCase("grew to $109.1 billion", 10, "grew to|$109.1|billion")]
    [TestCase("a中", 1, "a|…")]
    [TestCase("abc \u0301d", 3, "abc| \u0301d", Description = "A space with a mark on it is no place to leave out.")]
    public void Wrap_breaks_where_people_would(string text, int cells, string expected) =>
        Assert.That(string.Join('|', TextWrapping.Wrap(text, cells, int.MaxValue)), Is.EqualTo(expected));

    [Test]
    public void Wrap_ends_in_an_ellipsis_where_lines_run_out() =>
        Assert.That(TextWrapping.Wrap("one two three four", 5, 2), Is.EqualTo(["one", "two …"]));

    [Test]
    public void Wrapped_lines_fit_and_lose_nothing_but_blanks() => Prop.ForAll(
        Strangers.Texts.ToArbitrary(), ArbMap.Default.ArbFor<PositiveInt>(),
        (raw, more) =>
        {
            var (text, cells) = (TerminalText.OneLine(raw), more.Get + 12);
            var lines = TextWrapping.Wrap(text, cells, int.MaxValue);
            return lines.All(line => DisplayWidth.Of(line) <= cells) && Words(string.Concat(lines)) == Words(text);
        }).QuickCheckThrowOnFailure();

    private static string Words(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
