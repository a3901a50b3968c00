using System.Runtime.InteropServices;

namespace AiIndexEtl.Extraction.Metrics;

/// <summary>For each of some metrics its highest score, in buffers that are used again.</summary>
/// <param name="metrics">How many metrics there are.</param>
internal sealed class BestOfMetrics(int metrics)
{
    private readonly List<(int Metric, double Score)> _all = [];

    // For each metric its place in the list and one more; 0 where it has none.
    private readonly int[] _places = new int[metrics];

    /// <summary>The metrics that have a score, in the order of their first one.</summary>
    public ReadOnlySpan<(int Metric, double Score)> All => CollectionsMarshal.AsSpan(_all);

    /// <summary>Forgets all scores.</summary>
    public void Clear()
    {
        foreach (var (metric, _) in _all) _places[metric] = 0;
        _all.Clear();
    }

    /// <summary>Notes a score, which counts if it is higher than those before.</summary>
    public void Raise(int metric, double score)
    {
        ref var place = ref _places[metric];
        if (place == 0)
        {
            _all.Add((metric, score));
            place = _all.Count;
        }
        else if (score > _all[place - 1].Score)
        {
            _all[place - 1] = (metric, score);
        }
    }
}
