using AiIndexEtl.Web.Reviews;

namespace AiIndexEtl.Cli.Reviews;

/// <summary>Makes results of the review.</summary>
internal static class Judged
{
    /// <summary>A result.</summary>
    public static Judged<T> Fine<T>(T value)
        where T : class => new(value, []);

    /// <summary>No result, and why.</summary>
    public static Judged<T> Wrong<T>(ReviewProblem problem)
        where T : class => new(null, [problem]);
}
