namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Why a page could not be fetched.</summary>
/// <param name="Code">
/// A stable code: <c>invalid_address</c>, <c>refused</c> (a host or redirect that may not be asked), <c>not_found</c> (404, 410),
/// <c>forbidden</c> (401, 403, 451), <c>http_500</c> and the like, <c>timeout</c>, <c>too_large</c>, <c>too_many_redirects</c>,
/// <c>bad_encoding</c> (a content coding that cannot be undone) or <c>network</c>.
/// </param>
/// <param name="Message">What went wrong and what to do about it, for a person.</param>
public sealed record FetchFailure(string Code, string Message);
