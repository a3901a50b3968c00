using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Cli.Locks;
using AiIndexEtl.Cli.Notifications;
using AiIndexEtl.Cli.Progress;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Cli.Shards;
using AiIndexEtl.Cli.Telemetry;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex merge</c>: publishes what the workers of a plan have found, once all are done.</summary>
internal static class MergeCommand
{
    private const int MissingTold = 20;

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var folder = ShardOptions.Folder();
        var keep = new Option<bool>("--keep") { Description = "Leave the plan and the parts where they are. Without it they go once they are published." };
        var strict = new Option<bool>("--strict") { Description = "End with exit code 3 if a source failed. The others are published all the same." };
        var command = new Command("merge", "Publish what the workers of a plan have found, once all are done.") { folder, keep, strict };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(open(parsed), parsed.GetValue(folder), parsed.GetValue(keep), parsed.GetValue(strict), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Invocation invocation, string? given, bool keeps, bool isStrict, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;

        var folder = ShardOptions.Of(given, configuration, invocation);
        using var turn = await RunTurn.TakeAsync(invocation, configuration, "aiindex merge", TimeSpan.Zero, cancellationToken);
        if (turn is null) return ExitCode.Busy;
        try
        {
            if (folder.ReadPlan() is not { } plan)
            {
                invocation.Messages.Fail($"There is no plan in {invocation.Shown(folder.Path)}. Make one with aiindex plan, and let workers do its parts.");
                return ExitCode.Usage;
            }

            if (Places(folder, plan, invocation) is not { } places) return ExitCode.Failed;
            if (ShardRun.Of(plan, configuration, invocation) is not { } run) return ExitCode.Usage;

            return await MergeAsync(new ShardMerge(run, plan, folder, places, invocation), run, folder, keeps, isStrict, invocation, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            invocation.Messages.Fail($"Nothing was published: {error.Message}");
            return ExitCode.Failed;
        }
    }

    private static async Task<int> MergeAsync(
        ShardMerge merge, RunPlan run, WorkFolder folder, bool keeps, bool isStrict, Invocation invocation, CancellationToken cancellationToken)
    {
        var startedAt = invocation.Console.Clock.GetUtcNow();
        var aftermath = new RunAftermath(invocation, run, NotifyChoice.Of(run.Configuration.Notify, word: null));
        using var telemetry = RunTelemetry.Open(invocation, run);
        RunResult result;
        try
        {
            using var bar = invocation.OpenProgress("reading parts", ProgressUnit.Documents, total: 0);
            IRunObserver observer = new ProgressObserver(new LineObserver(invocation.Messages), bar);
            result = merge.Merge(telemetry is null ? observer : new TelemetryObserver(observer, telemetry), cancellationToken);
        }
        catch (Exception error)
        {
            telemetry?.Fail(error);
            await aftermath.BrokenAsync(startedAt, error);
            throw;
        }

        var exitCode = await RunCommand.EndAsync(invocation, run, result, isStrict, aftermath, telemetry, cancellationToken);
        if (!keeps && result.Publication is { IsPublished: true }) folder.Clear();
        return exitCode;
    }

    // All parts; null after it has been told which are missing.
    private static List<ShardPlace>? Places(WorkFolder folder, WorkPlan plan, Invocation invocation)
    {
        var done = folder.Done.Where(place => folder.ReadSummary(place)?.PlanId == plan.PlanId).ToList();
        var counts = done.Select(place => place.Of).Distinct().ToList();
        if (plan.Shards is null && counts.Count > 1)
        {
            invocation.Messages.Fail($"The parts in {invocation.Shown(folder.Path)} are of plans for {string.Join(" and ", counts)} workers. Remove those of one, or say the number with aiindex plan --shards N.");
            return null;
        }

        if ((plan.Shards ?? counts.Cast<int?>().FirstOrDefault()) is not { } of)
        {
            invocation.Messages.Fail($"No part is done in {invocation.Shown(folder.Path)}. Do them with aiindex worker.");
            return null;
        }

        var missing = Enumerable.Range(0, of).Except(done.Where(place => place.Of == of).Select(place => place.Shard)).ToList();
        if (missing.Count == 0) return [.. done.Where(place => place.Of == of)];

        var words = string.Join(',', missing.Take(MissingTold).Select(number => number.ToString(CultureInfo.InvariantCulture)));
        var more = missing.Count > MissingTold ? string.Create(CultureInfo.InvariantCulture, $" and {missing.Count - MissingTold} more") : "";
        invocation.Messages.Fail(string.Create(
            CultureInfo.InvariantCulture, $"{missing.Count} of {of} parts are missing: {words}{more}. Nothing was published. Start their workers again, and then merge."));
        return null;
    }
}
