using AiIndexEtl.Training.Linear;

namespace AiIndexEtl.Training.Tests.Linear;

public sealed class ChoiceObjectiveTests
{
    private const int FeatureCount = 40;

    private static readonly TrainerOptions Options = new() { L2 = 0.7 };

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Evaluate_the_gradient_is_that_of_finite_differences(int seed)
    {
        var objective = new ChoiceObjective(Make(seed, 30), FeatureCount, Options);
        var point = Point(seed, objective.ParameterCount);
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
        var choices = Make(4, 25);
        var objective = new ChoiceObjective(choices, FeatureCount, Options);
        var point = Point(5, objective.ParameterCount);
        var weights = objective.ToWeights(point, FeatureCount);

        var sum = Options.L2 / 2 * point.Sum(p => p * p);
        foreach (var choice in choices)
        {
            var odds = choice.Candidates.Select(features => Math.Exp(features.Sum(f => (double)weights[f]))).ToArray();
            sum -= Math.Log(odds.Where((_, i) => choice.IsRight[i]).Sum() / odds.Sum());
        }

        Assert.That(objective.Evaluate(point, new double[point.Length]), Is.EqualTo(sum / choices.Count).Within(1e-6));
    }

    [Test]
    public void Evaluate_a_right_candidate_that_lies_hopelessly_low_gives_a_finite_value()
    {
        var objective = new ChoiceObjective([new Choice([[0], [1]], [true, false])], FeatureCount, Options);
        var gradient = new double[2];

        Assert.That(objective.Evaluate([-500, 500], gradient), Is.InRange(100, 1e6));
        Assert.That(gradient, Has.All.Matches<double>(double.IsFinite));
    }

    [Test]
    public void Train_reaches_the_known_optimum_of_a_small_problem()
    {
        // One choice between a feature and nothing: L2 times the weight is the probability of choosing wrongly, 1 / (1 + exp(w)).
        var weights = new BuiltInTrainer().TrainRanking([new Choice([[3], []], [true, false])], FeatureCount, new TrainerOptions());

        var w = 0.3;
        for (var i = 0; i < 100; i++) w = 1 / (1 + Math.Exp(w));
        Assert.That(weights[3], Is.EqualTo(w).Within(1e-4));
        Assert.That(weights.Where((_, i) => i != 3), Has.All.Zero);
    }

    [Test]
    public void Train_from_nothing_without_a_right_candidate_or_with_a_feature_that_is_none_is_refused()
    {
        var trainer = new BuiltInTrainer();

        Assert.That(() => trainer.TrainRanking([], FeatureCount, Options), Throws.ArgumentException);
        Assert.That(() => trainer.TrainRanking([new Choice([[1], [2]], [false, false])], FeatureCount, Options), Throws.ArgumentException);
        Assert.That(() => trainer.TrainRanking([new Choice([[FeatureCount], [2]], [true, false])], FeatureCount, Options), Throws.ArgumentException);
    }

    private static double[] Point(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];
    }

    // Choices of two to five candidates, one or two of them right, with features that may stand twice.
    private static List<Choice> Make(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var candidates = Enumerable.Range(0, random.Next(2, 6)).Select(_ => Enumerable.Range(0, 6).Select(_ => random.Next(FeatureCount)).ToArray()).ToList();
            return new Choice(candidates, [.. candidates.Select((_, i) => i == 1 || (i == 2 && random.Next(2) == 0))]);
        })];
    }
}
