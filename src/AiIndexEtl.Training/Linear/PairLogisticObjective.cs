using AiIndexEtl.Extraction.Decisions;

namespace AiIndexEtl.Training.Linear;

/// <summary>
/// The objective of <see cref="ILinearTrainer"/> for two classes. Their best weights are each other's opposites, so that one parameter a
/// feature, the difference, does for both: half the work, and the same model. Sums are taken in a fixed order, so that every machine gets
/// the same bits.
/// </summary>
internal sealed class PairLogisticObjective
{
    private readonly double _l2;
    private readonly int[] _features;
    private readonly double[] _signs;
    private readonly int[] _rowStarts;
    private readonly int[] _places;
    private readonly float[] _values;

    /// <summary>Prepares the examples.</summary>
    /// <exception cref="ArgumentException">The examples cannot be trained from, see <see cref="TrainingRows.Check"/>.</exception>
    public PairLogisticObjective(IReadOnlyList<LabelledVector> rows, int featureCount, TrainerOptions options)
    {
        TrainingRows.Check(rows, featureCount, 2, options);

        // With opposite weights the squares of both classes add up to half the square of the difference.
        _l2 = options.L2 / 2;
        _signs = [.. rows.Select(static row => row.Label == 1 ? 1.0 : -1.0)];
        _rowStarts = new int[rows.Count + 1];
        for (var i = 0; i < rows.Count; i++) _rowStarts[i + 1] = _rowStarts[i] + rows[i].Indices.Length;

        var isUsed = new bool[featureCount];
        foreach (var row in rows)
        {
            foreach (var index in row.Indices) isUsed[index] = true;
        }

        var placeOf = new int[featureCount];
        var features = new List<int>();
        for (var i = 0; i < featureCount; i++)
        {
            if (!isUsed[i]) continue;
            placeOf[i] = features.Count;
            features.Add(i);
        }

        _features = [.. features];
        _places = new int[_rowStarts[^1]];
        _values = new float[_rowStarts[^1]];
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].Values.CopyTo(_values, _rowStarts[i]);
            for (var k = 0; k < rows[i].Indices.Length; k++) _places[_rowStarts[i] + k] = placeOf[rows[i].Indices[k]];
        }
    }

    /// <summary>The number of parameters: the difference of each feature's weights, and that of the biases.</summary>
    public int ParameterCount => _features.Length + 1;

    /// <summary>The value of the objective, and its gradient in <paramref name="gradient"/>.</summary>
    /// <param name="parameters">Differences, as many as <see cref="ParameterCount"/>.</param>
    /// <param name="gradient">Overwritten; as long as the parameters.</param>
    public double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        gradient.Clear();
        var count = _signs.Length;
        var bias = _features.Length;
        var loss = 0.0;
        for (var row = 0; row < count; row++)
        {
            var places = _places.AsSpan(_rowStarts[row], _rowStarts[row + 1] - _rowStarts[row]);
            var values = _values.AsSpan(_rowStarts[row], places.Length);
            var score = parameters[bias];
            for (var i = 0; i < places.Length; i++) score += parameters[places[i]] * values[i];

            var margin = _signs[row] * score;
            var small = PortableMath.Exp(-Math.Abs(margin));
            loss += PortableMath.Log(1 + small) + (margin > 0 ? 0 : -margin);
            var pull = -_signs[row] * (margin > 0 ? small : 1) / (1 + small);
            for (var i = 0; i < places.Length; i++) gradient[places[i]] += pull * values[i];
            gradient[bias] += pull;
        }

        var squares = 0.0;
        for (var i = 0; i < bias; i++)
        {
            squares += parameters[i] * parameters[i];
            gradient[i] = (gradient[i] + (_l2 * parameters[i])) / count;
        }

        gradient[bias] /= count;
        return (loss + (_l2 / 2 * squares)) / count;
    }

    /// <summary>The model that parameters stand for, all features of the model included.</summary>
    /// <param name="parameters">Differences, as many as <see cref="ParameterCount"/>.</param>
    /// <param name="featureCount">The number of features of the model.</param>
    public LinearWeights ToWeights(ReadOnlySpan<double> parameters, int featureCount)
    {
        var weights = new float[featureCount * 2];
        for (var i = 0; i < _features.Length; i++)
        {
            weights[_features[i] * 2] = (float)(-parameters[i] / 2);
            weights[(_features[i] * 2) + 1] = (float)(parameters[i] / 2);
        }

        var bias = parameters[_features.Length];
        return new LinearWeights(featureCount, [(float)(-bias / 2), (float)(bias / 2)], weights);
    }
}
