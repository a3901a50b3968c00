using System.Globalization;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace AiIndexEtl.Cli.Notifications;

/// <summary>Posts to a web address, a few times where it has to be. Redirects are not followed: the secret is meant for one host.</summary>
/// <param name="address">The address. Of it only the host is ever told, because services hand out addresses that are themselves secrets.</param>
/// <param name="header">A field to send, whose value is never told; null for none.</param>
/// <param name="limit">How long one attempt may take.</param>
/// <param name="clock">The clock.</param>
internal sealed class Webhook(Uri address, KeyValuePair<string, string>? header, TimeSpan limit, TimeProvider clock)
{
    private const int Retries = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    /// <summary>Posts a body of JSON.</summary>
    /// <returns>Why it did not arrive; null where it did.</returns>
    public async Task<string?> PostAsync(byte[] body, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var invoker = new HttpMessageInvoker(handler);
        try
        {
            using var answer = await Pipeline().ExecuteAsync(async token => await SendAsync(invoker, body, token), cancellationToken);
            var status = (int)answer.StatusCode;
            return status is >= 200 and < 300
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"The notification did not arrive: {address.Host} answered with status {status}.");
        }
        catch (TimeoutRejectedException)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"The notification did not arrive: {address.Host} did not answer within {limit.TotalSeconds:0} s.");
        }
        catch (HttpRequestException error)
        {
            // The message may name the address; the kind of failure may not.
            return $"The notification did not arrive: {address.Host} could not be reached ({error.HttpRequestError}).";
        }
        catch (FormatException)
        {
            return $"The notification was not sent: what is to stand in the field {header?.Key} is no value of a field; it may hold a line break.";
        }
    }

    private async ValueTask<HttpResponseMessage> SendAsync(HttpMessageInvoker invoker, byte[] body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("AiIndexEtl", null));
        if (header is { } field) request.Headers.Add(field.Key, field.Value);
        return await invoker.SendAsync(request, cancellationToken);
    }

    private ResiliencePipeline<HttpResponseMessage> Pipeline() =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = Retries,
                Delay = FirstPause,
                BackoffType = DelayBackoffType.Exponential,
                ShouldHandle = static arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is HttpRequestException or TimeoutRejectedException
                    || (arguments.Outcome.Result is { } answer && ((int)answer.StatusCode is 408 or 429 or >= 500))),
            })
            .AddTimeout(limit)
            .Build();
}
