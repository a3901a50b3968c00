using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Training.Linear;

namespace AiIndexEtl.Training.Slots;

/// <summary>
/// Trains a slot's model as a ranking: the annotated candidate must score higher than each other one. Each such pair is an example of
/// logistic regression over the difference of the two candidates' features (Joachims, Optimizing Search Engines using Clickthrough
/// Data, 2002, with a logistic loss), so that any trainer of linear models will do. Where a decision has many candidates that share most of
/// their features, as times and places have, a trainer that is an <see cref="IRankingTrainer"/> holds all of them against each other at once.
/// </summary>
/// <param name="trainer">The trainer.</param>
/// <param name="options">How each slot is trained; a slot that is not named takes the defaults.</param>
public sealed class SlotTraining(ILinearTrainer trainer, IReadOnlyDictionary<DecisionSlot, SlotOptions> options)
{
    // The objective is flat long before its gradient vanishes: more steps change weights in their fourth digit and no decision.
    private const int MaximumSteps = 150;
    private const double GradientTolerance = 1e-5;

    /// <summary>The options of each slot, as chosen by cross-validation.</summary>
    public static IReadOnlyDictionary<DecisionSlot, SlotOptions> Defaults { get; } = new Dictionary<DecisionSlot, SlotOptions>
    {
        [DecisionSlot.Row] = new(L2: 1),
        [DecisionSlot.Period] = new(L2: 6, HoldsAllTogether: true),
        [DecisionSlot.Area] = new(L2: 4, HoldsAllTogether: true),
    };

    /// <summary>The model of a slot, with temperature 1.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="examples">Examples; those of other slots are left out.</param>
    internal SlotModel Train(DecisionSlot slot, IEnumerable<RankedExample> examples)
    {
        var chosen = options.GetValueOrDefault(slot) ?? new SlotOptions();
        var own = examples.Where(example => example.Slot == slot).ToList();
        var common = CommonFeatures(own, chosen.LeastDocuments);
        var trainerOptions = new TrainerOptions { L2 = chosen.L2, MaximumSteps = MaximumSteps, GradientTolerance = GradientTolerance };
        var weights = chosen.HoldsAllTogether && trainer is IRankingTrainer ranking
            ? TrainChoices(ranking, Choices(own, common), trainerOptions)
            : TrainPairs(Pairs(own, common), trainerOptions);
        return new SlotModel(slot, Array.ConvertAll(weights, static weight => SlotModelsFile.Thousandths(weight) / 1000f), 1);
    }

    private static float[] TrainChoices(IRankingTrainer ranking, List<Choice> choices, TrainerOptions trainerOptions) =>
        choices.Count == 0 ? new float[Feature.Count] : ranking.TrainRanking(choices, Feature.Count, trainerOptions);

    private float[] TrainPairs(List<LabelledVector> rows, TrainerOptions trainerOptions)
    {
        var difference = new float[Feature.Count];
        if (rows.Count == 0) return difference;

        var weights = trainer.Train(rows, Feature.Count, 2, trainerOptions);
        for (var i = 0; i < difference.Length; i++) difference[i] = weights.Of(i, 1) - weights.Of(i, 0);
        return difference;
    }

    // Decisions without a wrong candidate teach nothing.
    private static List<Choice> Choices(List<RankedExample> examples, bool[] common)
    {
        var choices = new List<Choice>();
        foreach (var example in examples)
        {
            bool[] isRight = [.. Enumerable.Range(0, example.Candidates.Length).Select(i => i == example.Right || example.AlsoRight.Contains(i))];
            if (isRight.Contains(false)) choices.Add(new Choice(Array.ConvertAll(example.Candidates, features => Array.FindAll(features, feature => common[feature])), isRight));
        }

        return choices;
    }

    private static List<LabelledVector> Pairs(List<RankedExample> examples, bool[] common)
    {
        var counts = new Dictionary<int, float>();
        var rows = new List<LabelledVector>();
        foreach (var example in examples)
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

        return rows;
    }

    private static bool[] CommonFeatures(List<RankedExample> examples, int leastDocuments)
    {
        var documents = new int[Feature.Count];
        foreach (var document in examples.GroupBy(static example => example.Document, StringComparer.Ordinal))
        {
            foreach (var feature in document.SelectMany(static example => example.Candidates).SelectMany(static features => features).Distinct()) documents[feature]++;
        }

        return Array.ConvertAll(documents, count => count >= leastDocuments);
    }
}
