using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Cli.Reviews;

/// <summary>Publishes decisions without reading any source: the rows of the run are none.</summary>
/// <param name="configuration">The settings.</param>
/// <param name="identities">Tells which figures corrected facts state.</param>
/// <param name="clock">The clock.</param>
internal sealed class ReviewPublication(PipelineConfiguration configuration, IdentityRules identities, TimeProvider clock)
{
    private const string Name = "review";

    /// <summary>Publishes.</summary>
    /// <param name="decisions">All decisions of the file; null where there is no file.</param>
    /// <param name="reason">Why, for the record; null where nobody said.</param>
    /// <param name="stepBegins">Is told each step as it begins.</param>
    /// <param name="cancellationToken">Ends the work; the published file stays as it was.</param>
    public PublishOutcome Publish(
        IReadOnlyList<ReviewDecision>? decisions, string? reason, Action<string> stepBegins, CancellationToken cancellationToken)
    {
        var startedAt = clock.GetUtcNow();
        var runId = Guid.CreateVersion7(startedAt);
        var database = configuration.Resolve(configuration.Warehouse.Path);
        var folder = Path.GetDirectoryName(database)!;
        var staging = Path.Combine(folder, ".staging-" + runId.ToString("N"));
        try
        {
            using var writer = StagingWriter.Create(staging);
            return new WarehousePublisher(new WarehouseConnectionFactory(), clock).Publish(
                new PublishRequest
                {
                    DatabasePath = database,
                    Staging = [writer.Complete()],
                    Run = new RunInfo { RunId = runId, JobName = Name, Kind = Name, Reason = reason, StartedAt = startedAt, CodeVersion = CommandLine.Version },
                    ReviewBelow = (double)configuration.Warehouse.ReviewBelow,
                    KeepFiles = configuration.Warehouse.Keep,
                    ParquetPath = configuration.Warehouse.Parquet ? Path.Combine(folder, "parquet", "facts.parquet") : null,
                    Decisions = decisions,
                    Identities = identities,
                    StepBegins = stepBegins,
                },
                cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return PublishOutcome.Of(PublishFailureKind.Io, $"The decisions could not be laid down in {folder}; the published file is as it was. {error.Message}");
        }
        finally
        {
            if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        }
    }
}
