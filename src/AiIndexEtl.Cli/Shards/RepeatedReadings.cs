using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Core.Identity;

namespace AiIndexEtl.Cli.Shards;

/// <summary>
/// Documents that several workers have read, since two addresses led to one article or a crawl captured a page twice in two files. One
/// of them counts, the one that a single run would have taken.
/// </summary>
internal sealed class RepeatedReadings
{
    private readonly Dictionary<UInt128, Reading> _first = [];
    private readonly Dictionary<int, Dictionary<string, UInt128>> _repeated = [];

    private RepeatedReadings()
    {
    }

    /// <summary>Finds them among the results of all parts, in the order of the plan.</summary>
    public static RepeatedReadings Find(IEnumerable<(int Shard, PlacedResult Placed)> results)
    {
        var repetitions = new RepeatedReadings();
        foreach (var (shard, placed) in results)
        {
            if (placed.Result.DocumentId is { } document) repetitions.Add(document, new Reading(shard, placed.Result));
        }

        return repetitions;
    }

    /// <summary>The documents of a part that do not count.</summary>
    public IReadOnlySet<string> Of(int shard) => _repeated.TryGetValue(shard, out var repeated) ? repeated.Keys.ToHashSet(StringComparer.Ordinal) : new HashSet<string>();

    /// <summary>The source whose reading counts instead of that of a part; null where that of the part counts.</summary>
    public string? SourceInsteadOf(int shard, string document) =>
        _repeated.TryGetValue(shard, out var repeated) && repeated.TryGetValue(document, out var key) ? _first[key].SourceId : null;

    private void Add(string document, Reading reading)
    {
        var key = ContentId.Half(document);
        if (_first.TryAdd(key, reading)) return;

        var before = _first[key];
        var loser = reading;
        if (reading.Precedes(before)) (_first[key], loser) = (reading, before);
        if (!_repeated.TryGetValue(loser.Shard, out var repeated)) _repeated.Add(loser.Shard, repeated = new Dictionary<string, UInt128>(StringComparer.Ordinal));
        repeated[document] = key;
    }

    private readonly record struct Reading(int Shard, string SourceId, string Asked, bool IsListed, DateTimeOffset? CapturedAt)
    {
        public Reading(int shard, DocumentResult result)
            : this(shard, result.SourceId, result.Asked, result.IsListed, result.CapturedAt)
        {
        }

        // Of two captures of a page in one crawl the newest counts, and a page that the configuration names itself before one that is listed;
        // else the first.
        public bool Precedes(Reading earlier)
        {
            if (Asked != earlier.Asked) return false;
            if (!IsListed && earlier.IsListed) return true;
            return CapturedAt is { } captured && earlier.CapturedAt is { } before && SourceId == earlier.SourceId && captured >= before;
        }
    }
}
