using System.Globalization;
using System.Text;
using AiIndexEtl.Cli.Output;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Cli.Tests.Output;

public sealed class TerminalTextTests
{
    [TestCase("中国占全球专利的61.1%。", "中国占全球专利的61.1%。")]
    [TestCase("line\nline\r\nline\rline\u2028line\tend", "line line line line line end")]
    [TestCase("\u001b[31mred\u001b[0m", "␛[31mred␛[0m")]
    [TestCase("\u001b]0;title\u0007bell\b\u007f", "␛]0;title␇bell␈␡")]
    [TestCase("\u009b2J", "<U+009B>2J", Description = "The control sequence introducer in one character.")]
    [TestCase("up 10\u202e%1.16\u202c", "up 10<U+202E>%1.16<U+202C>")]
    [TestCase("\u2066a\u2069\u200e\u200f\u061c", "<U+2066>a<U+2069><U+200E><U+200F><U+061C>")]
    [TestCase("soft\u00ADhyphen\u200B\uFEFF", "softhyphen")]
    [TestCase("hidden\U000E0041", "hidden<U+E0041>", Description = "A letter that nobody sees.")]
    [TestCase("🏴\U000E0067\U000E0062\U000E007F", "🏴\U000E0067\U000E0062\U000E007F", Description = "The letters of a flag's region belong to it.")]
    [TestCase("👩‍👧 e\u0301", "👩‍👧 e\u0301")]
    public void One_line_shows_what_would_steer_a_terminal(string text, string expected) =>
        Assert.That(TerminalText.OneLine(text), Is.EqualTo(expected));

    [Test]
    public void One_line_lets_marks_pile_up_so_far_and_no_further()
    {
        var text = TerminalText.OneLine("a" + new string('\u0301', 1000) + "b\u0301");

        Assert.That(text, Is.EqualTo("a" + new string('\u0301', 30) + "b\u0301"));
    }

    [Test]
    public void One_line_replaces_halves_of_characters() => Assert.That(TerminalText.OneLine("lone " + '\ud83d'), Is.EqualTo("lone \ufffd"));

    [Test]
    public void Lines_keep_their_breaks() => Assert.That(TerminalText.Lines("a\u001b\nb"), Is.EqualTo("a␛\nb"));

    [Test]
    public void One_line_holds_nothing_that_steers_whatever_it_is_given() => Prop.ForAll(Strangers.Texts.ToArbitrary(), text =>
    {
        var line = TerminalText.OneLine(text);
        return line.EnumerateRunes().All(rune => !Steers(rune)) && TerminalText.OneLine(line) == line;
    }).QuickCheckThrowOnFailure();

    private static bool Steers(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Surrogate
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x61C or 0x2028 or 0x2029;
}
