using System.Collections.Concurrent;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>What makes a series; the ids of series that were met are kept, for most claims of a run are of few series.</summary>
/// <param name="Metric">The id of the metric, or other.</param>
/// <param name="MetricKey">The words that name the metric where it is other; else null.</param>
/// <param name="Area">Places.</param>
/// <param name="Subject">Things.</param>
/// <param name="Kind">One of <see cref="FigureKinds"/>.</param>
/// <param name="Dimension">What it is measured in.</param>
internal readonly record struct SeriesFields(string Metric, string? MetricKey, IReadOnlyList<string> Area, IReadOnlyList<string> Subject, string Kind, string Dimension)
{
    // About 30 MB of ids and keys at most.
    private const int MostKept = 100_000;
    private static readonly ConcurrentDictionary<SeriesFields, string> Kept = new();
    private static int s_kept;

    /// <summary>SHA-256 of the fields.</summary>
    public string Id()
    {
        if (Kept.TryGetValue(this, out var known)) return known;
        var key = new KeyHash(stackalloc byte[KeyHash.Size]);
        key.Field(Metric);
        key.Field(MetricKey);
        key.Field(Area);
        key.Field(Subject);
        key.Field(Kind);
        key.Field(Dimension);
        var id = key.ToId();
        if (Volatile.Read(ref s_kept) < MostKept && Kept.TryAdd(this, id)) Interlocked.Increment(ref s_kept);
        return id;
    }

    /// <inheritdoc/>
    public bool Equals(SeriesFields other) => Metric == other.Metric && MetricKey == other.MetricKey && Kind == other.Kind && Dimension == other.Dimension
        && AreSame(Area, other.Area) && AreSame(Subject, other.Subject);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Metric, MetricKey, Kind, Dimension, Area.Count == 0 ? "" : Area[0], Subject.Count == 0 ? "" : Subject[0], (Area.Count * 31) + Subject.Count);

    private static bool AreSame(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count != other.Count) return false;
        for (var i = 0; i < one.Count; i++)
        {
            if (one[i] != other[i]) return false;
        }

        return true;
    }
}
