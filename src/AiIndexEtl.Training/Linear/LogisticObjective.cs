using System.Numerics;
using AiIndexEtl.Extraction.Decisions;

namespace AiIndexEtl.Training.Linear;

/// <summary>
/// The objective of <see cref="ILinearTrainer"/> and its gradient, over the features that occur in the examples; the best weights of
/// all others are 0. The parameters are the weights, feature by feature with the classes side by side, and then the biases. Sums are
/// taken in a fixed order and vector instructions only work element by element, so that every machine gets the same bits.
/// </summary>
public sealed class LogisticObjective
{
    private readonly int _classCount;
    private readonly double _l2;
    private readonly int[] _features;
    private readonly int[] _labels;
    private readonly int[] _rowStarts;
    private readonly int[] _places;
    private readonly double[] _values;

    /// <summary>Prepares the examples.</summary>
    /// <exception cref="ArgumentException">The examples cannot be trained from, see <see cref="TrainingRows.Check"/>.</exception>
    public LogisticObjective(IReadOnlyList<LabelledVector> rows, int featureCount, int classCount, TrainerOptions options)
    {
        TrainingRows.Check(rows, featureCount, classCount, options);
        _classCount = classCount;
        _l2 = options.L2;
        _features = [.. rows.SelectMany(r => r.Indices).Distinct().Order()];
        _labels = [.. rows.Select(r => r.Label)];

        var placeOf = new Dictionary<int, int>(_features.Length);
        for (var i = 0; i < _features.Length; i++) placeOf.Add(_features[i], i * classCount);

        _rowStarts = new int[rows.Count + 1];
        for (var i = 0; i < rows.Count; i++) _rowStarts[i + 1] = _rowStarts[i] + rows[i].Indices.Length;

        _places = [.. rows.SelectMany(r => r.Indices).Select(f => placeOf[f])];
        _values = [.. rows.SelectMany(r => r.Values).Select(v => (double)v)];
    }

    /// <summary>The number of parameters.</summary>
    public int ParameterCount => (_features.Length + 1) * _classCount;

    /// <summary>The value of the objective, and its gradient in <paramref name="gradient"/>.</summary>
    /// <param name="parameters">Weights and biases, as many as <see cref="ParameterCount"/>.</param>
    /// <param name="gradient">Overwritten; as long as the parameters.</param>
    public double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        gradient.Clear();
        var biasStart = _features.Length * _classCount;
        var biases = parameters[biasStart..];
        var biasGradient = gradient[biasStart..];
        Span<double> scores = stackalloc double[_classCount];
        var loss = 0.0;
        for (var row = 0; row < _labels.Length; row++)
        {
            var entries = _rowStarts[row].._rowStarts[row + 1];
            var places = _places.AsSpan(entries);
            var values = _values.AsSpan(entries);
            biases.CopyTo(scores);
            for (var i = 0; i < places.Length; i++) AddScaled(scores, parameters.Slice(places[i], _classCount), values[i]);

            loss += ToResidual(scores, _labels[row]);
            for (var i = 0; i < places.Length; i++) AddScaled(gradient.Slice(places[i], _classCount), scores, values[i]);
            AddScaled(biasGradient, scores, 1);
        }

        var squares = 0.0;
        for (var i = 0; i < biasStart; i++) squares += parameters[i] * parameters[i];
        AddScaled(gradient[..biasStart], parameters[..biasStart], _l2);

        var count = _labels.Length;
        for (var i = 0; i < gradient.Length; i++) gradient[i] /= count;
        return (loss + (_l2 / 2 * squares)) / count;
    }

    /// <summary>The model that parameters stand for, all features of the model included.</summary>
    /// <param name="parameters">Weights and biases, as many as <see cref="ParameterCount"/>.</param>
    /// <param name="featureCount">The number of features of the model.</param>
    public LinearWeights ToWeights(ReadOnlySpan<double> parameters, int featureCount)
    {
        var weights = new float[featureCount * _classCount];
        for (var i = 0; i < _features.Length; i++)
        {
            for (var c = 0; c < _classCount; c++) weights[(_features[i] * _classCount) + c] = (float)parameters[(i * _classCount) + c];
        }

        var biases = new float[_classCount];
        for (var c = 0; c < _classCount; c++) biases[c] = (float)parameters[(_features.Length * _classCount) + c];
        return new LinearWeights(featureCount, biases, weights);
    }

    // Turns scores into probabilities less 1 for the right class, which is the loss's gradient, and returns the loss.
    private static double ToResidual(Span<double> scores, int label)
    {
        var highest = scores[0];
        foreach (var score in scores) highest = Math.Max(highest, score);

        var ofLabel = scores[label] - highest;
        var sum = 0.0;
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = PortableMath.Exp(scores[c] - highest);
            sum += scores[c];
        }

        for (var c = 0; c < scores.Length; c++) scores[c] /= sum;
        scores[label] -= 1;
        return PortableMath.Log(sum) - ofLabel;
    }

    // One multiplication and one addition for each element, never fused: the width of the vectors changes nothing.
    private static void AddScaled(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        var i = 0;
        for (; i <= target.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var product = new Vector<double>(source[i..]) * factor;
            (new Vector<double>(target[i..]) + product).CopyTo(target[i..]);
        }

        for (; i < target.Length; i++) target[i] += source[i] * factor;
    }
}
