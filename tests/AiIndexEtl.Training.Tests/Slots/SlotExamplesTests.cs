using AiIndexEtl.Configuration.Vocabularies;
using AiIndexEtl.Extraction;
using AiIndexEtl.Training.Labelled;
using AiIndexEtl.Training.Slots;

namespace AiIndexEtl.Training.Tests.Slots;

public sealed class SlotExamplesTests
{
    // Extraction reads such a text without the blanks around its numbers, so that title and publisher begin earlier than in the file.
    [Test]
    public void Texts_with_blanks_around_numbers_give_examples()
    {
        var documents = LabelledCorpusReader.Read(RepositoryFiles.Labelled, "zh-ai", "zh-other", "zh-hant").Documents.Where(static document => HasBlanks(document.Text)).ToList();

        var examples = SlotExamples.Of(new ClaimExtractor(VocabularyFiles.Load(ShippedVocabulary.Paths).Value!), documents);

        Assert.That(examples.Select(static example => example.Document).Distinct().Count(), Is.EqualTo(documents.Count).And.GreaterThan(1));
    }

    private static bool HasBlanks(string text)
    {
        var blanks = 0;
        for (var i = 1; i + 1 < text.Length; i++) blanks += text[i] == ' ' && text[i - 1] > '\u2E80' && char.IsAsciiDigit(text[i + 1]) ? 1 : 0;
        return blanks > 10;
    }
}
