namespace AiIndexEtl.Cli.Runs;

/// <summary>A document that failed, as the summary of a run tells it.</summary>
/// <param name="SourceId">The source's id.</param>
/// <param name="Address">The address or path that was asked.</param>
/// <param name="Stage"><c>scrape</c> or <c>clean</c>.</param>
/// <param name="Code">A stable code.</param>
/// <param name="Message">What went wrong and what to do about it.</param>
internal sealed record FailedSource(string SourceId, string Address, string Stage, string Code, string Message);
