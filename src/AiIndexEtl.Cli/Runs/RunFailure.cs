namespace AiIndexEtl.Cli.Runs;

/// <summary>Why a document gave nothing.</summary>
/// <param name="Stage"><c>scrape</c>, <c>clean</c>, <c>extract</c> or <c>check</c>.</param>
/// <param name="Code">A stable code, such as <c>not_found</c>, <c>no_article</c> or <c>program_error</c>.</param>
/// <param name="Message">What went wrong and what to do about it, for a person.</param>
internal sealed record RunFailure(string Stage, string Code, string Message)
{
    /// <summary>A document that the configuration names twice.</summary>
    /// <param name="document">Its address or path.</param>
    /// <param name="source">The source that has it.</param>
    public static RunFailure Repeated(string document, string source) =>
        new("clean", "repeated", $"{document} was read as source {source} already. Remove one of the two.");
}
