namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// The candidates of one decision, each with its features, in buffers that are used again for the next decision. Several ways may
/// lead to the same value; the candidate then has the features of all of them. Where a model decides and nobody asks why, features are
/// not kept: each adds its weight to the score of its candidate at once.
/// </summary>
/// <typeparam name="T">What is decided on.</typeparam>
/// <param name="comparer">When two values are the same; null for values of a simple type that are the same where they are equal.</param>
internal sealed class CandidateList<T>(IEqualityComparer<T>? comparer)
{
    private readonly List<T> _values = [];
    private readonly List<(int Candidate, Feature Feature)> _features = [];
    private double[] _scores = new double[16];

    /// <summary>The values, in the order of their first mention.</summary>
    public IReadOnlyList<T> Values => _values;

    /// <summary>How many values there are.</summary>
    public int Count => _values.Count;

    /// <summary>The model that weighs features as they are given; null where they are kept.</summary>
    public SlotModel? Model { get; private set; }

    /// <summary>All features with the index of their candidate, in the order added; a feature may be given twice. Empty where a model weighs them.</summary>
    public IReadOnlyList<(int Candidate, Feature Feature)> Features => _features;

    /// <summary>What a candidate's score is raised by where a mistake of one sort costs more than one of another; 0 for none. No model learns it.</summary>
    public (int Candidate, double By) Lean { get; set; }

    /// <summary>Forgets all candidates.</summary>
    /// <param name="model">Weighs the features of those that follow; null to keep them.</param>
    public void Clear(SlotModel? model)
    {
        Model = model;
        _values.Clear();
        _features.Clear();
        Lean = default;
    }

    /// <summary>The index of a value, which becomes a candidate if it is none yet.</summary>
    public int Add(T value)
    {
        for (var i = 0; i < _values.Count; i++)
        {
            if (comparer is null ? EqualityComparer<T>.Default.Equals(_values[i], value) : comparer.Equals(_values[i], value)) return i;
        }

        _values.Add(value);
        if (_values.Count > _scores.Length) Array.Resize(ref _scores, _scores.Length * 2);
        _scores[_values.Count - 1] = 0;
        return _values.Count - 1;
    }

    /// <summary>Gives a candidate a feature.</summary>
    public void Feature(int candidate, int template, int a = 0, int b = 0, int c = 0)
    {
        if (Model is { } model) _scores[candidate] += model.WeightOf(Decisions.Feature.IndexOf(Decisions.Feature.Open(template, a), b, c));
        else _features.Add((candidate, new Feature(template, a, b, c)));
    }

    /// <summary>Gives a candidate a feature for each of a row of words, as its second value.</summary>
    public void Words(int candidate, int template, int a, ReadOnlySpan<int> words)
    {
        if (Model is { } model) Raise(candidate, model.SumOf(template, a, words));
        else foreach (var word in words) Feature(candidate, template, a, word);
    }

    /// <summary>Gives a candidate what features weigh together by the list's model.</summary>
    public void Raise(int candidate, double weight) => _scores[candidate] += weight;

    /// <summary>Gives candidates the features that those of another list have.</summary>
    /// <param name="other">The other list, with the same model.</param>
    /// <param name="indexes">For each candidate of the other list the one of this list, or -1 for none.</param>
    public void Take(CandidateList<T> other, ReadOnlySpan<int> indexes)
    {
        if (Model is not null)
        {
            for (var i = 0; i < indexes.Length; i++)
            {
                if (indexes[i] >= 0) Raise(indexes[i], other._scores[i]);
            }

            return;
        }

        foreach (var (candidate, feature) in other._features)
        {
            if (indexes[candidate] >= 0) _features.Add((indexes[candidate], feature));
        }
    }

    /// <summary>The scores of the candidates by a model, in a buffer that holds until the list changes.</summary>
    public Span<double> Score(SlotModel model)
    {
        var scores = _scores.AsSpan(0, _values.Count);
        if (ReferenceEquals(model, Model)) return scores;
        scores.Clear();
        foreach (var (candidate, feature) in _features) scores[candidate] += model.WeightOf(feature.Index);
        return scores;
    }
}
