using System.Globalization;
using Polly;
using Polly.CircuitBreaker;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Leaves a host alone that keeps failing: after a while one request tries it again, and only its success lets the others through.</summary>
internal static class HostCircuit
{
    /// <summary>The circuit breaker of a host. Requests that it refuses end in a <see cref="BrokenCircuitException"/>.</summary>
    public static ResiliencePipeline<Hop> Build(Uri address, TimeProvider time, FetchOptions options, Action<FetchNote> log)
    {
        var host = address.IdnHost;
        var builder = new ResiliencePipelineBuilder<Hop> { TimeProvider = time };
        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<Hop>
        {
            MinimumThroughput = options.CircuitRequests,
            FailureRatio = options.CircuitFailureRatio,
            SamplingDuration = options.CircuitWindow,
            BreakDuration = options.CircuitBreak,

            // A request that is called off because a page's time is up has told nothing good of its host.
            ShouldHandle = static arguments =>
                ValueTask.FromResult(arguments.Outcome is { Result.IsHostFailure: true } or { Exception: OperationCanceledException }),
            OnOpened = arguments => Tell("circuit_open", string.Create(
                CultureInfo.InvariantCulture,
                $"{host} keeps failing and is left alone for {arguments.BreakDuration.TotalSeconds:0.#} s{Last(arguments.Outcome.Result)}.")),
            OnHalfOpened = _ => Tell("circuit_half_open", $"{host} is tried again with one request."),
            OnClosed = _ => Tell("circuit_closed", $"{host} answers again."),
        });
        return builder.Build();

        ValueTask Tell(string code, string message)
        {
            log(new FetchNote(address, code, message));
            return default;
        }
    }

    private static string Last(Hop? hop) => hop?.Failure is { } failure ? $"; the last failure: {failure.Code}" : "";
}
