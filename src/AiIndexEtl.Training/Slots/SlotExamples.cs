using AiIndexEtl.Extraction;
using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Slots;

/// <summary>Makes examples of labelled documents, by the extraction itself: features are the same in training and in use.</summary>
internal static class SlotExamples
{
    /// <summary>The examples of documents, in their order.</summary>
    /// <param name="extractor">Reads the documents; its own models are not asked.</param>
    /// <param name="documents">The documents.</param>
    public static List<RankedExample> Of(ClaimExtractor extractor, IEnumerable<LabelledDocument> documents)
    {
        var examples = new List<RankedExample>();
        foreach (var document in documents)
        {
            var laid = PlainTextArticles.Lay(document);
            var chooser = new GoldChooser(document, laid, new RuleChooser());
            extractor.Extract(laid.Article, chooser);
            examples.AddRange(chooser.Examples);
        }

        return examples;
    }
}
