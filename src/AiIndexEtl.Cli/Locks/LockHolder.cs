using System.Globalization;

namespace AiIndexEtl.Cli.Locks;

/// <summary>Who holds the lock of a run.</summary>
/// <param name="Pid">The process.</param>
/// <param name="Host">The machine that it runs on.</param>
/// <param name="StartedAt">When it took the lock (UTC).</param>
/// <param name="Command">What it was started with.</param>
internal sealed record LockHolder(int Pid, string Host, DateTimeOffset StartedAt, string Command)
{
    /// <summary>The holder in words.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"process {Pid} on {Host}, \"{Command}\", since {StartedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z");
}
