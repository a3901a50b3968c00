using AiIndexEtl.Training.Linear;

namespace AiIndexEtl.Training.Tests.Linear;

/// <summary>Examples of a seeded generator: each class prefers features of its own.</summary>
internal static class Examples
{
    public const int FeatureCount = 60;

    public const int ClassCount = 4;

    public static List<LabelledVector> Make(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => MakeOne(random))];
    }

    public static float LargestDifference(LinearWeights a, LinearWeights b) =>
        a.Weights.Concat(a.Biases).Zip(b.Weights.Concat(b.Biases), (x, y) => Math.Abs(x - y)).Max();

    private static LabelledVector MakeOne(Random random)
    {
        var label = random.Next(ClassCount);
        var indices = new SortedSet<int>();
        for (var i = 0; i < 8; i++) indices.Add(random.Next(3) == 0 ? (random.Next(FeatureCount / 5) * 4) + label : random.Next(FeatureCount - 10));
        return new LabelledVector(label, [.. indices], [.. indices.Select(_ => (float)random.NextDouble() + 0.5f)]);
    }
}
