using AiIndexEtl.Extraction.Models;
using AiIndexEtl.Training.Linear;

namespace AiIndexEtl.Training.Models;

/// <summary>
/// Trains models, and measures them on documents that they were not trained on: a document is never parted between the two, because its
/// figures repeat each other's words.
/// </summary>
/// <param name="trainer">The trainer.</param>
/// <param name="options">How to train.</param>
/// <param name="hasher">How the features of the examples are numbered.</param>
/// <param name="leastDocuments">Features that occur in fewer documents of the training are left out: they say more of the document than of the class.</param>
public sealed class CrossValidation(ILinearTrainer trainer, TrainerOptions options, FeatureHasher hasher, int leastDocuments = 2)
{
    /// <summary>What models say of examples, each model trained without the documents that it is asked about.</summary>
    /// <param name="task">What to decide.</param>
    /// <param name="examples">The examples.</param>
    /// <param name="folds">Into how many parts the documents are divided, at least two; document i of the examples goes to part i modulo it.</param>
    public IReadOnlyList<Prediction> Run(ClaimTask task, IReadOnlyList<ClaimExample> examples, int folds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var used = examples.Where(e => task.ClassOf(e.Claim) is not null).ToList();
        var classes = ClassesOf(task, used);
        var number = used.Select(e => e.Document.Header.Doc).Distinct(StringComparer.Ordinal)
            .Select((doc, i) => (doc, i)).ToDictionary(p => p.doc, p => p.i % folds, StringComparer.Ordinal);
        var predictions = new List<Prediction>(used.Count);
        for (var fold = 0; fold < folds; fold++)
        {
            var known = used.Where(e => number[e.Document.Header.Doc] != fold).ToList();
            var asked = used.Where(e => number[e.Document.Header.Doc] == fold).ToList();
            if (known.Count == 0 || asked.Count == 0) continue;

            var model = LinearModel.Create(task.Name, classes, hasher, Fit(task, known, classes));
            predictions.AddRange(asked.Select(e => Predict(task, model, e)));
        }

        return predictions;
    }

    /// <summary>A model of all examples.</summary>
    /// <param name="task">What to decide.</param>
    /// <param name="examples">The examples.</param>
    /// <param name="temperature">The temperature, see <see cref="Calibration.FitTemperature"/>.</param>
    /// <param name="leastSteps">The smallest weight that is kept, see <see cref="LinearModel.Create"/>.</param>
    public LinearModel Train(ClaimTask task, IReadOnlyList<ClaimExample> examples, double temperature, int leastSteps)
    {
        var used = examples.Where(e => task.ClassOf(e.Claim) is not null).ToList();
        var classes = ClassesOf(task, used);
        return LinearModel.Create(task.Name, classes, hasher, Fit(task, used, classes), temperature, leastSteps);
    }

    private LinearWeights Fit(ClaimTask task, List<ClaimExample> examples, List<string> classes)
    {
        var common = CommonFeatures(examples);
        var rows = examples.ConvertAll(e =>
        {
            var features = Array.FindAll(e.Features, f => common[f]);
            return new LabelledVector(classes.IndexOf(task.ClassOf(e.Claim)!), features, Array.ConvertAll(features, _ => 1f));
        });
        return trainer.Train(rows, hasher.FeatureCount, classes.Count, options);
    }

    private bool[] CommonFeatures(List<ClaimExample> examples)
    {
        var documents = new int[hasher.FeatureCount];
        foreach (var document in examples.GroupBy(e => e.Document.Header.Doc, StringComparer.Ordinal))
        {
            foreach (var feature in document.SelectMany(e => e.Features).Distinct()) documents[feature]++;
        }

        return Array.ConvertAll(documents, d => d >= leastDocuments);
    }

    private static List<string> ClassesOf(ClaimTask task, List<ClaimExample> examples) =>
        [.. examples.Select(e => task.ClassOf(e.Claim)!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static Prediction Predict(ClaimTask task, LinearModel model, ClaimExample example)
    {
        var scores = new float[model.Classes.Count];
        model.Score(example.Features, scores);
        var right = task.ClassOf(example.Claim)!;
        var predicted = model.Classes[Array.IndexOf(scores, scores.Max())];
        var isRight = string.Equals(predicted, right, StringComparison.Ordinal) || task.AlsoRight(example.Claim).Contains(predicted, StringComparer.Ordinal);
        return new Prediction(example, right, predicted, isRight, scores, model.Classes.ToList().IndexOf(right));
    }
}
