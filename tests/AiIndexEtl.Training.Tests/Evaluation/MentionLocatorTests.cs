using AiIndexEtl.Core.Claims;
using AiIndexEtl.Training.Evaluation;
using AiIndexEtl.Training.Labelled;
using AiIndexEtl.Training.Tests.Labelled;

namespace AiIndexEtl.Training.Tests.Evaluation;

public sealed class MentionLocatorTests
{
    [TestCase("a 51 b 51 c", "51", "b", "c", 7, Description = "the context tells the occurrences apart")]
    [TestCase("a 51 b 51 c", "51", "", "", 2, Description = "without context the first occurrence is taken")]
    [TestCase("a 51 b 51 c", "51", "wrong", "c", 7, Description = "one side of the context is enough")]
    [TestCase("a 51 b 51 c", "51", "b", "wrong", 7, Description = "the other side too")]
    [TestCase("a 51 b 51 c", "51", "wrong", "wrong", 2, Description = "context that fits nowhere is dropped")]
    [TestCase("x 5 1 % y", "51%", "x", "y", 2, Description = "white space within the mention is ignored")]
    [TestCase("x 51% y", "5 1 %", " x\u00A0", "\ty", 2, Description = "white space of the extraction is ignored")]
    [TestCase("a long way before: 51 b 51 c", "51", "no such words before: ", "", 19, Description = "the nearer words of the context are enough")]
    [TestCase("\uD83D\uDE00\uD83D\uDE00 51 \uD83D\uDE00 51", "51", "\uD83D\uDE00", "", 5, Description = "the first of the places that fit")]
    public void Locate_finds_the_mention(string text, string mention, string prefix, string suffix, int start)
    {
        var span = new MentionLocator(text).Locate(Mention(mention, prefix, suffix));

        Assert.That(span!.Value.Start, Is.EqualTo(start));
        Assert.That(SqueezedText.Squeeze(text[start..span.Value.End]), Is.EqualTo(SqueezedText.Squeeze(mention)));
    }

    [TestCase("61", "", "")]
    [TestCase(" ", "a", "b")]
    [TestCase("", "a", "b")]
    public void Locate_words_that_are_not_there_have_no_place(string mention, string prefix, string suffix) =>
        Assert.That(new MentionLocator("a 51 b").Locate(Mention(mention, prefix, suffix)), Is.Null);

    [Test]
    public void Locate_gives_every_place_away_once()
    {
        var locator = new MentionLocator("a 51 b 51 c");
        var mention = Mention("51", "", "");

        Assert.That(new[] { locator.Locate(mention), locator.Locate(mention), locator.Locate(mention) },
            Is.EqualTo(new TextSpan?[] { new TextSpan(2, 4), new TextSpan(7, 9), null }));
    }

    private static Claim Mention(string mention, string prefix, string suffix) =>
        Extracted.At(Document, 0, 0) with { Mention = mention, Prefix = prefix, Suffix = suffix };

    private static LabelledDocument Document { get; } = GoldText.Document("one\ntwo");
}
