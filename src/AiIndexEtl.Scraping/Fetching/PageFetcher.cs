using System.Globalization;
using Polly.Timeout;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>
/// Fetches pages: politely (robots.txt, one request at a time and a pause for each host), with retries, time-outs and limits, and
/// conditionally where a copy is at hand. It follows redirects itself and checks each. It returns failures and throws only for
/// cancellation; a body is whole or it is a failure, never cut short.
/// </summary>
public sealed class PageFetcher
{
    private readonly TimeProvider _time;
    private readonly FetchOptions _options;
    private readonly Action<FetchNote> _log;
    private readonly HostLanes _lanes;
    private readonly AddressRules _addresses;
    private readonly RequestSender _sender;
    private readonly RobotsGuard _robots;
    private readonly RetryPlan _retries;

    /// <summary>Makes a fetcher. It knows its hosts for as long as it lives: one for a run is enough.</summary>
    /// <param name="invoker">Sends one request; it must not follow redirects nor unpack bodies (see <see cref="PageHandlers"/>). The caller disposes of it.</param>
    /// <param name="time">The clock for waits, time-outs and Retry-After. It is looked at once: what is done to it meanwhile changes nothing.</param>
    /// <param name="options">Limits and manners.</param>
    /// <param name="log">Takes word of what is decided on the way, from any thread; null for nobody.</param>
    /// <param name="randomness">Numbers from 0 to 1 for the jitter; null takes the shared generator.</param>
    public PageFetcher(HttpMessageInvoker invoker, TimeProvider time, FetchOptions options, Action<FetchNote>? log = null, Func<double>? randomness = null)
    {
        _log = log ??= static _ => { };
        _time = time = new SteadyTime(time);
        _options = options;
        _lanes = new HostLanes(time, options, log);
        _addresses = new AddressRules(options);
        _sender = new RequestSender(new Exchange(invoker, time, options), _lanes, time, options, log);
        _robots = new RobotsGuard(_sender, _lanes, _addresses, time, options, log);
        _retries = new RetryPlan(time, options, log, randomness);
    }

    /// <summary>Fetches one page.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<FetchResult> FetchAsync(Uri address, CancellationToken cancellationToken) => FetchAsync(new FetchRequest(address), cancellationToken);

    /// <summary>Fetches what is asked for.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var visit = new Visit(request, _time, _options.TotalTimeout);
        if (_addresses.RefusalOf(request.Address) is { } refusal)
        {
            visit.BeginTry();
            visit.EndTry(refusal, FetchDecision.Refused);
            return visit.ToResult(page: null);
        }

        var lane = _lanes.Of(request.Address);
        using var turn = await lane.TakeTurnAsync(cancellationToken);

        // The pause that the page before has left behind is no part of this page's time, unless it is so long that it will not be waited for.
        if (lane.PausedUntil - _time.GetUtcNow() <= _options.TotalTimeout) await lane.WaitAsync(cancellationToken);
        visit.BeginTurn();
        try
        {
            var last = await _retries.ExecuteAsync(visit, TryAsync, cancellationToken);
            if (last.IsNotModified) _log(new FetchNote(request.Address, "not_modified", $"{request.Address} has not changed since it was last fetched (304)."));
            return visit.ToResult(last.Page);
        }
        catch (TimeoutRejectedException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            visit.RunOut(OutOfTime(visit));
            return visit.ToResult(page: null);
        }
    }

    private async Task<Hop> TryAsync(Visit visit, CancellationToken cancellationToken)
    {
        visit.BeginTry();
        var hop = await WalkAsync(visit, cancellationToken);
        if (hop is { IsPassing: true, RetryAfter: { } wait } && wait >= visit.TimeLeft)
        {
            var until = RequestSender.Moment(_time.GetUtcNow() + wait);
            hop = hop with { Failure = hop.Failure! with { Message = $"{hop.Failure.Message} It asks to be left alone until {until}, which is longer than a page may take: run again after that." } };
        }

        visit.EndTry(hop.Failure, DecisionOf(hop));
        return hop;
    }

    // Follows redirects. Each address on the way is checked and asked of its robots.txt before it is asked for.
    private async Task<Hop> WalkAsync(Visit visit, CancellationToken cancellationToken)
    {
        var request = visit.Request;
        var known = request.Known;
        var at = request.Address;
        for (var hops = 0; hops <= _options.MaxRedirects; hops++)
        {
            if (await _robots.RefusalOfAsync(at, cancellationToken) is { } refusal) return Noted(refusal, hops);

            var hop = Noted(await _sender.SendAsync(OutgoingOf(request, at, known), cancellationToken), hops);
            if (hop.IsNotModified && !known!.IsMeantBy(hop.Etag))
            {
                // It speaks of another copy than the one at hand: only the bytes help.
                known = null;
                hop = Noted(await _sender.SendAsync(OutgoingOf(request, at, known), cancellationToken), hops);
            }

            if (hop.Redirect is not { } next) return hop;
            if (_addresses.RefusalOf(request.Address, at, next) is { } bad) return hop with { Failure = bad };

            at = next;
        }

        return new Hop(at) { IsSent = true, Failure = new FetchFailure("too_many_redirects", Text($"'{request.Address}' redirects more than {_options.MaxRedirects} times. Give the address that a browser ends at.")) };

        Hop Noted(Hop hop, int hops)
        {
            visit.Add(hop, hops);
            return hop;
        }
    }

    private Outgoing OutgoingOf(FetchRequest request, Uri at, KnownCopy? known)
    {
        var isKnown = known is { HasValidator: true } && known.Address == at;
        return new Outgoing(at, request.Expected, new BodyLimits(_options.MaxBytes, _options.MaxCompressionRatio), isKnown ? known : null);
    }

    // Redirects that lead nowhere and a redirect to a forbidden place are answers that were asked for; what was never asked is a refusal.
    private static FetchDecision DecisionOf(Hop hop)
    {
        if (hop.Page is not null) return FetchDecision.Received;
        if (hop.Failure is null) return FetchDecision.NotModified;
        return hop.IsSent ? FetchDecision.GaveUp : FetchDecision.Refused;
    }

    private FetchFailure OutOfTime(Visit visit)
    {
        var last = visit.LastFailure is { } failure ? $" The last failure: {failure.Message}" : "";
        return new FetchFailure("timeout", Text($"'{visit.Request.Address}' was not read within {_options.TotalTimeout.TotalSeconds} s and {visit.Tries} attempts. Try later, or raise total_seconds.") + last);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
