using AiIndexEtl.Web.Reviews;

namespace AiIndexEtl.Cli.Reviews;

/// <summary>A result of the review, or why there is none, in sentences for the reviewer.</summary>
/// <param name="Value">The result; null where there is none.</param>
/// <param name="Problems">Why; empty where there is a result.</param>
internal sealed record Judged<T>(T? Value, IReadOnlyList<ReviewProblem> Problems)
    where T : class;
