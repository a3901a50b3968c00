namespace AiIndexEtl.Scraping.Fetching;

/// <summary>
/// A clock that nobody can put: the time at which it was made, and what has passed since by the counter of the machine. Pauses, rest for a host and
/// the day for which a robots.txt holds are told by it, so that a clock that is put back by an hour does not leave hosts alone for an hour.
/// </summary>
/// <param name="time">The clock of the machine, which timers are asked of too.</param>
internal sealed class SteadyTime(TimeProvider time) : TimeProvider
{
    private readonly DateTimeOffset _madeAt = time.GetUtcNow();
    private readonly long _made = time.GetTimestamp();

    /// <inheritdoc />
    public override long TimestampFrequency => time.TimestampFrequency;

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => time.LocalTimeZone;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _madeAt + time.GetElapsedTime(_made);

    /// <inheritdoc />
    public override long GetTimestamp() => time.GetTimestamp();

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => time.CreateTimer(callback, state, dueTime, period);
}
