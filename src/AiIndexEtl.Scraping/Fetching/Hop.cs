namespace AiIndexEtl.Scraping.Fetching;

/// <summary>What one request came to: a page, a redirect, a 304 or a failure.</summary>
/// <param name="Address">The address that was asked.</param>
internal sealed record Hop(Uri Address)
{
    /// <summary>Whether a request was sent; false where the program refused to ask.</summary>
    public bool IsSent { get; init; }

    /// <summary>The status; null where there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>The page.</summary>
    public FetchedPage? Page { get; init; }

    /// <summary>The failure.</summary>
    public FetchFailure? Failure { get; init; }

    /// <summary>Where the answer redirects to.</summary>
    public Uri? Redirect { get; init; }

    /// <summary>Whether the answer is 304.</summary>
    public bool IsNotModified { get; init; }

    /// <summary>The ETag of a 304.</summary>
    public string? Etag { get; init; }

    /// <summary>Whether trying again may help.</summary>
    public bool IsPassing { get; init; }

    /// <summary>Whether it speaks against the host's health: no answer, a broken one, or a failure of the server.</summary>
    public bool IsHostFailure { get; init; }

    /// <summary>How long the server asks to wait; never negative.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Bytes of the body as received.</summary>
    public long WireBytes { get; init; }

    /// <summary>Bytes of the body unpacked.</summary>
    public long BodyBytes { get; init; }

    /// <summary>How long the request waited for its host.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>A failure for which nothing was sent.</summary>
    public static Hop Refused(Uri address, string code, string message) => new(address) { Failure = new FetchFailure(code, message) };
}
