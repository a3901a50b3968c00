using AiIndexEtl.Extraction.Models;

namespace AiIndexEtl.Extraction.Tests.Models;

public sealed class LinearModelTests
{
    [Test]
    public void Score_is_the_bias_plus_the_weights_of_the_features()
    {
        var model = SmallModel.Make();
        Span<float> scores = stackalloc float[3];

        model.Score([1, 2, 2], scores);

        Assert.That(scores.ToArray(), Is.EqualTo(new[] { 0.5f + 1.27f, -0.25f + (2 * 0.4f), 0.1f - 0.6f }).Within(1e-5f));
    }

    [Test]
    public void Score_without_features_is_the_bias()
    {
        Span<float> scores = stackalloc float[3];

        SmallModel.Make().Score([], scores);

        Assert.That(scores.ToArray(), Is.EqualTo(new[] { 0.5f, -0.25f, 0.1f }));
    }

    [Test]
    public void ToProbabilities_sum_to_one_and_keep_the_order()
    {
        Span<float> scores = [1f, 3f, -200f];

        var best = SmallModel.Make().ToProbabilities(scores);

        Assert.That(best, Is.EqualTo(1));
        Assert.That(scores[0] / scores[1], Is.EqualTo(Math.Exp(-2)).Within(1e-6));
        Assert.That(scores[0] + scores[1] + scores[2], Is.EqualTo(1).Within(1e-6));
    }

    [Test]
    public void ToProbabilities_a_higher_temperature_is_less_sure()
    {
        Span<float> scores = [1f, 3f, 0f];

        SmallModel.Make(temperature: 2).ToProbabilities(scores);

        Assert.That(scores[0] / scores[1], Is.EqualTo(Math.Exp(-1)).Within(1e-6));
    }

    [Test]
    public void Scoring_allocates_nothing()
    {
        var model = SmallModel.Make();
        Span<int> features = [1, 2];
        Span<float> scores = stackalloc float[3];
        Run(model, features, scores);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(model, features, scores);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        static void Run(LinearModel model, Span<int> features, Span<float> scores)
        {
            for (var i = 0; i < 100; i++)
            {
                model.Score(features, scores);
                model.ToProbabilities(scores);
            }
        }
    }

    [Test]
    public void Create_drops_weights_below_the_least_steps()
    {
        Assert.That(SmallModel.Make().EntryCount, Is.EqualTo(4));
        Assert.That(SmallModel.Make(leastSteps: 50).EntryCount, Is.EqualTo(2));
        Assert.That(SmallModel.Make(leastSteps: 50).WeightOf(2, 1), Is.Zero);
        Assert.That(SmallModel.Make().WeightOf(2, 1), Is.EqualTo(0.4f).Within(1e-6f));
    }

    [Test]
    public void Create_weights_of_another_shape_are_refused()
    {
        var weights = new LinearWeights(4, [0, 0], new float[8]);

        Assert.That(() => LinearModel.Create("m", ["a", "b", "c"], new FeatureHasher(2), weights), Throws.ArgumentException);
        Assert.That(() => LinearModel.Create("m", ["a", "b"], new FeatureHasher(3), weights), Throws.ArgumentException);
        Assert.That(() => new LinearWeights(4, [0, 0], new float[7]), Throws.ArgumentException);
    }
}
