using System.Collections.Concurrent;
using AiIndexEtl.Web.Serving;

namespace AiIndexEtl.Web.Data;

/// <summary>Keeps what is the same for all readers of one publication, until the next.</summary>
/// <param name="watch">Tells publications apart.</param>
internal sealed class PerPublication(PublicationWatch watch)
{
    private readonly ConcurrentDictionary<string, (string Stamp, object Value)> _kept = new(StringComparer.Ordinal);

    /// <summary>The kept value, or a new one where the publication is another.</summary>
    public T Get<T>(string name, Func<T> make)
        where T : notnull
    {
        // Taken before the file is opened: a value of a newer publication may be kept under an older stamp, and is then made once more.
        var stamp = watch.Stamp();
        if (_kept.TryGetValue(name, out var kept) && kept.Stamp == stamp) return (T)kept.Value;
        var value = make();
        _kept[name] = (stamp, value);
        return value;
    }
}
