using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Extraction.Kinds;

namespace AiIndexEtl.Extraction.Tests.Kinds;

/// <summary>Words that tell kinds apart are found in a text by their class.</summary>
public sealed class KindWordsTests
{
    [TestCase("demand ebbed by", 1, "Down")]
    [TestCase("prices rocketed", 1, "Up")]
    [TestCase("a lead of", 1, "Gap")]
    [TestCase("it accounted for", 1, "Share")]
    [TestCase("a tariff of", 1, "Rate")]
    [TestCase("the window", 1, "None")]
    [TestCase("按年倒退", 2, "Down")]
    [TestCase("净增", 0, "Up")]
    [TestCase("差距", 1, "Gap")]
    [TestCase("减", 0, "Down")]
    [TestCase("花园", 0, "None")]
    public void A_word_has_its_class(string text, int word, string expected)
    {
        var classes = KindWords.Of(new WordTable(text));

        Assert.That(classes[word].ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void Two_characters_parted_by_a_comma_are_no_word() =>
        Assert.That(KindWords.Of(new WordTable("差，距")), Is.EqualTo(new[] { KindWord.Gap, KindWord.None }));

    [Test]
    public void A_text_without_words_has_no_classes() => Assert.That(KindWords.Of(new WordTable("，。!")), Is.Empty);
}
