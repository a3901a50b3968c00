using System.Text.RegularExpressions;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Web.Data;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Web.Tests.Data;

public sealed class SearchPatternTests
{
    private const string Alphabet = "aB.专專利发發髮ＡＩ-[]\\^$1 台臺";

    [TestCase("专利", "全球專利的61.1%")]
    [TestCase("專利", "全球专利的61.1%")]
    [TestCase("发展", "發展與髮展")]
    [TestCase("ai", "ＡＩ専利")]
    [TestCase("C++ (2.0)", "c++ (2.0)")]
    [TestCase("𠮷野", "𠮷野家")]
    public void A_word_is_found_in_either_script_case_and_width(string word, string text) => Assert.That(Matches(word, text), Is.True);

    [TestCase("a.c", "abc")]
    [TestCase("[ab]", "a")]
    [TestCase("专利", "专门有利")]
    public void Nothing_else_is_found(string word, string text) => Assert.That(Matches(word, text), Is.False);

    [Test]
    public void It_finds_what_folding_finds() => Prop.ForAll(
        Gen.Elements(Alphabet.ToCharArray()).NonEmptyListOf().Select(static word => string.Concat(word.Take(3))).ToArbitrary(),
        Gen.Elements(Alphabet.ToCharArray()).ListOf().Select(static text => string.Concat(text)).ToArbitrary(),
        (word, text) => Matches(word, text) == TextFolding.Fold(text).Contains(TextFolding.Fold(word), StringComparison.Ordinal)).QuickCheckThrowOnFailure();

    [Test]
    public void A_word_without_end_is_cut() => Assert.That(SearchPattern.Of(new string('1', 100_000)), Has.Length.LessThan(1_000));

    private static bool Matches(string word, string text) => Regex.IsMatch(text, SearchPattern.Of(word), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(5));
}
