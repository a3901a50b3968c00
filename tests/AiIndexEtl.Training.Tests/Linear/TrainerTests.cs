using AiIndexEtl.Training.Linear;

namespace AiIndexEtl.Training.Tests.Linear;

/// <summary>Laws of every trainer: the built-in one, and that of the package set that the build chose.</summary>
[TestFixture(typeof(BuiltInTrainer))]
[TestFixture(typeof(Adapter.Trainer))]
public sealed class TrainerTests<T>
    where T : ILinearTrainer, new()
{
    private static readonly TrainerOptions Options = new();

    // How near two trainers come to the same model: the built-in one follows the gradient to its end, others stop by rules of their own.
    private static readonly double Near = typeof(T) == typeof(BuiltInTrainer) ? 1e-3 : 1e-2;

    private readonly T _trainer = new();

    // Two examples of one feature each, mirrored: by symmetry the bias is 0 and the weights are w and -w, where the gradient
    // w L2 - 2 / (1 + exp(2 w)) / 2 vanishes. For L2 = 1 each feature has w = p, with p = 1 / (1 + exp(2 w)).
    [Test]
    public void Train_reaches_the_known_optimum_of_a_small_problem()
    {
        var weights = _trainer.Train([new(0, [0], [1]), new(1, [1], [1])], 2, 2, Options);

        var w = 0.3;
        for (var i = 0; i < 100; i++) w = 1 / (1 + Math.Exp(2 * w));
        Assert.That(new[] { weights.Of(0, 0), weights.Of(0, 1), weights.Of(1, 0), weights.Of(1, 1) },
            Is.EqualTo(new[] { w, -w, -w, w }).Within(Near));
        Assert.That(weights.Biases[0] - weights.Biases[1], Is.Zero.Within(Near));
    }

    [Test]
    public void Train_without_features_gives_the_frequencies_of_the_classes()
    {
        var rows = Enumerable.Range(0, 10).Select(i => new LabelledVector(i < 7 ? 1 : 0, [], [])).ToList();

        var weights = _trainer.Train(rows, 5, 2, Options);

        Assert.That(weights.Biases[1] - weights.Biases[0], Is.EqualTo(Math.Log(7.0 / 3)).Within(Near));
        Assert.That(weights.Weights, Has.All.Zero);
    }

    [Test]
    public void Train_ends_where_the_gradient_vanishes()
    {
        var rows = Examples.Make(1, 300);
        var weights = _trainer.Train(rows, Examples.FeatureCount, Examples.ClassCount, Options);

        // Every feature of the generator occurs, so the parameters are the weights in their order.
        var objective = new LogisticObjective(rows, Examples.FeatureCount, Examples.ClassCount, Options);
        var used = rows.SelectMany(r => r.Indices).Distinct().Order().ToList();
        var point = used.SelectMany(f => Enumerable.Range(0, Examples.ClassCount).Select(c => (double)weights.Of(f, c)))
            .Concat(weights.Biases.Select(b => (double)b)).ToArray();
        var gradient = new double[point.Length];
        objective.Evaluate(point, gradient);

        Assert.That(gradient.Max(Math.Abs), Is.LessThan(Near / 50));
    }

    [Test]
    public void Train_the_order_of_the_examples_changes_nothing_within_tolerance()
    {
        var rows = Examples.Make(2, 300);

        var forth = _trainer.Train(rows, Examples.FeatureCount, Examples.ClassCount, Options);
        var back = _trainer.Train([.. Enumerable.Reverse(rows)], Examples.FeatureCount, Examples.ClassCount, Options);

        Assert.That(Examples.LargestDifference(forth, back), Is.LessThan(Near));
    }

    [Test]
    public void Train_twice_gives_the_same_bits()
    {
        var rows = Examples.Make(3, 300);

        var first = _trainer.Train(rows, Examples.FeatureCount, Examples.ClassCount, Options);
        var second = _trainer.Train(rows, Examples.FeatureCount, Examples.ClassCount, Options);

        Assert.That(second.Weights, Is.EqualTo(first.Weights));
        Assert.That(second.Biases, Is.EqualTo(first.Biases));
    }

    [Test]
    public void Train_agrees_with_the_built_in_trainer()
    {
        var rows = Examples.Make(4, 300);

        var ours = new BuiltInTrainer().Train(rows, Examples.FeatureCount, Examples.ClassCount, Options);
        var theirs = _trainer.Train(rows, Examples.FeatureCount, Examples.ClassCount, Options);

        Assert.That(Examples.LargestDifference(ours, theirs), Is.LessThan(Near));
    }

    // The built-in trainer has an objective of its own for two classes; its optimum is that of the general one.
    [Test]
    public void Train_of_two_classes_ends_where_the_gradient_of_the_general_objective_vanishes()
    {
        List<LabelledVector> rows = [.. Examples.Make(6, 300).Select(row => new LabelledVector(row.Label % 2, row.Indices, row.Values))];
        var weights = _trainer.Train(rows, Examples.FeatureCount, 2, Options);

        var objective = new LogisticObjective(rows, Examples.FeatureCount, 2, Options);
        var used = rows.SelectMany(r => r.Indices).Distinct().Order();
        var point = used.SelectMany(f => new[] { (double)weights.Of(f, 0), weights.Of(f, 1) }).Concat(weights.Biases.Select(b => (double)b)).ToArray();
        var gradient = new double[point.Length];
        objective.Evaluate(point, gradient);

        Assert.That(gradient.Max(Math.Abs), Is.LessThan(Near / 50));
        Assert.That(weights.Weights, Has.Some.GreaterThan(0.1f));
    }

    [Test]
    public void Train_features_that_never_occur_weigh_nothing()
    {
        var weights = _trainer.Train(Examples.Make(5, 100), Examples.FeatureCount + 10, Examples.ClassCount, Options);

        Assert.That(weights.Weights.Skip(Examples.FeatureCount * Examples.ClassCount), Has.All.Zero);
        Assert.That(weights.Weights, Has.Some.GreaterThan(0.1f));
    }

    [Test]
    public void Train_refuses_what_cannot_be_trained_from()
    {
        LabelledVector row = new(1, [3], [1]);

        Assert.That(() => _trainer.Train([], 4, 2, Options), Throws.ArgumentException);
        Assert.That(() => _trainer.Train([row], 4, 1, Options), Throws.ArgumentException);
        Assert.That(() => _trainer.Train([row], 3, 2, Options), Throws.ArgumentException);
        Assert.That(() => _trainer.Train([new(2, [3], [1])], 4, 2, Options), Throws.ArgumentException);
        Assert.That(() => _trainer.Train([row], 4, 2, Options with { L2 = 0 }), Throws.ArgumentException);
        Assert.That(() => new LabelledVector(0, [2, 2], [1, 1]), Throws.ArgumentException);
        Assert.That(() => new LabelledVector(0, [2, 1], [1, 1]), Throws.ArgumentException);
        Assert.That(() => new LabelledVector(0, [2], [1, 1]), Throws.ArgumentException);
        Assert.That(() => new LabelledVector(-1, [2], [1]), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
