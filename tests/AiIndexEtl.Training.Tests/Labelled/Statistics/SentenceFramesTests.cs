using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Training.Labelled;
using AiIndexEtl.Training.Labelled.Statistics;

namespace AiIndexEtl.Training.Tests.Labelled.Statistics;

public sealed class SentenceFramesTests
{
    private static readonly Vocabulary Words = new(
        [],
        [
            new AreaDefinition { Codes = ["NO"], Names = ["Norway", "挪威"], Adjectives = ["Norwegian"] },
            new AreaDefinition { Codes = ["US"], Names = ["US", "美国"] },
        ],
        [new NameDefinition { Kind = NameKind.Organisation, Names = ["谷歌", "Acme"] }, new NameDefinition { Kind = NameKind.Group, Names = ["women"] }]);

    [TestCase("In Norway 12 looms hummed.", "in <name> <number> looms hummed")]
    [TestCase("In the US 7,400 looms hummed in 2024.", "in the <name> <number> looms hummed in <time>")]
    [TestCase("Give us 3 looms that hum!", "give us <number> looms that hum")]
    [TestCase("Looms rose 4.5% to $3.2 million in March 2024.", "looms rose <number> to <number> in <time>")]
    [TestCase("Last year a third of women and 2 in ten Weaver Guild members wove.", "<time> a <number> of <name> and <number> in <number> <name> members wove")]
    [TestCase("Looms hum in Norway, the US and Acme, 3 each.", "looms hum in <name>, the <name>, <number> each")]
    [TestCase("Looms hummed 3, 4 and 5 times.", "looms hummed <number> times")]
    [TestCase("2024年挪威共有12台织机。", "<time><name>共有<number>台织机")]
    [TestCase("去年，美國共有三百台織機！", "<time>，<name>共有<number>台織機")]
    [TestCase("谷歌、Acme和Weaver Guild共有3.5亿台织机", "<name>共有<number>台织机")]
    public void Frame_of_a_sentence_keeps_its_words_and_masks_the_rest(string sentence, string frame) => Assert.That(FramesOf(sentence), Is.EqualTo([frame]));

    [TestCase("The looms hummed.")]
    [TestCase("3. Norway")]
    [TestCase("Norway\t12\tlooms hummed")]
    [TestCase("In 2024 looms hummed.")]
    public void Sentences_without_a_number_or_without_words_have_no_frame(string text) => Assert.That(FramesOf(text), Is.Empty);

    [Test]
    public void Annotated_figures_and_subjects_are_masked_as_they_were_annotated()
    {
        var document = GoldText.Document(
            "Every other loom of old Bertha hummed.\nsecond line",
            """{"line":1,"mention":"Every other","value":50,"unit":"percent","kind":"share","metric":"other","subject":["old Bertha"]}""");

        Assert.That(Count(document).MostFrequent(9).Select(frame => frame.Frame), Is.EqualTo(["<number> loom of <name> hummed"]));
    }

    [Test]
    public void MostFrequent_counts_sentences_of_the_article_alone_and_says_where_the_first_stands()
    {
        var document = GoldText.Document("All is quiet here. In Norway 12 looms hummed. In Acme 3 looms hummed.\nBut 7 looms broke.\nIn Norway 9 looms hummed.");

        var frames = Count(document);

        Assert.That(frames.Sentences, Is.EqualTo(3));
        Assert.That(
            frames.MostFrequent(9),
            Is.EqualTo([new SentenceFrame("in <name> <number> looms hummed", 2, 2.0 / 3, "text", 1), new SentenceFrame("but <number> looms broke", 1, 1.0 / 3, "text", 2)]));
    }

    private static IEnumerable<string> FramesOf(string text) => Count(GoldText.Document(text + "\n")).MostFrequent(9).Select(frame => frame.Frame);

    private static SentenceFrames Count(LabelledDocument document)
    {
        var frames = new SentenceFrames(Words);
        frames.Add(new LabelledFile("gold", "text", document));
        return frames;
    }
}
