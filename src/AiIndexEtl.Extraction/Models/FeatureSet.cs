namespace AiIndexEtl.Extraction.Models;

/// <summary>
/// The features of one example while they are collected. Made once and used again for every example, so that collecting allocates
/// nothing once the set has grown to the largest example.
/// </summary>
public sealed class FeatureSet
{
    private int[] _features = new int[256];
    private int _count;

    /// <summary>Empties the set.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds a feature; adding it again changes nothing.</summary>
    public void Add(int feature)
    {
        if (_count == _features.Length) Array.Resize(ref _features, _count * 2);
        _features[_count++] = feature;
    }

    /// <summary>The features added, rising and each once. Valid until the set is changed.</summary>
    public ReadOnlySpan<int> Sorted()
    {
        Array.Sort(_features, 0, _count);
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            if (i == 0 || _features[i] != _features[i - 1]) _features[kept++] = _features[i];
        }

        _count = kept;
        return _features.AsSpan(0, kept);
    }
}
