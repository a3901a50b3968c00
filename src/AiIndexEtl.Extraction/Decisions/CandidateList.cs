using System.Runtime.InteropServices;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// The candidates of one decision, each with its features, in buffers that are used again for the next decision. Several ways may
/// lead to the same value; the candidate then has the features of all of them.
/// </summary>
/// <typeparam name="T">What is decided on.</typeparam>
/// <param name="comparer">When two values are the same.</param>
internal sealed class CandidateList<T>(IEqualityComparer<T> comparer)
{
    private readonly List<T> _values = [];
    private readonly List<(int Candidate, Feature Feature)> _features = [];

    /// <summary>The values, in the order of their first mention.</summary>
    public IReadOnlyList<T> Values => _values;

    /// <summary>All features with the index of their candidate, in the order added; a feature may be given twice.</summary>
    public IReadOnlyList<(int Candidate, Feature Feature)> Features => _features;

    /// <summary>The same features, for whoever goes through thousands of them for each figure; valid until one is added.</summary>
    public ReadOnlySpan<(int Candidate, Feature Feature)> FeatureSpan => CollectionsMarshal.AsSpan(_features);

    /// <summary>What a candidate's score is raised by where a mistake of one sort costs more than one of another; 0 for none. No model learns it.</summary>
    public (int Candidate, double By) Lean { get; set; }

    /// <summary>Forgets all candidates.</summary>
    public void Clear()
    {
        _values.Clear();
        _features.Clear();
        Lean = default;
    }

    /// <summary>The index of a value, which becomes a candidate if it is none yet.</summary>
    public int Add(T value)
    {
        for (var i = 0; i < _values.Count; i++)
        {
            if (comparer.Equals(_values[i], value)) return i;
        }

        _values.Add(value);
        return _values.Count - 1;
    }

    /// <summary>Gives a candidate a feature.</summary>
    public void Feature(int candidate, int template, int a = 0, int b = 0, int c = 0) => _features.Add((candidate, new Feature(template, a, b, c)));

    /// <summary>Gives a candidate a feature that another list has.</summary>
    public void Feature(int candidate, Feature feature) => _features.Add((candidate, feature));
}
