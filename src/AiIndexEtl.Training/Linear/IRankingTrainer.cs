namespace AiIndexEtl.Training.Linear;

/// <summary>
/// Trains a conditional logit (McFadden, Conditional logit analysis of qualitative choice behavior, 1974): a candidate is chosen with a
/// probability that is proportional to the exponential of the sum of its features' weights. All candidates of a choice are held against
/// each other at once, where <see cref="ILinearTrainer"/> holds one against another.
/// </summary>
public interface IRankingTrainer
{
    /// <summary>Trains a model.</summary>
    /// <param name="choices">The choices to learn from; at least one.</param>
    /// <param name="featureCount">The number of features; every index lies below it.</param>
    /// <param name="options">How to train; the penalty is <see cref="TrainerOptions.L2"/> halved times the sum of the squared weights, beside the sum of the choices' losses.</param>
    /// <returns>One weight for each feature; 0 for those that occur nowhere.</returns>
    /// <exception cref="ArgumentException">There are no choices, or an index lies outside of its range.</exception>
    float[] TrainRanking(IReadOnlyList<Choice> choices, int featureCount, TrainerOptions options);
}
