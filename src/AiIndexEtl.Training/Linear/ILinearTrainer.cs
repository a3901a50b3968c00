namespace AiIndexEtl.Training.Linear;

/// <summary>
/// Trains multinomial logistic regression. Every implementation minimises the same convex objective, the sum of the examples'
/// cross-entropy losses plus half of <see cref="TrainerOptions.L2"/> times the sum of the squared weights (not of the biases), all
/// divided by the number of examples; so all of them reach the same model, each weight within 0.01.
/// </summary>
public interface ILinearTrainer
{
    /// <summary>Trains a model.</summary>
    /// <param name="rows">The examples; at least one.</param>
    /// <param name="featureCount">The number of features; every index lies below it.</param>
    /// <param name="classCount">The number of classes, at least two; every label lies below it.</param>
    /// <param name="options">How to train.</param>
    /// <exception cref="ArgumentException">There are no examples, or an index or label lies outside of its range.</exception>
    LinearWeights Train(IReadOnlyList<LabelledVector> rows, int featureCount, int classCount, TrainerOptions options);
}
