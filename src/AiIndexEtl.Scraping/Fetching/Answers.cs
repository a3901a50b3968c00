using System.Globalization;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Reads what a server's answer means.</summary>
internal static class Answers
{
    /// <summary>The page of a good answer.</summary>
    public static FetchedPage PageOf(HttpResponseMessage response, byte[] body)
    {
        var type = response.Content.Headers.ContentType;
        return new FetchedPage
        {
            Body = body,
            MediaType = type?.MediaType?.ToLowerInvariant(),
            CharsetLabel = type?.CharSet?.Trim('"', '\''),
            Etag = response.Headers.ETag?.ToString(),
            LastModified = response.Content.Headers.TryGetValues("Last-Modified", out var values) ? string.Join(", ", values) : null,
            Headers = [.. response.Headers.Concat(response.Content.Headers).SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)))],
        };
    }

    /// <summary>What any other status means, and whether trying again may help.</summary>
    public static FetchAttempt FailureOf(Uri address, HttpResponseMessage response, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        var failure = status switch
        {
            404 or 410 => new FetchFailure("not_found", Text($"'{address}' does not exist (status {status}). Check the address.")),
            401 or 403 or 451 => new FetchFailure("forbidden", Text($"'{address}' may not be read (status {status}). Save the page from a browser and give the file.")),
            429 => new FetchFailure("http_429", Text($"'{address}' asks for fewer requests (status 429). Raise the delay per host, or try later.")),
            >= 500 => new FetchFailure(Text($"http_{status}"), Text($"The server of '{address}' failed (status {status}). Try later.")),
            _ => new FetchFailure(Text($"http_{status}"), Text($"'{address}' answered with status {status} instead of a page.")),
        };
        return new FetchAttempt(address, status, null, failure)
        {
            IsPassing = status is 408 or 429 or 500 or 502 or 503 or 504 or 520 or 521 or 522 or 523 or 524,
            RetryAfter = WaitOf(response, now),
        };
    }

    private static TimeSpan? WaitOf(HttpResponseMessage response, DateTimeOffset now)
    {
        if (response.Headers.RetryAfter is not { } retryAfter) return null;
        if (retryAfter.Delta is { } delta) return delta;
        return retryAfter.Date is { } date && date > now ? date - now : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
