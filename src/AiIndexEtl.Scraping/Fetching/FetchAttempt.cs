namespace AiIndexEtl.Scraping.Fetching;

/// <summary>The outcome of one attempt, redirects followed.</summary>
internal sealed record FetchAttempt(Uri Address, int? Status, FetchedPage? Page, FetchFailure? Failure)
{
    /// <summary>Whether trying again may help.</summary>
    public bool IsPassing { get; init; }

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where the answer redirects to.</summary>
    public Uri? Redirect { get; init; }
}
