namespace AiIndexEtl.Extraction.Models;

/// <summary>
/// A linear model ready to score: classes, biases, and for each feature the weights that are not 0. Immutable and safe for any number
/// of threads. Scoring allocates nothing and adds in a fixed order, so that it gives the same answer everywhere.
/// </summary>
public sealed class LinearModel
{
    private readonly float[] _biases;
    private readonly int[] _starts;
    private readonly ushort[] _entryClasses;
    private readonly float[] _entryWeights;

    private LinearModel(string name, IReadOnlyList<string> classes, FeatureHasher hasher, double temperature, ModelParts parts)
    {
        Name = name;
        Classes = classes;
        Hasher = hasher;
        Temperature = temperature;
        Parts = parts;
        _biases = parts.Biases;
        _starts = parts.Starts;
        _entryClasses = parts.EntryClasses;
        _entryWeights = parts.EntryWeights;
    }

    /// <summary>What the model decides, such as <c>metric</c>.</summary>
    public string Name { get; }

    /// <summary>The classes, in the order of the scores.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>How features are numbered.</summary>
    public FeatureHasher Hasher { get; }

    /// <summary>Scores are divided by it before they become probabilities; above 1 it makes them less sure. Fitted on held-out documents.</summary>
    public double Temperature { get; }

    /// <summary>The number of weights that are not 0.</summary>
    public int EntryCount => _entryWeights.Length;

    internal ModelParts Parts { get; }

    /// <summary>
    /// Makes a model of trained weights. Weights are rounded to one of 127 steps on either side of 0, the same for all of them, and
    /// those that round to less than <paramref name="leastSteps"/> steps are dropped, which keeps the model file small.
    /// </summary>
    /// <param name="name">What the model decides.</param>
    /// <param name="classes">The classes, in the order of the weights.</param>
    /// <param name="hasher">How features are numbered.</param>
    /// <param name="weights">Trained weights.</param>
    /// <param name="temperature">The temperature; 1 leaves the probabilities as trained.</param>
    /// <param name="leastSteps">The smallest weight that is kept, in steps; 1 keeps all that do not round to 0.</param>
    /// <exception cref="ArgumentException">The weights are for another number of classes or features.</exception>
    public static LinearModel Create(
        string name, IReadOnlyList<string> classes, FeatureHasher hasher, LinearWeights weights, double temperature = 1, int leastSteps = 1)
    {
        if (classes.Count != weights.ClassCount || hasher.FeatureCount != weights.FeatureCount)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{classes.Count} classes and {hasher.FeatureCount} features do not fit weights for {weights.ClassCount} and {weights.FeatureCount}."),
                nameof(weights));
        }

        return new LinearModel(name, classes, hasher, temperature, ModelParts.Quantise(weights, leastSteps));
    }

    internal static LinearModel Restore(string name, IReadOnlyList<string> classes, FeatureHasher hasher, double temperature, ModelParts parts) =>
        new(name, classes, hasher, temperature, parts);

    /// <summary>The score of every class: its bias, plus its weights for the features. A feature given twice counts twice.</summary>
    /// <param name="features">The features that the text has.</param>
    /// <param name="scores">Receives the scores; as long as <see cref="Classes"/>.</param>
    public void Score(ReadOnlySpan<int> features, Span<float> scores)
    {
        _biases.CopyTo(scores);
        foreach (var feature in features)
        {
            var end = _starts[feature + 1];
            for (var i = _starts[feature]; i < end; i++) scores[_entryClasses[i]] += _entryWeights[i];
        }
    }

    /// <summary>Turns scores into calibrated probabilities, in place.</summary>
    /// <returns>The most probable class; the first of equals.</returns>
    public int ToProbabilities(Span<float> scores) => Softmax(scores, Temperature);

    /// <summary>The weight of a feature for a class; 0 where it has none. For explanations.</summary>
    public float WeightOf(int feature, int classIndex)
    {
        for (var i = _starts[feature]; i < _starts[feature + 1]; i++)
        {
            if (_entryClasses[i] == classIndex) return _entryWeights[i];
        }

        return 0;
    }

    internal static int Softmax(Span<float> scores, double temperature)
    {
        var best = 0;
        for (var c = 1; c < scores.Length; c++)
        {
            if (scores[c] > scores[best]) best = c;
        }

        var highest = scores[best];
        var sum = 0.0;
        foreach (var score in scores) sum += PortableMath.Exp((score - highest) / temperature);
        for (var c = 0; c < scores.Length; c++) scores[c] = (float)(PortableMath.Exp((scores[c] - highest) / temperature) / sum);
        return best;
    }
}
