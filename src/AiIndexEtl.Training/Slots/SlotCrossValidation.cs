using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction;
using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Slots;

/// <summary>Extracts every document with models that were trained without it.</summary>
/// <param name="vocabulary">The vocabulary.</param>
/// <param name="training">Trains a slot's model.</param>
/// <param name="folds">Into how many parts the documents are dealt.</param>
internal sealed class SlotCrossValidation(Vocabulary vocabulary, SlotTraining training, int folds)
{
    /// <summary>The claims of all documents, each extracted with models trained on the documents of the other parts.</summary>
    /// <param name="documents">The labelled documents.</param>
    /// <param name="examples">Their examples.</param>
    /// <param name="slots">The slots to train; the others keep what the rules read.</param>
    public IReadOnlyList<Claim> Claims(IReadOnlyList<LabelledDocument> documents, IReadOnlyList<RankedExample> examples, IReadOnlySet<DecisionSlot> slots)
    {
        var fold = documents.Select(static (document, i) => (document.Header.Doc, i)).ToDictionary(static pair => pair.Doc, pair => pair.i % folds, StringComparer.Ordinal);
        var byFold = new IReadOnlyList<Claim>[folds];
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, k =>
        {
            var known = examples.Where(example => fold[example.Document] != k).ToList();
            var models = new SlotModels(Enum.GetValues<DecisionSlot>().Select(slot => slots.Contains(slot) ? training.Train(slot, known) : RuleModel(slot)));
            var extractor = new ClaimExtractor(vocabulary, models);
            byFold[k] = [.. documents.Where(document => fold[document.Header.Doc] == k).SelectMany(document => extractor.Extract(PlainTextArticles.Of(document)).Claims)];
        });
        return [.. byFold.SelectMany(static claims => claims)];
    }

    // All weights are zero, so that the first candidate wins, which is the rules' own.
    private static SlotModel RuleModel(DecisionSlot slot) => new(slot, new float[Feature.Count], 1);
}
