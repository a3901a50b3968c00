namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// A log-linear model of one slot: the score of a candidate is the sum of its features' weights. Weights are whole thousandths in single
/// precision, so that a double holds their sums exactly and the order in which they are added changes nothing.
/// </summary>
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

    /// <summary>What features of one first value weigh together, each with its template and its other values.</summary>
    internal double SumOf(int a, ReadOnlySpan<(int Template, int B, int C)> features)
    {
        var table = _weights;
        var (even, odd) = (0.0, 0.0);
        var i = 0;
        for (; i + 1 < features.Length; i += 2)
        {
            even += table[Decisions.Feature.IndexOf(Decisions.Feature.Open(features[i].Template, a), features[i].B, features[i].C)];
            odd += table[Decisions.Feature.IndexOf(Decisions.Feature.Open(features[i + 1].Template, a), features[i + 1].B, features[i + 1].C)];
        }

        if (i < features.Length) even += table[Decisions.Feature.IndexOf(Decisions.Feature.Open(features[i].Template, a), features[i].B, features[i].C)];
        return even + odd;
    }

    /// <summary>What the features of a row of words weigh together: those of one template and one first value, each with a word as its second.</summary>
    internal double SumOf(int template, int a, ReadOnlySpan<int> words)
    {
        var opened = Decisions.Feature.Open(template, a);
        var table = _weights;

        // Two sums at once: neither addition waits for the other.
        var (even, odd) = (0.0, 0.0);
        var i = 0;
        for (; i + 1 < words.Length; i += 2)
        {
            even += table[Decisions.Feature.IndexOf(opened, words[i])];
            odd += table[Decisions.Feature.IndexOf(opened, words[i + 1])];
        }

        if (i < words.Length) even += table[Decisions.Feature.IndexOf(opened, words[i])];
        return even + odd;
    }
}
