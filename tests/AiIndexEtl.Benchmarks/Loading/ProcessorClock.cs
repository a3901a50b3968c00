namespace AiIndexEtl.Benchmarks.Loading;

/// <summary>A clock whose spans of time are those that the processors spent on this process.</summary>
internal sealed class ProcessorClock : TimeProvider
{
    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
