namespace AiIndexEtl.Testing;

/// <summary>
/// A clock that stands still until it is told to move, with timers that obey it. Delays up to <see cref="PassesAtOnce"/> pass by
/// themselves, each moving the clock by its length, so that waits between retries cost a test no time while time-outs stay armed.
/// </summary>
public sealed class FakeTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly List<(TimeSpan Length, TaskCompletionSource Armed)> _awaited = [];
    private DateTimeOffset _now = start;

    /// <summary>A clock that begins at a fixed moment.</summary>
    public FakeTimeProvider()
        : this(new DateTimeOffset(2025, 4, 8, 9, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Timers of at most this length fire at once. Default: zero, none do.</summary>
    public TimeSpan PassesAtOnce { get; init; }

    /// <summary>The lengths of the delays that passed at once, in order.</summary>
    public List<TimeSpan> Passed { get; } = [];

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    /// <inheritdoc />
    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>
    /// Completes when somebody waits for just this long, from now on or already: then the clock may be moved, and whoever waits has seen
    /// everything before it. Fails after half a minute of real time, so that a test whose wait never comes does not hang.
    /// </summary>
    public Task WhenWaitingAsync(TimeSpan length)
    {
        lock (_lock)
        {
            if (_timers.Exists(timer => timer.Due == _now + length)) return Task.CompletedTask;
            var armed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((length, armed));
            return armed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>Moves the clock and fires, in order, the timers that fall due.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        AdvanceTo(GetUtcNow() + by);
    }

    // What a timer wakes may wait again, on another thread, before its own advance has ended: the clock then stands later than where this one
    // leads. It must not go back, or the timer that was made since would be due in a time that nobody moves the clock to.
    private void AdvanceTo(DateTimeOffset until)
    {
        while (true)
        {
            FakeTimer? due;
            lock (_lock)
            {
                due = _timers.Where(timer => timer.Due <= until).MinBy(timer => timer.Due);
                var moment = due?.Due ?? until;
                if (moment > _now) _now = moment;
                due?.Rearm(_now);
            }

            if (due is null) return;
            due.Fire();
        }
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        lock (_lock) _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Arm(FakeTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        DateTimeOffset due;
        lock (_lock)
        {
            due = _now + dueTime;
            timer.Period = period;
            timer.Due = dueTime < TimeSpan.Zero ? null : due;
            foreach (var awaited in _awaited.Where(awaited => awaited.Length == dueTime)) awaited.Armed.TrySetResult();
            if (timer.Due is null || dueTime > PassesAtOnce || PassesAtOnce == TimeSpan.Zero) return;
            Passed.Add(dueTime);
        }

        // Whoever makes a timer is not yet ready for it to fire, so it fires from elsewhere.
        ThreadPool.QueueUserWorkItem(_ => AdvanceTo(due));
    }

    private void Remove(FakeTimer timer)
    {
        lock (_lock) _timers.Remove(timer);
    }

    private sealed class FakeTimer(FakeTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public TimeSpan Period { get; set; }

        public void Rearm(DateTimeOffset now) => Due = Period > TimeSpan.Zero ? now + Period : null;

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Arm(this, dueTime, period);
            return true;
        }

        public void Dispose() => clock.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
