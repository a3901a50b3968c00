namespace AiIndexEtl.Cli.Progress;

/// <summary>
/// How fast something goes, by the last half minute: pages that came from the disk at first do not flatter those that come from the
/// network later.
/// </summary>
internal sealed class RateMeter(TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    // Moments and what was done by then, the first one at or before the begin of the window.
    private readonly Queue<(long At, long Done)> _samples = new([(clock.GetTimestamp(), 0)]);
    private long _last = clock.GetTimestamp();

    /// <summary>Notes how much is done by now.</summary>
    public void Note(long done)
    {
        // A sample a second is enough for a window of thirty.
        if (clock.GetElapsedTime(_last) < Shortest) return;

        _last = clock.GetTimestamp();
        _samples.Enqueue((_last, done));
        while (_samples.Count > 1 && clock.GetElapsedTime(_samples.ElementAt(1).At) >= Window) _samples.Dequeue();
    }

    /// <summary>What is done in a second; null within the first second, and before anything is done.</summary>
    /// <param name="done">How much is done by now.</param>
    public double? Rate(long done)
    {
        var (at, before) = _samples.Peek();
        var elapsed = clock.GetElapsedTime(at);
        return elapsed < Shortest || done == before ? null : (done - before) / elapsed.TotalSeconds;
    }
}
