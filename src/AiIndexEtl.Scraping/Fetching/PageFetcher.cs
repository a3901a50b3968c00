using System.Globalization;
using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>
/// Fetches pages: with retries, time-outs, limits and a distance between requests to one host. It follows redirects itself and checks
/// each. It returns failures and throws only for cancellation; a body is whole or it is a failure, never cut short.
/// </summary>
public sealed class PageFetcher
{
    private readonly HttpMessageInvoker _invoker;
    private readonly TimeProvider _time;
    private readonly FetchOptions _options;
    private readonly HostGate _gate;
    private readonly ResiliencePipeline<FetchAttempt> _retries;
    private readonly ResiliencePipeline _request;

    /// <summary>Makes a fetcher.</summary>
    /// <param name="invoker">Sends one request; it must not follow redirects nor unpack bodies (see <see cref="PageHandlers"/>). The caller disposes of it.</param>
    /// <param name="time">The clock for waits, time-outs and Retry-After.</param>
    /// <param name="options">Limits and manners.</param>
    /// <param name="randomness">Numbers from 0 to 1 for the jitter; null takes the shared generator.</param>
    public PageFetcher(HttpMessageInvoker invoker, TimeProvider time, FetchOptions options, Func<double>? randomness = null)
    {
        _invoker = invoker;
        _time = time;
        _options = options;
        _gate = new HostGate(time, options.PerHostDelay);
        _request = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(options.AttemptTimeout).Build();
        var builder = new ResiliencePipelineBuilder<FetchAttempt> { TimeProvider = time };
        builder.AddTimeout(options.TotalTimeout);
        if (options.Retries > 0) builder.AddRetry(RetryOptions(randomness));
        _retries = builder.Build();
    }

    /// <summary>Fetches one page.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<FetchResult> FetchAsync(Uri address, CancellationToken cancellationToken) => FetchAsync(address, ExpectedBody.Page, cancellationToken);

    /// <summary>Fetches one page, feed or sitemap.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<FetchResult> FetchAsync(Uri address, ExpectedBody expected, CancellationToken cancellationToken)
    {
        var startedAt = _time.GetUtcNow();
        var started = _time.GetTimestamp();
        var attempts = 0;
        var last = new FetchAttempt(address, null, null, null);
        if (Check(address) is { } refusal)
        {
            last = last with { Failure = refusal };
        }
        else
        {
            try
            {
                last = await _retries.ExecuteAsync(
                    async token =>
                    {
                        attempts++;
                        return last = await AttemptAsync(address, expected, token);
                    },
                    cancellationToken);
            }
            catch (TimeoutRejectedException)
            {
                last = last with { Page = null, Failure = new FetchFailure("timeout", Invariant($"'{address}' did not answer within {_options.TotalTimeout.TotalSeconds} s and {attempts} attempts. Try later, or raise the total time-out.")) };
            }
        }

        return new FetchResult
        {
            Address = address,
            FinalAddress = last.Address,
            Page = last.Page,
            Failure = last.Failure,
            Status = last.Status,
            Attempts = attempts,
            StartedAt = startedAt,
            Duration = _time.GetElapsedTime(started),
        };
    }

