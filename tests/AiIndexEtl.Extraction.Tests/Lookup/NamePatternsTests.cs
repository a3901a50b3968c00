using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction.Lookup;

namespace AiIndexEtl.Extraction.Tests.Lookup;

public sealed class NamePatternsTests
{
    [TestCase("China leads, accounting for 40% of cranes.", false)]
    [TestCase("In accounting 40% use cranes.", true)]
    public void Accounting_is_a_trade_unless_it_is_a_verb(string text, bool isName) =>
        Assert.That(Reading.Document(text).Sentences[0].Names.Exists(name => text[name.Start..name.End] == "accounting"), Is.EqualTo(isName));

    [TestCase("模型Zephyrix得分更高", "Zephyrix")]
    [TestCase("the model Zephyrix-3 won", "Zephyrix-3")]
    [TestCase("the Zephyrix 3.1 405B model", "Zephyrix 3.1 405B")]
    [TestCase("Zephyrix-3 won", "Zephyrix-3")]
    [TestCase("ZetaCorp won", "ZetaCorp")]
    [TestCase("Researchers won", "")]
    [TestCase("It ended. Researchers won", "")]
    [TestCase("It ended\nResearchers won", "")]
    [TestCase("Ratio: Researchers won", "")]
    [TestCase("Zephyrix发布模型", "Zephyrix")]
    [TestCase("上一行\nZephyrix发布模型", "Zephyrix")]
    [TestCase("The AI and the CEO of GPU", "")]
    [TestCase("In March, firms grew", "")]
    [TestCase("“青鸟计划”完成", "青鸟计划")]
    [TestCase("《年度观察》完成", "年度观察")]
    [TestCase("「青鳥計畫」完成", "青鳥計畫")]
    public void Complete_finds_open_names(string text, string expected) =>
        Assert.That(string.Join('|', NamePatterns.Complete(text, [], [], []).Select(name => text[name.Start..name.End])), Is.EqualTo(expected));

    [Test]
    public void Complete_a_longer_open_name_wins_over_the_listed_one_within_it()
    {
        const string text = "the model Quill Pro won";
        var listed = new NameMention(10, 15, NameKind.Model, "subject.vocabulary");

        var only = NamePatterns.Complete(text, [listed], [], []).Single();

        Assert.That((text[only.Start..only.End], only.Kind), Is.EqualTo(("Quill Pro", NameKind.Model)));
    }

    [Test]
    public void Complete_leaves_areas_alone()
    {
        const string text = "researchers in Norway won";

        Assert.That(NamePatterns.Complete(text, [], [new AreaMention(15, 21, ["NO"], IsCity: false, IsAdjective: false)], []), Is.Empty);
    }

    [Test]
    public void OutsideOf_drops_places_within_longer_names()
    {
        var place = new AreaMention(14, 24, ["US"], IsCity: true, IsAdjective: false);
        var other = new AreaMention(30, 35, ["CN"], IsCity: false, IsAdjective: false);

        Assert.That(NamePatterns.OutsideOf([new NameMention(0, 24, NameKind.Organisation, "subject.vocabulary")], [place, other]), Is.EqualTo(new[] { other }));
    }
}
