using AiIndexEtl.Extraction.Decisions;

namespace AiIndexEtl.Training.Linear;

/// <summary>
/// The objective of <see cref="IRankingTrainer"/>: the mean over the choices of the negative logarithm of the probability that a right
/// candidate is chosen, and the penalty. Sums are taken in a fixed order, so that every machine gets the same bits.
/// </summary>
internal sealed class ChoiceObjective
{
    private const double Least = 1e-300;

    private readonly double _l2;
    private readonly int[] _features;
    private readonly int[] _choiceStarts;
    private readonly int[] _candidateStarts;
    private readonly bool[] _isRight;
    private readonly int[] _places;
    private readonly double[] _scores;

    /// <summary>Prepares the choices.</summary>
    /// <exception cref="ArgumentException">There are none, one has no right candidate, or a feature lies outside of its range.</exception>
    public ChoiceObjective(IReadOnlyList<Choice> choices, int featureCount, TrainerOptions options)
    {
        if (choices.Count == 0) throw new ArgumentException("There are no choices to learn from.", nameof(choices));
        if (options.L2 <= 0) throw new ArgumentException(FormattableString.Invariant($"The penalty must be positive, not {options.L2}."), nameof(options));

        _l2 = options.L2;
        _choiceStarts = new int[choices.Count + 1];
        var candidateStarts = new List<int> { 0 };
        var isRight = new List<bool>();
        var indices = new List<int>();
        for (var i = 0; i < choices.Count; i++)
        {
            var choice = choices[i];
            if (choice.Candidates.Count != choice.IsRight.Count || !choice.IsRight.Contains(true))
            {
                throw new ArgumentException(FormattableString.Invariant($"Choice {i} does not say which of its {choice.Candidates.Count} candidates is right."), nameof(choices));
            }

            foreach (var candidate in choice.Candidates)
            {
                indices.AddRange(candidate);
                candidateStarts.Add(indices.Count);
            }

            isRight.AddRange(choice.IsRight);
            _choiceStarts[i + 1] = isRight.Count;
        }

        var isUsed = new bool[featureCount];
        foreach (var index in indices)
        {
            if ((uint)index >= (uint)featureCount) throw new ArgumentException(FormattableString.Invariant($"There is no feature {index} among {featureCount}."), nameof(choices));
            isUsed[index] = true;
        }

        _features = [.. Enumerable.Range(0, featureCount).Where(index => isUsed[index])];
        var placeOf = new int[featureCount];
        for (var i = 0; i < _features.Length; i++) placeOf[_features[i]] = i;
        _places = [.. indices.Select(index => placeOf[index])];
        _candidateStarts = [.. candidateStarts];
        _isRight = [.. isRight];
        _scores = new double[choices.Max(static choice => choice.Candidates.Count)];
    }

    /// <summary>The number of parameters: one for each feature that occurs.</summary>
    public int ParameterCount => _features.Length;

    /// <summary>The value of the objective, and its gradient in <paramref name="gradient"/>.</summary>
    /// <param name="parameters">Weights, as many as <see cref="ParameterCount"/>.</param>
    /// <param name="gradient">Overwritten; as long as the parameters.</param>
    public double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        gradient.Clear();
        var count = _choiceStarts.Length - 1;
        var loss = 0.0;
        for (var choice = 0; choice < count; choice++) loss += Add(_choiceStarts[choice], _choiceStarts[choice + 1], parameters, gradient);

        var squares = 0.0;
        for (var i = 0; i < parameters.Length; i++)
        {
            squares += parameters[i] * parameters[i];
            gradient[i] = (gradient[i] + (_l2 * parameters[i])) / count;
        }

        return (loss + (_l2 / 2 * squares)) / count;
    }

    /// <summary>The weights that parameters stand for, all features included.</summary>
    public float[] ToWeights(ReadOnlySpan<double> parameters, int featureCount)
    {
        var weights = new float[featureCount];
        for (var i = 0; i < _features.Length; i++) weights[_features[i]] = (float)parameters[i];
        return weights;
    }

    // The loss of one choice; its pull on each weight is added to the gradient.
    private double Add(int start, int end, ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        var scores = _scores.AsSpan(0, end - start);
        var highest = double.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = 0;
            foreach (var place in PlacesOf(start + i)) scores[i] += parameters[place];
            highest = Math.Max(highest, scores[i]);
        }

        var (all, right) = (0.0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = PortableMath.Exp(scores[i] - highest);
            all += scores[i];
            if (_isRight[start + i]) right += scores[i];
        }

        // A score that lies more than 700 below the highest has an exponential of 0, which has no logarithm.
        right = Math.Max(right, Least);
        for (var i = 0; i < scores.Length; i++)
        {
            var pull = (scores[i] / all) - (_isRight[start + i] ? scores[i] / right : 0);
            foreach (var place in PlacesOf(start + i)) gradient[place] += pull;
        }

        return PortableMath.Log(all) - PortableMath.Log(right);
    }

    private ReadOnlySpan<int> PlacesOf(int candidate) => _places.AsSpan(_candidateStarts[candidate], _candidateStarts[candidate + 1] - _candidateStarts[candidate]);
}
