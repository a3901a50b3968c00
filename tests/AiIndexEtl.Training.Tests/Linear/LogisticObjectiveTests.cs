using AiIndexEtl.Training.Linear;

namespace AiIndexEtl.Training.Tests.Linear;

public sealed class LogisticObjectiveTests
{
    private static readonly TrainerOptions Options = new() { L2 = 0.7 };

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Evaluate_the_gradient_is_that_of_finite_differences(int seed)
    {
        var objective = new LogisticObjective(Examples.Make(seed, 40), Examples.FeatureCount, Examples.ClassCount, Options);
        var random = new Random(seed);
        var point = Enumerable.Range(0, objective.ParameterCount).Select(_ => random.NextDouble() - 0.5).ToArray();
        var gradient = new double[point.Length];
        objective.Evaluate(point, gradient);

        var unused = new double[point.Length];
        for (var i = 0; i < point.Length; i++)
        {
            const double Step = 1e-5;
            var (above, below) = ((double[])point.Clone(), (double[])point.Clone());
            above[i] += Step;
            below[i] -= Step;
            var difference = (objective.Evaluate(above, unused) - objective.Evaluate(below, unused)) / (2 * Step);
            Assert.That(gradient[i], Is.EqualTo(difference).Within(1e-8));
        }
    }

    [Test]
    public void Evaluate_is_the_formula_written_out()
    {
        var rows = Examples.Make(4, 25);
        var objective = new LogisticObjective(rows, Examples.FeatureCount, Examples.ClassCount, Options);
        var random = new Random(5);
        var point = Enumerable.Range(0, objective.ParameterCount).Select(_ => random.NextDouble() - 0.5).ToArray();
        var weights = objective.ToWeights(point, Examples.FeatureCount);

        var sum = Options.L2 / 2 * weights.Weights.Sum(w => (double)w * w);
        foreach (var row in rows)
        {
            var scores = Enumerable.Range(0, Examples.ClassCount)
                .Select(c => weights.Biases[c] + row.Indices.Select((f, i) => (double)row.Values[i] * weights.Of(f, c)).Sum()).ToArray();
            sum += Math.Log(scores.Sum(Math.Exp)) - scores[row.Label];
        }

        Assert.That(objective.Evaluate(point, new double[point.Length]), Is.EqualTo(sum / rows.Count).Within(1e-6));
    }

    [Test]
    public void Evaluate_without_weights_every_class_is_as_likely()
    {
        var objective = new LogisticObjective(Examples.Make(6, 10), Examples.FeatureCount, Examples.ClassCount, Options);

        var value = objective.Evaluate(new double[objective.ParameterCount], new double[objective.ParameterCount]);

        Assert.That(value, Is.EqualTo(Math.Log(Examples.ClassCount)).Within(1e-12));
    }
}
