using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Notifications;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Runs;

/// <summary>What is done when a run has ended: its record is written, and whoever wants to know is told. Nothing of it fails the run.</summary>
/// <param name="invocation">The command.</param>
/// <param name="plan">What was to be done.</param>
/// <param name="notify">Whom to tell.</param>
internal sealed class RunAftermath(Invocation invocation, RunPlan plan, NotifySettings notify)
{
    private const int ConflictsTold = 10;

    /// <summary>A run came to its end, good or bad.</summary>
    public async Task EndedAsync(RunSummary summary, RunResult result, CancellationToken cancellationToken)
    {
        if (plan.IsDryRun) return;

        var record = RunRecord.Of(summary, result);
        if (record is { RunId: { } run, Published: { } published, ConflictsNew: > 0 }) record = record with { NewConflicts = ConflictsOf(
            published, run) };
        Write(record);
        await TellAsync(record, cancellationToken);
    }

    /// <summary>
    /// A run did not come to its end. One that a person stops by hand leaves no record; a time limit that runs out, and what the program
    /// does not know how to handle, are failures to tell of.
    /// </summary>
    /// <param name="startedAt">When it began.</param>
    /// <param name="error">What ended it.</param>
    public async Task BrokenAsync(DateTimeOffset startedAt, Exception error)
    {
        var isStopped = error is OperationCanceledException;
        var exitCode = isStopped ? invocation.Console.CancelledExitCode() : ExitCode.Failed;
        if (plan.IsDryRun || (isStopped && exitCode is not ExitCode.Terminated)) return;

        var record = new RunRecord
        {
            RunId = invocation.Messages.RunId,
            Group = plan.JobName,
            Outcome = isStopped ? RunEnding.Interrupted : RunEnding.Failed,
            ExitCode = exitCode,
            StartedAt = startedAt,
            Seconds = Math.Round((invocation.Console.Clock.GetUtcNow() - startedAt).TotalSeconds, 3),
            Host = Environment.MachineName,
            Version = CommandLine.Version,
            PublishFailure = isStopped ? "The run was told to end." : error.Message,
        };
        Write(record);
        await TellAsync(record, CancellationToken.None);
    }

    private void Write(RunRecord record)
    {
        try
        {
            RunRecords.Of(plan.Configuration).Write(record);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            invocation.Messages.Warn($"The record of the run could not be written: {error.Message}");
        }
    }

    private async Task TellAsync(RunRecord record, CancellationToken cancellationToken)
    {
        if (!notify.IsSet || !RunNotice.IsWanted(notify.Occasion, record)) return;

        var notifier = new Notifier(notify, plan.Configuration.Folder, invocation.Console.Variable, invocation.Console.Clock);
        foreach (var problem in await notifier.TellAsync(RunNotice.Of(record), cancellationToken)) invocation.Messages.Warn(problem, stage: "notify");
    }

    private static IReadOnlyList<RunConflict> ConflictsOf(string published, Guid run)
    {
        try
        {
            using var reader = FactsReader.Open(new WarehouseConnectionFactory(), published).Reader;
            return reader?.ConflictsOf(run, ConflictsTold) ?? [];
        }
        catch (WarehouseException)
        {
            // Their number is known; which they are, the command conflicts tells.
            return [];
        }
    }
}
