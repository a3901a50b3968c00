namespace AiIndexEtl.Extraction.Decisions;

/// <summary>A log-linear model of one slot: the score of a candidate is the sum of its features' weights.</summary>
/// <param name="slot">The slot.</param>
/// <param name="weights">A weight for each of <see cref="Feature.Count"/> hashed features.</param>
/// <param name="temperature">What scores are divided by before they become probabilities, fitted on documents left out; above 0.</param>
public sealed class SlotModel(DecisionSlot slot, float[] weights, double temperature)
{
    private readonly float[] _weights = weights.Length == Decisions.Feature.Count
        ? weights
        : throw new ArgumentException(FormattableString.Invariant($"A model has {Decisions.Feature.Count} weights, not {weights.Length}."), nameof(weights));

    /// <summary>The slot.</summary>
    public DecisionSlot Slot { get; } = slot;

    /// <summary>What scores are divided by before they become probabilities.</summary>
    public double Temperature { get; } = temperature;

    /// <summary>The weights.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>The weight of a hashed feature; 0 for one that the model does not know.</summary>
    public float WeightOf(int index) => _weights[index];
}
