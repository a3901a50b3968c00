using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Training.Linear;

namespace AiIndexEtl.Training.Slots;

/// <summary>
/// Trains a slot's model as a ranking: the annotated candidate must score higher than each other one. Each such pair is an example of
/// logistic regression over the difference of the two candidates' features (Joachims, Optimizing Search Engines using Clickthrough
/// Data, 2002, with a logistic loss), so that any trainer of linear models will do.
/// </summary>
/// <param name="trainer">The trainer.</param>
/// <param name="options">How it trains.</param>
/// <param name="leastDocuments">In how many documents a feature must occur to be learned.</param>
internal sealed class SlotTraining(ILinearTrainer trainer, TrainerOptions options, int leastDocuments = 2)
{
    /// <summary>The model of a slot.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="examples">Examples; those of other slots are left out.</param>
    /// <param name="temperature">The model's temperature.</param>
    public SlotModel Train(DecisionSlot slot, IReadOnlyList<RankedExample> examples, double temperature = 1)
    {
        var own = examples.Where(example => example.Slot == slot).ToList();
        var common = CommonFeatures(own);
        var counts = new Dictionary<int, float>();
        var rows = new List<LabelledVector>();
        foreach (var example in own)
        {
            for (var i = 0; i < example.Candidates.Length; i++)
            {
                if (i == example.Right || example.AlsoRight.Contains(i)) continue;

                // Every other pair is turned round, so that neither class is the more frequent one and no bias is learned.
                var sign = rows.Count % 2 == 0 ? 1 : -1;
                counts.Clear();
                foreach (var feature in example.Candidates[example.Right]) counts[feature] = counts.GetValueOrDefault(feature) + sign;
                foreach (var feature in example.Candidates[i]) counts[feature] = counts.GetValueOrDefault(feature) - sign;
                var used = counts.Where(pair => pair.Value != 0 && common[pair.Key]).OrderBy(static pair => pair.Key).ToList();
                rows.Add(new LabelledVector(sign > 0 ? 1 : 0, [.. used.Select(static pair => pair.Key)], [.. used.Select(static pair => pair.Value)]));
            }
        }

        if (rows.Count == 0) return new SlotModel(slot, new float[Feature.Count], temperature);
        var weights = trainer.Train(rows, Feature.Count, 2, options);
        var difference = new float[Feature.Count];
        for (var i = 0; i < difference.Length; i++) difference[i] = Round(weights.Of(i, 1) - weights.Of(i, 0));
        return new SlotModel(slot, difference, temperature);
    }

    // Three decimals are what the file holds; less than that changes no decision.
    private static float Round(float weight) => MathF.Round(weight * 1000) / 1000;

    private bool[] CommonFeatures(List<RankedExample> examples)
    {
        var documents = new int[Feature.Count];
        foreach (var document in examples.GroupBy(static example => example.Document, StringComparer.Ordinal))
        {
            foreach (var feature in document.SelectMany(static example => example.Candidates).SelectMany(static features => features).Distinct()) documents[feature]++;
        }

        return Array.ConvertAll(documents, count => count >= leastDocuments);
    }
}
