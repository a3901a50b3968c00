using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Cli.Runs;

/// <summary>How the configuration wants what was found to be published.</summary>
internal static class RunPublication
{
    /// <summary>The request.</summary>
    /// <param name="plan">What was to be done.</param>
    /// <param name="staging">What was found, in one folder or several.</param>
    /// <param name="run">The run, for the record.</param>
    public static PublishRequest Request(RunPlan plan, IReadOnlyList<StagingFolder> staging, RunInfo run)
    {
        var database = plan.Configuration.Resolve(plan.Configuration.Warehouse.Path);
        var request = new PublishRequest
        {
            DatabasePath = database,
            Staging = staging,
            Run = run,
            ReviewBelow = (double)plan.Configuration.Warehouse.ReviewBelow,
            Decisions = plan.Decisions,
            KeepFiles = plan.Configuration.Warehouse.Keep,
            ParquetPath = plan.Configuration.Warehouse.Parquet ? Path.Combine(Path.GetDirectoryName(database)!, "parquet", "facts.parquet") : null,
            Identities = plan.Identities,
        };
        return plan.AcceptsLosses ? request with { AcceptLosses = true, MaximumRemovedShare = 1 } : request;
    }
}