    private RetryStrategyOptions<FetchAttempt> RetryOptions(Func<double>? randomness)
    {
        var options = new RetryStrategyOptions<FetchAttempt>
        {
            MaxRetryAttempts = _options.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = _options.RetryDelay,
            MaxDelay = _options.LongestRetryDelay,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is { IsPassing: true } attempt && !(attempt.RetryAfter > _options.TotalTimeout)),
            DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
        };
        if (randomness is not null) options.Randomizer = randomness;
        return options;
    }

    private async Task<FetchAttempt> AttemptAsync(Uri address, ExpectedBody expected, CancellationToken cancellationToken)
    {
        var at = address;
        for (var hop = 0; hop <= _options.MaxRedirects; hop++)
        {
            await _gate.EnterAsync(at.IdnHost, cancellationToken);
            var attempt = await RequestAsync(at, expected, cancellationToken);
            if (attempt.Redirect is not { } next) return attempt;
            if (Check(next) is { } refusal) return attempt with { Failure = refusal with { Message = $"'{at}' redirects to '{next}': {refusal.Message}" } };

            at = next;
        }

        return new FetchAttempt(at, null, null, new FetchFailure("too_many_redirects", Invariant($"'{address}' redirects more than {_options.MaxRedirects} times. Give the address that a browser ends at.")));
    }

    private async Task<FetchAttempt> RequestAsync(Uri address, ExpectedBody expected, CancellationToken cancellationToken)
    {
        try
        {
            return await _request.ExecuteAsync(token => SendAsync(address, expected, token), cancellationToken);
        }
        catch (TimeoutRejectedException) when (!cancellationToken.IsCancellationRequested)
        {
            return Passing(address, "timeout", Invariant($"'{address}' did not answer within {_options.AttemptTimeout.TotalSeconds} s. Try later, or raise the time-out."));
        }
        catch (InvalidDataException exception)
        {
            return new FetchAttempt(address, null, null, new FetchFailure("bad_encoding", $"The body of '{address}' cannot be unpacked: {exception.Message}."));
        }
        catch (Exception exception) when (PrivateHost(exception) is { } privateHost)
        {
            return new FetchAttempt(address, null, null, new FetchFailure("refused", $"{privateHost.Message} Set allow_private_hosts to fetch from there on purpose."));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or System.Net.Sockets.SocketException)
        {
            return Passing(address, "network", $"'{address}' could not be read: {Innermost(exception).Message.TrimEnd('.')}. Check the address and the connection.");
        }
    }

    private async ValueTask<FetchAttempt> SendAsync(Uri address, ExpectedBody expected, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", expected is ExpectedBody.Listing
            ? "application/rss+xml,application/atom+xml,application/feed+json,application/xml,text/xml;q=0.9,*/*;q=0.5"
            : "text/html,application/xhtml+xml,text/plain;q=0.9,text/markdown;q=0.9,*/*;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (_options.AcceptLanguage is { } languages) request.Headers.TryAddWithoutValidation("Accept-Language", languages);

        using var response = await _invoker.SendAsync(request, cancellationToken);
        var status = (int)response.StatusCode;
        if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location && Uri.TryCreate(address, location, out var next))
        {
            return new FetchAttempt(address, status, null, null) { Redirect = next };
        }

        if (status != 200) return Answers.FailureOf(address, response, _time.GetUtcNow());

        var body = await BodyReader.ReadAsync(response.Content, _options.MaxBytes, cancellationToken);
        return body is null
            ? new FetchAttempt(address, status, null, new FetchFailure("too_large", Invariant($"'{address}' is larger than {_options.MaxBytes} bytes. An article is far smaller: check the address, or raise the limit.")))
            : new FetchAttempt(address, status, Answers.PageOf(response, body), null);
    }

    private FetchFailure? Check(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) || address.Host.Length == 0)
        {
            return new FetchFailure("invalid_address", $"'{address}' is no http or https address.");
        }

        // Names are checked when they are resolved; an address written out is checked at once, so that no request is even tried.
        var isPrivate = address.IsLoopback || (IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var ip) && !PublicAddresses.IsPublic(ip));
        return isPrivate && !_options.AllowPrivateHosts
            ? new FetchFailure("refused", $"'{address.Host}' is in a private network. Set allow_private_hosts to fetch from there on purpose.")
            : null;
    }

    private static FetchAttempt Passing(Uri address, string code, string message) => new(address, null, null, new FetchFailure(code, message)) { IsPassing = true };

    private static PrivateHostException? PrivateHost(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is PrivateHostException found) return found;
        }

        return null;
    }

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
