using AiIndexEtl.Cli.Consoles;

namespace AiIndexEtl.Cli.Progress;

/// <summary>
/// A bar below the messages while something takes long, with rate and remaining time. There is none where standard error is no terminal,
/// where the terminal cannot clear a line, and with <c>--quiet</c>: then all calls do nothing. It appears after a moment, so that quick
/// work shows nothing, and disappears when disposed of. May be called from any thread.
/// </summary>
internal sealed class ProgressBar : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Messages _messages;
    private readonly TimeProvider _clock;
    private readonly int _width;
    private readonly ITimer? _timer;
    private readonly Lock _lock = new();
    private ProgressState _state;
    private RateMeter _meter;
    private long _began;
    private long? _drawn;
    private bool _isOver;

    /// <summary>Begins.</summary>
    /// <param name="console">The terminal and the clock.</param>
    /// <param name="messages">What the bar stands below.</param>
    /// <param name="what">What is being done.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="total">How much there is; null where nobody knows yet, 0 where nothing is counted.</param>
    public ProgressBar(ConsoleStreams console, Messages messages, string what, ProgressUnit unit, long? total)
    {
        _messages = messages;
        _clock = console.Clock;

        // The last cell of a line stays free: some terminals begin a new line as soon as it is taken.
        _width = console.ErrorWidth - 1;
        _state = new ProgressState(what, unit, 0, total, TimeSpan.Zero, Rate: null);
        _meter = new RateMeter(_clock);
        _began = _clock.GetTimestamp();
        if (!console.ErrorCanRedraw || messages.IsQuiet) return;

        _timer = _clock.CreateTimer(_ => Update(static state => state, isForced: true), null, Tick, Tick);
    }

    /// <summary>Whether anything is shown.</summary>
    public bool IsShown => _timer is not null;

    /// <summary>A part is done.</summary>
    public void Advance(long by = 1) => Update(state => state with { Done = state.Done + by });

    /// <summary>So much is done by now.</summary>
    public void Reach(long done) => Update(state => state with { Done = done });

    /// <summary>How much there is, now that it is known.</summary>
    public void Expect(long total) => Update(state => state with { Total = total });

    /// <summary>What is being done now, in the same count.</summary>
    public void Name(string what) => Update(state => state with { What = what });

    /// <summary>Begins something else, with a count of its own.</summary>
    /// <param name="what">What is being done.</param>
    /// <param name="total">How much there is; 0 where nothing is counted.</param>
    public void Begin(string what, long total = 0)
    {
        lock (_lock)
        {
            _state = _state with { What = what, Done = 0, Total = total };
            _meter = new RateMeter(_clock);
            _began = _clock.GetTimestamp();
        }

        Update(static state => state, isForced: true);
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            _isOver = true;
            if (_drawn is not null) _messages.ShowStatus("");
        }
    }

    private void Update(Func<ProgressState, ProgressState> change, bool isForced = false)
    {
        if (_timer is null) return;

        lock (_lock)
        {
            _state = change(_state);
            _meter.Note(_state.Done);
            if (_isOver || !IsDue(isForced)) return;

            _drawn = _clock.GetTimestamp();
            var elapsed = _clock.GetElapsedTime(_began);
            _messages.ShowStatus(ProgressText.Of(_state with { Elapsed = elapsed, Rate = _meter.Rate(_state.Done) }, _width));
        }
    }

    private bool IsDue(bool isForced)
    {
        if (_drawn is { } drawn) return isForced || _clock.GetElapsedTime(drawn) >= Pause;
        return _clock.GetElapsedTime(_began) >= Delay;
    }
}
