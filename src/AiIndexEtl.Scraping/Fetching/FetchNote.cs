namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Something that fetching decided, for the log.</summary>
/// <param name="Address">The page or robots.txt that it was about.</param>
/// <param name="Code">
/// A stable code: <c>not_modified</c>, <c>retry</c>, <c>waiting</c>, <c>host_paused</c>, <c>circuit_open</c>, <c>circuit_half_open</c>, <c>circuit_closed</c>,
/// <c>crawl_delay_capped</c>, <c>robots_unreachable</c>.
/// </param>
/// <param name="Message">What was decided and why, for a person.</param>
public sealed record FetchNote(Uri Address, string Code, string Message);
