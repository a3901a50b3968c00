using AiIndexEtl.Extraction.Models;

namespace AiIndexEtl.Extraction.Tests.Models;

/// <summary>A model of four features and three classes; the step of its weights is 0.01.</summary>
internal static class SmallModel
{
    public static LinearModel Make(double temperature = 1, int leastSteps = 1) => LinearModel.Create(
        "small", ["a", "b", "其他"], new FeatureHasher(2),
        new LinearWeights(4, [0.5f, -0.25f, 0.1f], [0, 0, 0, 1.27f, 0, -0.6f, 0, 0.4f, 0, 0, 0.004f, -0.02f]), temperature, leastSteps);
}
