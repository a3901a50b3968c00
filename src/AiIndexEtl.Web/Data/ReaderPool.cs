using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Reading;
using AiIndexEtl.Web.Serving;

namespace AiIndexEtl.Web.Data;

/// <summary>
/// Keeps some readers of the published file open between requests: opening it and reading its blocks anew costs more than most questions. A
/// reader is used by one request at a time, and none outlives its publication by more than a few seconds.
/// </summary>
internal sealed class ReaderPool : IDisposable
{
    private const int MostIdle = 4;
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    // On Windows a file that is held open cannot be replaced: between requests nobody may hold it there.
    private static readonly bool s_mayKeep = !OperatingSystem.IsWindows();

    private readonly IWarehouseConnectionFactory _connections;
    private readonly string _path;
    private readonly PublicationWatch _watch;
    private readonly Lock _lock = new();
    private readonly Stack<(string Stamp, ReaderOpening Opening)> _idle = new();
    private readonly Dictionary<ReaderOpening, (string Stamp, bool MayBeKept)> _rented = new(ReferenceEqualityComparer.Instance);
    private readonly ITimer _timer;
    private bool _isClosed;

    /// <summary>Opens nothing yet.</summary>
    public ReaderPool(IWarehouseConnectionFactory connections, string path, PublicationWatch watch, TimeProvider clock)
    {
        _connections = connections;
        _path = path;
        _watch = watch;
        _timer = clock.CreateTimer(_ => CloseIdle(stamp => stamp != _watch.Stamp()), null, s_pause, s_pause);
    }

    /// <summary>A reader of the file that is published now, or why there is none. To be given back.</summary>
    public ReaderOpening Rent()
    {
        // Taken before the file is opened: a reader of a newer publication may get an older stamp, and is then opened once more.
        var stamp = _watch.Stamp();
        CloseIdle(kept => kept != stamp);
        lock (_lock)
        {
            if (_idle.TryPop(out var kept))
            {
                _rented[kept.Opening] = (stamp, MayBeKept: true);
                return kept.Opening;
            }
        }

        // Where a request still reads an older publication, a library that shares one database among all connections to a path would hand
        // out the older one. Such a reader serves its request and is not kept.
        bool mayBeKept;
        lock (_lock) mayBeKept = _rented.Values.All(rented => rented.Stamp == stamp);
        var opening = FactsReader.Open(_connections, _path);
        lock (_lock) _rented[opening] = (stamp, mayBeKept && opening.IsOpen);
        return opening;
    }

    /// <summary>What told the publication from others when a reader was given out.</summary>
    public string StampOf(ReaderOpening opening)
    {
        lock (_lock) return _rented.TryGetValue(opening, out var rented) ? rented.Stamp : "";
    }

    /// <summary>Takes a reader back.</summary>
    public void Return(ReaderOpening opening)
    {
        var stamp = _watch.Stamp();
        lock (_lock)
        {
            var mayBeKept = _rented.Remove(opening, out var rented) && rented.MayBeKept && rented.Stamp == stamp;
            if (mayBeKept && s_mayKeep && !_isClosed && _idle.Count < MostIdle)
            {
                _idle.Push((stamp, opening));
                return;
            }
        }

        opening.Reader?.Dispose();
    }

    /// <summary>Closes all readers that are not in use, and those in use when they are given back.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock) _isClosed = true;
        CloseIdle(static _ => true);
    }

    private void CloseIdle(Func<string, bool> isOver)
    {
        List<ReaderOpening> over;
        lock (_lock)
        {
            if (_idle.Count == 0) return;
            over = [.. _idle.Where(kept => isOver(kept.Stamp)).Select(kept => kept.Opening)];
            var rest = _idle.Where(kept => !isOver(kept.Stamp)).Reverse().ToList();
            _idle.Clear();
            foreach (var kept in rest) _idle.Push(kept);
        }

        foreach (var opening in over) opening.Reader?.Dispose();
    }
}
