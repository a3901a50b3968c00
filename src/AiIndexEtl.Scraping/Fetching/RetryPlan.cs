using System.Globalization;
using Polly;
using Polly.Retry;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>
/// Tries again what may pass, within the time that a page may take: after a wait that grows with decorrelated jitter, or after the one that
/// the server asks for. A wait that is longer than the time left ends the fetch at once.
/// </summary>
internal sealed class RetryPlan
{
    private static readonly ResiliencePropertyKey<Visit> VisitKey = new("visit");

    private readonly ResiliencePipeline<Hop> _pipeline;
    private readonly Action<FetchNote> _log;

    /// <summary>Makes a plan.</summary>
    /// <param name="time">The clock of waits and time-outs.</param>
    /// <param name="options">Limits.</param>
    /// <param name="log">Takes word of each retry.</param>
    /// <param name="randomness">Numbers from 0 to 1 for the jitter; null takes the shared generator.</param>
    public RetryPlan(TimeProvider time, FetchOptions options, Action<FetchNote> log, Func<double>? randomness)
    {
        _log = log;
        var builder = new ResiliencePipelineBuilder<Hop> { TimeProvider = time };
        builder.AddTimeout(options.TotalTimeout);
        if (options.Retries > 0) builder.AddRetry(Retries(options, randomness));
        _pipeline = builder.Build();
    }

    /// <summary>Tries until something lasting comes of it.</summary>
    /// <exception cref="Polly.Timeout.TimeoutRejectedException">The time that a page may take is up.</exception>
    public async Task<Hop> ExecuteAsync(Visit visit, Func<Visit, CancellationToken, Task<Hop>> attempt, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(VisitKey, visit);
        try
        {
            return await _pipeline.ExecuteAsync(
                static async (context, state) => await state.attempt(state.visit, context.CancellationToken), context, (visit, attempt));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private RetryStrategyOptions<Hop> Retries(FetchOptions options, Func<double>? randomness)
    {
        var retries = new RetryStrategyOptions<Hop>
        {
            MaxRetryAttempts = options.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.RetryDelay,
            MaxDelay = options.LongestRetryDelay,
            ShouldHandle = static arguments => ValueTask.FromResult(
                arguments.Outcome.Result is { IsPassing: true } hop && !(hop.RetryAfter >= VisitOf(arguments.Context).TimeLeft)),
            DelayGenerator = static arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
            OnRetry = Tell,
        };
        if (randomness is not null) retries.Randomizer = randomness;
        return retries;
    }

    private ValueTask Tell(OnRetryArguments<Hop> arguments)
    {
        var visit = VisitOf(arguments.Context);
        visit.Retry(arguments.RetryDelay);
        _log(new FetchNote(visit.Request.Address, "retry", string.Create(
            CultureInfo.InvariantCulture,
            $"{visit.Request.Address}: try {visit.Tries} failed ({arguments.Outcome.Result?.Failure?.Code}), the next one follows in {arguments.RetryDelay.TotalSeconds:0.0} s.")));
        return default;
    }

    private static Visit VisitOf(ResilienceContext context) => context.Properties.GetValue(VisitKey, null!);
}
