namespace AiIndexEtl.Extraction.Models;

/// <summary>The numbers of a model: biases, and the weights that are not 0, feature by feature.</summary>
/// <param name="Biases">One for each class.</param>
/// <param name="Starts">For each feature where its entries begin, and at the end where the last ones end.</param>
/// <param name="EntryClasses">The class of each entry, rising within a feature.</param>
/// <param name="EntryWeights">The weight of each entry: a whole number of steps times the step.</param>
internal sealed record ModelParts(float[] Biases, int[] Starts, ushort[] EntryClasses, float[] EntryWeights)
{
    /// <summary>The most steps that a weight can have on either side of 0.</summary>
    public const int MostSteps = 127;

    /// <summary>The width of a step: the largest weight has all of them.</summary>
    public required float Step { get; init; }

    public static ModelParts Quantise(LinearWeights weights, int leastSteps)
    {
        var step = StepOf(weights.Weights);
        var starts = new int[weights.FeatureCount + 1];
        var classes = new List<ushort>();
        var values = new List<float>();
        for (var f = 0; f < weights.FeatureCount; f++)
        {
            for (var c = 0; c < weights.ClassCount; c++)
            {
                var steps = StepsOf(weights.Of(f, c), step);
                if (steps == 0 || Math.Abs(steps) < leastSteps) continue;

                classes.Add((ushort)c);
                values.Add(steps * step);
            }

            starts[f + 1] = classes.Count;
        }

        return new ModelParts([.. weights.Biases], starts, [.. classes], [.. values]) { Step = step };
    }

    /// <summary>How many steps a weight has.</summary>
    public static int StepsOf(float weight, float step) => step == 0 ? 0 : (int)Math.Round((double)weight / step, MidpointRounding.AwayFromZero);

    private static float StepOf(float[] weights)
    {
        var largest = 0f;
        foreach (var weight in weights) largest = Math.Max(largest, Math.Abs(weight));
        return largest / MostSteps;
    }
}
