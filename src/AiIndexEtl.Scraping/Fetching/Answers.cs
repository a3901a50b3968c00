using System.Globalization;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Reads what a server's answer means.</summary>
internal static class Answers
{
    private static readonly string[] Cookies = ["Set-Cookie", "Set-Cookie2"];

    /// <summary>The page of a good answer. Its fields are kept as received but for cookies, which may be keys to somebody's session.</summary>
    public static FetchedPage PageOf(HttpResponseMessage response, byte[] body)
    {
        var type = response.Content.Headers.ContentType;
        return new FetchedPage
        {
            Body = body,
            MediaType = MediaTypeOf(response),
            CharsetLabel = type?.CharSet?.Trim('"', '\''),
            Etag = FieldOf(response, "ETag"),
            LastModified = FieldOf(response, "Last-Modified"),
            Headers =
            [
                .. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                    .Where(field => !Cookies.Contains(field.Key, StringComparer.OrdinalIgnoreCase))
                    .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value))),
            ],
        };
    }

    /// <summary>The media type in lower case without parameters; null where the server sent none that can be read.</summary>
    public static string? MediaTypeOf(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant();

    /// <summary>A field as received; null where there is none.</summary>
    public static string? FieldOf(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.ToString()
            : null;

    /// <summary>What any other status means, and whether trying again may help.</summary>
    public static Hop FailureOf(Uri address, HttpResponseMessage response, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        var failure = status switch
        {
            404 or 410 => new FetchFailure("not_found", Text($"'{address}' does not exist (status {status}). Check the address.")),
            401 or 403 or 451 => new FetchFailure("forbidden", Text($"'{address}' may not be read (status {status}). Save the page from a browser and give the file.")),
            429 => new FetchFailure("http_429", Text($"'{address}' asks for fewer requests (status 429). Raise delay_seconds, or try later.")),
            >= 500 => new FetchFailure(Text($"http_{status}"), Text($"The server of '{address}' failed (status {status}). Try later.")),
            _ => new FetchFailure(Text($"http_{status}"), Text($"'{address}' answered with status {status} instead of a page.")),
        };
        return new Hop(address)
        {
            IsSent = true,
            Status = status,
            Failure = failure,
            IsPassing = IsPassing(status),
            IsHostFailure = status != 429 && IsPassing(status),
            RetryAfter = WaitOf(response, now),
        };
    }

    // Not implemented (501) and an unknown version of HTTP (505) will be so the next time too.
    private static bool IsPassing(int status) => status is 408 or 429 or (>= 500 and <= 599 and not 501 and not 505);

    private static TimeSpan? WaitOf(HttpResponseMessage response, DateTimeOffset now)
    {
        if (response.Headers.RetryAfter is not { } retryAfter) return null;
        var wait = retryAfter.Delta ?? retryAfter.Date - now;
        return wait > TimeSpan.Zero ? wait : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
