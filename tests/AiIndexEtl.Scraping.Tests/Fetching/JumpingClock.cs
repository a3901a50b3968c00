using AiIndexEtl.Testing;

namespace AiIndexEtl.Scraping.Tests.Fetching;

/// <summary>A machine whose clock can be put while its counter goes on.</summary>
internal sealed class JumpingClock(FakeTimeProvider machine) : TimeProvider
{
    /// <summary>By how much the clock has been put.</summary>
    public TimeSpan Put { get; set; }

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow() + Put;

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);
}
