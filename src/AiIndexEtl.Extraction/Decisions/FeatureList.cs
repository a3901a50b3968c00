using System.Runtime.CompilerServices;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// The features of the candidates of one decision. Where a model decides and nobody asks why, features are not kept: each adds its weight
/// to the score of its candidate at once.
/// </summary>
internal abstract class FeatureList
{
    private readonly List<(int Candidate, Feature Feature)> _features = [];
    private readonly List<(int Candidate, double By)> _handicaps = [];
    private double[] _scores = new double[16];
    private int _candidates;

    /// <summary>The model that weighs features as they are given; null where they are kept.</summary>
    public SlotModel? Model { get; private set; }

    /// <summary>All features with the index of their candidate, in the order added; a feature may be given twice. Empty where a model weighs them.</summary>
    public IReadOnlyList<(int Candidate, Feature Feature)> Features => _features;

    /// <summary>What a candidate's score is raised by where a mistake of one sort costs more than one of another; 0 for none. No model learns it.</summary>
    public (int Candidate, double By) Lean { get; set; }

    /// <summary>The candidate that is right wherever no other one is; null where none of the candidates need be right.</summary>
    public int? Otherwise { get; set; }

    /// <summary>What the scores of candidates are lowered by, as <see cref="Lean"/> raises one.</summary>
    public IReadOnlyList<(int Candidate, double By)> Handicaps => _handicaps;

    /// <summary>Lowers the score of a candidate where choosing it wrongly costs more than choosing another one. No model learns it.</summary>
    public void Handicap(int candidate, double by) => _handicaps.Add((candidate, by));

    /// <summary>Gives a candidate a feature.</summary>
    // Called some thousand times for each figure.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Feature(int candidate, int template, int a = 0, int b = 0, int c = 0)
    {
        if (Model is { } model) _scores[candidate] += model.WeightOf(Decisions.Feature.IndexOf(Decisions.Feature.Open(template, a), b, c));
        else Keep(candidate, template, a, b, c);
    }

    /// <summary>Gives a candidate features of one first value, each with its template and its other values.</summary>
    public void Several(int candidate, int a, ReadOnlySpan<(int Template, int B, int C)> features)
    {
        if (Model is { } model)
        {
            _scores[candidate] += model.SumOf(a, features);
            return;
        }

        foreach (var (template, b, c) in features) Keep(candidate, template, a, b, c);
    }

    /// <summary>Gives a candidate a feature for each of a row of words, as its second value.</summary>
    public void Words(int candidate, int template, int a, ReadOnlySpan<int> words)
    {
        if (Model is { } model)
        {
            _scores[candidate] += model.SumOf(template, a, words);
            return;
        }

        foreach (var word in words) Keep(candidate, template, a, word, 0);
    }

    /// <summary>Gives a candidate what features weigh together by the list's model.</summary>
    public void Raise(int candidate, double weight) => _scores[candidate] += weight;

    /// <summary>Gives candidates the features that those of another list have.</summary>
    /// <param name="other">The other list, with the same model.</param>
    /// <param name="indexes">For each candidate of the other list the one of this list, or -1 for none.</param>
    public void Take(FeatureList other, ReadOnlySpan<int> indexes)
    {
        if (Model is not null)
        {
            for (var i = 0; i < indexes.Length; i++)
            {
                if (indexes[i] >= 0) _scores[indexes[i]] += other._scores[i];
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
        var scores = _scores.AsSpan(0, _candidates);
        if (ReferenceEquals(model, Model)) return scores;
        scores.Clear();
        foreach (var (candidate, feature) in _features) scores[candidate] += model.WeightOf(feature.Index);
        return scores;
    }

    /// <summary>Forgets all features and candidates.</summary>
    protected void ClearFeatures(SlotModel? model)
    {
        Model = model;
        _features.Clear();
        _candidates = 0;
        Lean = default;
        Otherwise = null;
        _handicaps.Clear();
    }

    /// <summary>Takes one more candidate in, which has no features yet.</summary>
    protected void AddCandidate()
    {
        if (_candidates == _scores.Length) Array.Resize(ref _scores, _scores.Length * 2);
        _scores[_candidates++] = 0;
    }

    private void Keep(int candidate, int template, int a, int b, int c) => _features.Add((candidate, new Feature(template, a, b, c)));
}
