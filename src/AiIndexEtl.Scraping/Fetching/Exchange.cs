using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using Polly;
using Polly.Timeout;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>One request and its answer, body included, within the time that an attempt may take. What goes wrong is in the result; only cancellation is thrown.</summary>
internal sealed class Exchange(HttpMessageInvoker invoker, TimeProvider time, FetchOptions options)
{
    private readonly ResiliencePipeline _limit = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(options.AttemptTimeout).Build();

    /// <summary>Sends the request and reads the answer.</summary>
    public async Task<Hop> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        var address = outgoing.Address;
        try
        {
            return await _limit.ExecuteAsync(token => AskAsync(outgoing, token), cancellationToken);
        }
        catch (TimeoutRejectedException) when (!cancellationToken.IsCancellationRequested)
        {
            return Broken(address, "timeout", Text($"'{address}' did not answer within {options.AttemptTimeout.TotalSeconds} s. Try later, or raise timeout_seconds."));
        }
        catch (Exception exception) when (Within<PrivateHostException>(exception) is { } privateHost)
        {
            return Hop.Refused(address, "refused", $"{privateHost.Message} {AddressRules.Remedy}");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            return FailureOf(address, exception);
        }
    }

    private async ValueTask<Hop> AskAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        var address = outgoing.Address;
        using var request = RequestOf(outgoing);
        using var response = await invoker.SendAsync(request, cancellationToken);
        var status = (int)response.StatusCode;
        var answer = new Hop(address) { IsSent = true, Status = status };
        if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location && Uri.TryCreate(address, location, out var next))
        {
            return answer with { Redirect = next };
        }

        if (status == 304 && outgoing.Known is not null) return answer with { IsNotModified = true, Etag = Answers.FieldOf(response, "ETag") };
        if (status != 200) return Answers.FailureOf(address, response, time.GetUtcNow());

        if (Answers.MediaTypeOf(response) is { } mediaType && !BodyTypes.IsWorthReading(mediaType, outgoing.Expected))
        {
            return answer with { Failure = new FetchFailure("not_text", $"'{address}' is '{mediaType}' and no text. Save it, turn it into text or HTML and give the file.") };
        }

        var read = await BodyReader.ReadAsync(response.Content, outgoing.Limits, cancellationToken);
        answer = answer with { WireBytes = read.WireBytes, BodyBytes = read.BodyBytes };
        return read.Bytes is { } body
            ? answer with { Page = Answers.PageOf(response, body) }
            : FaultOf(answer, read, outgoing.Limits);
    }

    private HttpRequestMessage RequestOf(Outgoing outgoing)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, outgoing.Address);
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", BodyTypes.AcceptOf(outgoing.Expected));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (options.AcceptLanguage is { } languages) request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        if (outgoing.Known?.IfNoneMatch is { } etag) request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        if (outgoing.Known?.IfModifiedSince is { } date) request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        return request;
    }

    private static Hop FaultOf(Hop answer, BodyRead read, BodyLimits limits)
    {
        var address = answer.Address;
        return read.Fault switch
        {
            BodyFault.TooLarge => answer with
            {
                Failure = new FetchFailure("too_large", Text($"'{address}' is larger than {limits.MaxBytes} bytes. An article is far smaller: check the address, or raise max_megabytes.")),
            },
            BodyFault.Bomb => answer with
            {
                Failure = new FetchFailure("compression_bomb", Text($"'{address}' unpacks to more than {limits.MaxRatio} times what was sent, which no page does. Check the address.")),
            },
            BodyFault.Truncated => answer with
            {
                Failure = new FetchFailure("truncated", $"'{address}' broke off before its end: {Sentence(read.Detail)} Try later."),
                IsPassing = true,
                IsHostFailure = true,
            },
            _ => answer with { Failure = new FetchFailure("bad_encoding", $"The body of '{address}' cannot be unpacked: {Sentence(read.Detail)} Tell the site.") },
        };
    }

    private static Hop FailureOf(Uri address, Exception exception)
    {
        if (exception is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded })
        {
            return new Hop(address) { IsSent = true, Failure = new FetchFailure("too_large", $"The header of the answer of '{address}' is larger than any page needs. Check the address.") };
        }

        if (Within<SocketException>(exception) is { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData })
        {
            return new Hop(address) { IsSent = true, IsHostFailure = true, Failure = new FetchFailure("no_host", $"There is no host '{address.IdnHost}'. Check the address and the connection.") };
        }

        if (Within<AuthenticationException>(exception) is { } insecure)
        {
            return new Hop(address)
            {
                IsSent = true,
                IsHostFailure = true,
                Failure = new FetchFailure("bad_certificate", $"'{address.IdnHost}' could not prove that it is that host: {Sentence(Innermost(insecure).Message)} Check the machine's clock and certificates, or tell the site."),
            };
        }

        return Broken(address, "network", $"'{address}' could not be read: {Sentence(Innermost(exception).Message)} Check the address and the connection.");
    }

    private static Hop Broken(Uri address, string code, string message) =>
        new(address) { IsSent = true, Failure = new FetchFailure(code, message), IsPassing = true, IsHostFailure = true };

    private static T? Within<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found) return found;
        }

        return null;
    }

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;

    private static string Sentence(string? words) => (words ?? "it is damaged").TrimEnd('.') + ".";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
