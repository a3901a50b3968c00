namespace AiIndexEtl.Training.Linear;

/// <summary>
/// Weights and biases of a linear model. A feature's weights for all classes lie side by side, because scoring walks over the few
/// features that a text has.
/// </summary>
public sealed record LinearWeights
{
    /// <summary>Takes weights as they are.</summary>
    /// <param name="featureCount">The number of features.</param>
    /// <param name="biases">One bias for each class.</param>
    /// <param name="weights">The weight of feature f for class c at f times the number of classes plus c.</param>
    /// <exception cref="ArgumentException">There are not as many weights as features times classes.</exception>
    public LinearWeights(int featureCount, float[] biases, float[] weights)
    {
        if (weights.LongLength != (long)featureCount * biases.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{featureCount} features and {biases.Length} classes need as many weights as their product, not {weights.Length}."),
                nameof(weights));
        }

        FeatureCount = featureCount;
        Biases = biases;
        Weights = weights;
    }

    /// <summary>The number of features.</summary>
    public int FeatureCount { get; }

    /// <summary>The number of classes.</summary>
    public int ClassCount => Biases.Length;

    /// <summary>One bias for each class.</summary>
    public float[] Biases { get; }

    /// <summary>The weight of feature f for class c at f times <see cref="ClassCount"/> plus c.</summary>
    public float[] Weights { get; }

    /// <summary>The weight of a feature for a class.</summary>
    public float Of(int feature, int classIndex) => Weights[(feature * ClassCount) + classIndex];
}
