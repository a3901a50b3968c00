namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Why a page could not be fetched.</summary>
/// <param name="Code">
/// A stable code. What the program refuses: <c>invalid_address</c>, <c>refused</c> (a host or redirect that may not be asked),
/// <c>robots</c> (robots.txt forbids it), <c>robots_unreachable</c>, <c>circuit_open</c> (the host keeps failing), <c>paused</c> (the host
/// asks to be left alone for longer than a page may take). What the server says: <c>not_found</c> (404, 410), <c>forbidden</c> (401,
/// 403, 451), <c>http_500</c> and the like, <c>not_text</c>, <c>too_many_redirects</c>. What goes wrong: <c>timeout</c>,
/// <c>no_host</c>, <c>bad_certificate</c>, <c>network</c>, <c>truncated</c>, <c>too_large</c>, <c>compression_bomb</c>, <c>bad_encoding</c>
/// (a content coding that cannot be undone).
/// </param>
/// <param name="Message">What went wrong and what to do about it, for a person.</param>
public sealed record FetchFailure(string Code, string Message);
