namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// The candidates of one decision, each with its features, in buffers that are used again for the next decision. Several ways may
/// lead to the same value; the candidate then has the features of all of them.
/// </summary>
/// <typeparam name="T">What is decided on.</typeparam>
/// <param name="comparer">When two values are the same; null for values of a simple type that are the same where they are equal.</param>
internal sealed class CandidateList<T>(IEqualityComparer<T>? comparer) : FeatureList
{
    private readonly List<T> _values = [];

    /// <summary>The values, in the order of their first mention.</summary>
    public IReadOnlyList<T> Values => _values;

    /// <summary>How many values there are.</summary>
    public int Count => _values.Count;

    /// <summary>A value.</summary>
    public T this[int index] => _values[index];

    /// <summary>Forgets all candidates.</summary>
    /// <param name="model">Weighs the features of those that follow; null to keep them.</param>
    public void Clear(SlotModel? model)
    {
        ClearFeatures(model);
        _values.Clear();
    }

    /// <summary>The index of a value, which becomes a candidate if it is none yet.</summary>
    public int Add(T value)
    {
        for (var i = 0; i < _values.Count; i++)
        {
            if (comparer is null ? EqualityComparer<T>.Default.Equals(_values[i], value) : comparer.Equals(_values[i], value)) return i;
        }

        _values.Add(value);
        AddCandidate();
        return _values.Count - 1;
    }
}
