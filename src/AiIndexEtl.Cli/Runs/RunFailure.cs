namespace AiIndexEtl.Cli.Runs;

/// <summary>Why a document gave nothing.</summary>
/// <param name="Stage"><c>scrape</c> or <c>clean</c>.</param>
/// <param name="Code">A stable code, such as <c>not_found</c> or <c>no_article</c>.</param>
/// <param name="Message">What went wrong and what to do about it, for a person.</param>
internal sealed record RunFailure(string Stage, string Code, string Message);
