using System.Diagnostics.CodeAnalysis;
using Polly;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>
/// The manners towards one host: one request at a time, a pause after each answer has ended, a longer one where robots.txt or
/// Retry-After asks for it, and rest for a host that keeps failing. Pages take turns, so that one that is tried again is not overtaken
/// by others that would load a host in trouble.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A SemaphoreSlim whose wait handle nobody asks for holds nothing to be freed.")]
internal sealed class HostLane(TimeProvider time, TimeSpan delay, SemaphoreSlim requests, ResiliencePipeline<Hop> circuit)
{
    private static readonly TimeSpan LongestStep = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SemaphoreSlim _slot = new(1, 1);
    private readonly Lock _lock = new();
    private TimeSpan _delay = delay;
    private long? _lastEnded;
    private DateTimeOffset _pausedUntil = DateTimeOffset.MinValue;

    /// <summary>Runs requests, and refuses them while the host is left alone because it keeps failing.</summary>
    public ResiliencePipeline<Hop> Circuit => circuit;

    /// <summary>Until when the host asked to be left alone; a past time where it did not.</summary>
    public DateTimeOffset PausedUntil
    {
        get
        {
            lock (_lock) return _pausedUntil;
        }
    }

    /// <summary>Sets the time between the end of an answer and the next request.</summary>
    public void KeepDelay(TimeSpan kept)
    {
        lock (_lock) _delay = kept;
    }

    /// <summary>Leaves the host alone for a while, all of its pages; an earlier, longer pause stays.</summary>
    public void Pause(TimeSpan pause)
    {
        var until = time.GetUtcNow() + pause;
        lock (_lock)
        {
            if (until > _pausedUntil) _pausedUntil = until;
        }
    }

    /// <summary>Waits for a page's turn; disposing of the result ends the turn.</summary>
    public async Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        return new HostSlot(TimeSpan.Zero, () => _turn.Release());
    }

    /// <summary>Waits until the host may be asked again.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (Remaining() is { Ticks: > 0 } remaining)
        {
            // Timers count whole milliseconds: rounded up, so that none fires just too early.
            var step = remaining < LongestStep ? TimeSpan.FromMilliseconds(Math.Ceiling(remaining.TotalMilliseconds)) : LongestStep;
            await Task.Delay(step, time, cancellationToken);
        }
    }

    /// <summary>Waits for the right to send one request, from the host and from the limit over all hosts.</summary>
    public async Task<HostSlot> EnterAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        await _slot.WaitAsync(cancellationToken);
        try
        {
            await WaitAsync(cancellationToken);
            await requests.WaitAsync(cancellationToken);
        }
        catch
        {
            _slot.Release();
            throw;
        }

        return new HostSlot(time.GetElapsedTime(began), Leave);
    }

    private void Leave()
    {
        lock (_lock) _lastEnded = time.GetTimestamp();
        requests.Release();
        _slot.Release();
    }

    private TimeSpan Remaining()
    {
        lock (_lock)
        {
            var delayed = _lastEnded is { } ended ? _delay - time.GetElapsedTime(ended) : TimeSpan.Zero;
            var paused = _pausedUntil - time.GetUtcNow();
            return delayed > paused ? delayed : paused;
        }
    }
}
