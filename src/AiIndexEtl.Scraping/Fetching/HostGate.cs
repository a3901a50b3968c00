using System.Collections.Concurrent;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Keeps a distance in time between requests to one host, whoever asks.</summary>
internal sealed class HostGate(TimeProvider time, TimeSpan distance)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _next = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until the host may be asked again, and takes the slot.</summary>
    public async Task EnterAsync(string host, CancellationToken cancellationToken)
    {
        if (distance <= TimeSpan.Zero) return;

        var now = time.GetUtcNow();
        var after = _next.AddOrUpdate(host, _ => now + distance, (_, next) => (next > now ? next : now) + distance);
        var wait = after - distance - now;
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellationToken);
    }
}
