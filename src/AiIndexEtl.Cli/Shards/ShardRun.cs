using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Shards;

/// <summary>Takes up a plan that another process has made, with the settings of this machine.</summary>
internal static class ShardRun
{
    /// <summary>The run of a plan; null after it has been told why it cannot be taken up.</summary>
    public static RunPlan? Of(WorkPlan plan, PipelineConfiguration configuration, Invocation invocation)
    {
        if (plan.CodeVersion != CommandLine.Version)
        {
            invocation.Messages.Fail($"The plan was made by version {plan.CodeVersion} of the program, this is {CommandLine.Version}. Use one version for all, or make the plan anew with aiindex plan --force.");
            return null;
        }

        var selection = new RunSelection { Sources = plan.Sources, JobName = plan.JobName };
        var request = new RunRequest { Named = [], IsFromSnapshots = plan.IsFromSnapshots, Reason = plan.Reason, AcceptsLosses = plan.AcceptsLosses };
        if (RunPlanner.Plan(configuration, selection, request, invocation).Plan is not { } run) return null;
        if (run.ConfigSha256 == plan.ConfigSha256) return run;

        invocation.Messages.Fail("pipeline.yaml, the vocabulary or the model is not the one that the plan was made with. Put it back, or make the plan anew with aiindex plan --force.");
        return null;
    }
}
