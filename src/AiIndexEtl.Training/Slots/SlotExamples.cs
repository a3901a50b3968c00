using AiIndexEtl.Extraction;
using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Slots;

/// <summary>Makes examples of labelled documents, by the extraction itself: features are the same in training and in use.</summary>
internal static class SlotExamples
{
    /// <summary>The examples of documents, in their order.</summary>
    /// <param name="extractor">Reads the documents; its own models are not asked.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="follow">Gives the models whose decisions are taken for a document, so that examples show the mistakes a model makes; null to take those of the annotation.</param>
    /// <param name="coverage">Is told of each document how many decisions were asked for, and how many had no right candidate.</param>
    public static List<RankedExample> Of(ClaimExtractor extractor, IEnumerable<LabelledDocument> documents, Func<LabelledDocument, SlotModels>? follow = null, Action<DecisionSlot, int, int>? coverage = null)
    {
        var examples = new List<RankedExample>();
        foreach (var document in documents)
        {
            var laid = PlainTextArticles.Lay(document);
            var chooser = new GoldChooser(document, laid, follow is null ? new RuleChooser() : new ModelChooser(follow(document)), follow is not null);
            extractor.Extract(laid.Article, QuantityScanner.Scan(laid.Article.Text), chooser);
            examples.AddRange(chooser.Examples);
            foreach (var (slot, (asked, missing)) in chooser.Coverage) coverage?.Invoke(slot, asked, missing);
        }

        return examples;
    }
}
