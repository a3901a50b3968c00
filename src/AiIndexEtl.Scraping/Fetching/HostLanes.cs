using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>The lanes of all hosts, made as hosts are met. Ports and schemes of one name are one host: it is one machine that is spared.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A SemaphoreSlim whose wait handle nobody asks for holds nothing to be freed.")]
internal sealed class HostLanes(TimeProvider time, FetchOptions options, Action<FetchNote> log)
{
    private readonly ConcurrentDictionary<string, HostLane> _lanes = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim _requests = new(options.MaxConcurrentRequests, options.MaxConcurrentRequests);

    /// <summary>The lane of an address's host.</summary>
    public HostLane Of(Uri address) => _lanes.GetOrAdd(
        address.IdnHost,
        static (_, state) => new HostLane(
            state.time, state.options.PerHostDelay, state._requests, HostCircuit.Build(state.address, state.time, state.options, state.log)),
        (time, options, log, address, _requests));
}
