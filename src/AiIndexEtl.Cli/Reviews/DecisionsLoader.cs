using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Configuration.Decisions;
using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Reviews;

/// <summary>Opens the decisions file of a configuration.</summary>
internal static class DecisionsLoader
{
    /// <summary>The path of the decisions file, absolute.</summary>
    public static string PathOf(PipelineConfiguration configuration) => configuration.Resolve(configuration.Review.Decisions);

    /// <summary>The file, for adding decisions.</summary>
    public static DecisionStore Open(PipelineConfiguration configuration, Invocation invocation)
    {
        var path = PathOf(configuration);
        return new DecisionStore(path, invocation.Shown(path), invocation.Console.Clock);
    }

    /// <summary>
    /// Reads the decisions. False after the problems of the file have been told; a file that is not there gives null, which leaves what was
    /// published with decisions as it is.
    /// </summary>
    public static bool TryLoad(PipelineConfiguration configuration, Invocation invocation, out DecisionList? decisions)
    {
        var read = Open(configuration, invocation).Read();
        invocation.Messages.Fail(read.Problems);
        decisions = read.Value;
        return read.Problems.Count == 0;
    }
}
