using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction;
using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Training.Evaluation;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Slots;

/// <summary>
/// Trains the models of all slots. The documents are dealt into parts; each part is extracted with models trained on the others, which
/// tells how right extraction is on documents not seen, fits the temperatures, and gives the examples for the confidence of whole rows.
/// Then the models are trained once more on everything. The same documents, vocabulary and trainer give the same models to the bit.
/// </summary>
/// <param name="vocabulary">The vocabulary.</param>
/// <param name="training">Trains a slot's model.</param>
/// <param name="folds">Into how many parts the documents are dealt, at least two.</param>
public sealed class SlotTrainer(Vocabulary vocabulary, SlotTraining training, int folds = 5)
{
    private static readonly DecisionSlot[] Slots = [.. Enum.GetValues<DecisionSlot>().Where(static slot => slot != DecisionSlot.Row)];
    private readonly ClaimExtractor _extractor = new(vocabulary);

    /// <summary>Trains.</summary>
    /// <param name="documents">The labelled documents, in a fixed order.</param>
    /// <param name="progress">Is told what is being done, in words for people.</param>
    /// <param name="counts">Is told how many models are trained and how many there are, from any thread.</param>
    public TrainedModels Train(IReadOnlyList<LabelledDocument> documents, Action<string>? progress = null, Action<int, int>? counts = null)
    {
        // In each part every slot, then every slot on everything, then the confidence of rows: once on everything and once for each part.
        var count = new TrainingCount(((folds + 1) * Slots.Length) + 1 + folds, counts);
        progress?.Invoke(FormattableString.Invariant($"reading {documents.Count} documents"));
        var examples = SlotExamples.Of(_extractor, documents);
        var fold = FoldsOf(documents);
        var parts = new Part[folds];
        Parallel.For(0, folds, k =>
        {
            progress?.Invoke(FormattableString.Invariant($"training without part {k + 1} of {folds}: {examples.Count(example => fold[example.Document] != k)} decisions"));
            parts[k] = ReadPart(documents.Where(document => fold[document.Header.Doc] == k), examples, example => fold[example.Document] == k, count);
        });

        progress?.Invoke(FormattableString.Invariant($"training on everything: {examples.Count} decisions"));
        var whole = new SlotModel[Slots.Length];
        Parallel.For(0, Slots.Length, i =>
        {
            var temperature = Calibration.FitTemperature([.. parts.SelectMany(part => part.Scores[Slots[i]])]);
            whole[i] = new SlotModel(Slots[i], count.Add(training.Train(Slots[i], examples)).Weights.ToArray(), temperature);
        });

        // The confidence model sees sureness under the final temperatures, so the parts are read once more with them.
        var rows = RowsOf(documents, fold, parts, whole);
        var row = count.Add(training.Train(DecisionSlot.Row, rows));
        return new TrainedModels(
            new SlotModels([.. whole, row]),
            Evaluator.Evaluate(documents, parts.SelectMany(static part => part.Claims)),
            CalibrationOf(rows, fold, count));
    }

    private Dictionary<string, int> FoldsOf(IReadOnlyList<LabelledDocument> documents) =>
        documents.Select(static (document, i) => (document.Header.Doc, i)).ToDictionary(static pair => pair.Doc, pair => pair.i % folds, StringComparer.Ordinal);

    private Part ReadPart(
        IEnumerable<LabelledDocument> documents, List<RankedExample> examples, Func<RankedExample, bool> isLeftOut, TrainingCount count)
    {
        var models = Array.ConvertAll(Slots, slot => count.Add(training.Train(slot, examples.Where(example => !isLeftOut(example)))));
        var scores = Slots.ToDictionary(static slot => slot, _ => new List<(float[], int)>());
        foreach (var example in examples.Where(isLeftOut))
        {
            var model = models[(int)example.Slot];
            scores[example.Slot].Add((Array.ConvertAll(example.Candidates, features => features.Sum(model.WeightOf)), example.Right));
        }

        var whole = new SlotModels([.. models, Blank()]);
        return new Part(models, scores, [.. documents.SelectMany(document => RowExamples.Of(_extractor, whole, document).Claims)]);
    }

    private List<RankedExample> RowsOf(IReadOnlyList<LabelledDocument> documents, Dictionary<string, int> fold, Part[] parts, SlotModel[] models)
    {
        var rows = new List<RankedExample>[documents.Count];
        Parallel.For(0, documents.Count, i =>
        {
            var part = parts[fold[documents[i].Header.Doc]];
            var warm = part.Models.Select((model, slot) => new SlotModel(model.Slot, model.Weights.ToArray(), models[slot].Temperature));
            rows[i] = RowExamples.Of(_extractor, new SlotModels([.. warm, Blank()]), documents[i]).Examples;
        });
        return [.. rows.SelectMany(static list => list)];
    }

    // Confidences of each part by a model of the others' rows.
    private CalibrationReport CalibrationOf(List<RankedExample> rows, Dictionary<string, int> fold, TrainingCount count)
    {
        var judged = new List<(double, bool)>();
        for (var k = 0; k < folds; k++)
        {
            var model = count.Add(training.Train(DecisionSlot.Row, rows.Where(row => fold[row.Document] != k)));
            foreach (var row in rows.Where(row => fold[row.Document] == k))
            {
                judged.Add((1 / (1 + PortableMath.Exp(-row.Candidates[0].Sum(model.WeightOf))), row.Right == 0));
            }
        }

        return Calibration.Report(judged);
    }

    private static SlotModel Blank() => new(DecisionSlot.Row, new float[Feature.Count], 1);

    private sealed record Part(SlotModel[] Models, Dictionary<DecisionSlot, List<(float[] Scores, int Right)>> Scores, IReadOnlyList<Claim> Claims);
}
