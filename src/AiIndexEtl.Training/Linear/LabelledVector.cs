namespace AiIndexEtl.Training.Linear;

/// <summary>An example to learn from: a sparse vector of features, and its class.</summary>
public sealed record LabelledVector
{
    /// <summary>Takes an example as it is.</summary>
    /// <param name="label">The class, counted from 0.</param>
    /// <param name="indices">The features that are not 0, rising.</param>
    /// <param name="values">Their values, in the same order.</param>
    /// <exception cref="ArgumentException">The indices do not rise, or there are not as many values.</exception>
    public LabelledVector(int label, int[] indices, float[] values)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(label);
        if (indices.Length != values.Length)
        {
            throw new ArgumentException(FormattableString.Invariant($"{indices.Length} indices have {values.Length} values."), nameof(values));
        }

        for (var i = 0; i < indices.Length; i++)
        {
            if (indices[i] <= (i == 0 ? -1 : indices[i - 1]))
            {
                throw new ArgumentException(FormattableString.Invariant($"Index {indices[i]} at {i} does not rise."), nameof(indices));
            }
        }

        Label = label;
        Indices = indices;
        Values = values;
    }

    /// <summary>The class, counted from 0.</summary>
    public int Label { get; }

    /// <summary>The features that are not 0, rising.</summary>
    public int[] Indices { get; }

    /// <summary>The values of the features, in the order of <see cref="Indices"/>.</summary>
    public float[] Values { get; }
}
