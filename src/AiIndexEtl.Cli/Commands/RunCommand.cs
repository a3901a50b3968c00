using System.CommandLine;
using AiIndexEtl.Cli.Locks;
using AiIndexEtl.Cli.Notifications;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Progress;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Cli.Telemetry;
using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex run</c>: the whole pipeline.</summary>
internal static class RunCommand
{
    private static readonly OutputColumn[] Columns =
    [
        new("run_id"), new("group"), new("sources_ok", IsNumber: true), new("sources_failed", IsNumber: true),
        new("documents", IsNumber: true), new("claims", IsNumber: true), new("rejections", IsNumber: true),
        new("facts_added", IsNumber: true), new("facts_changed", IsNumber: true), new("facts_removed", IsNumber: true),
        new("facts_unchanged", IsNumber: true), new("facts_in_review", IsNumber: true), new("conflicts", IsNumber: true),
        new("conflicts_new", IsNumber: true), new("facts_inconsistent", IsNumber: true),
        new("decisions_applied", IsNumber: true), new("decisions_stale", IsNumber: true), new("decisions_unmatched", IsNumber: true), new("published"),
        new("seconds", IsNumber: true),
    ];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var options = new RunOptions();
        var command = new Command("run", "Read sources, extract their figures and publish them.");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(open(parsed), options.Read(parsed), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Invocation invocation, RunRequest request, CancellationToken cancellationToken)
    {
        bool Reads(PipelineConfiguration settings, SourceSettings source) =>
            !request.IsFromSnapshots && SourceSelection.Reads(settings, source, request.Group, request.Named, request.Edition, invocation);

        if (invocation.LoadConfiguration(Reads) is not { } configuration) return ExitCode.Usage;

        // What writes nothing disturbs nobody.
        using var turn = request.IsDryRun
            ? null
            : await RunTurn.TakeAsync(invocation, configuration, request.ToString(), TimeSpan.FromMinutes(request.WaitMinutes), cancellationToken);
        if (turn is null && !request.IsDryRun) return ExitCode.Busy;

        var (plan, exitCode) = RunPlanner.Plan(configuration, request, invocation, cancellationToken);
        return plan is null ? exitCode : await RunAsync(invocation, plan, request, cancellationToken);
    }

    private static async Task<int> RunAsync(Invocation invocation, RunPlan plan, RunRequest request, CancellationToken cancellationToken)
    {
        var startedAt = invocation.Console.Clock.GetUtcNow();
        var aftermath = new RunAftermath(invocation, plan, NotifyChoice.Of(plan.Configuration.Notify, request.Notify));
        using var telemetry = RunTelemetry.Open(invocation, plan);
        RunResult result;
        try
        {
            result = await WatchAsync(invocation, plan, telemetry, cancellationToken);
        }
        catch (Exception error)
        {
            telemetry?.Fail(error);
            await aftermath.BrokenAsync(startedAt, error);
            throw;
        }

        return await EndAsync(invocation, plan, result, request.IsStrict, aftermath, telemetry, cancellationToken);
    }

    /// <summary>Tells how a run ended: in lines, in the report, on standard output, and to whoever wants to know.</summary>
    /// <returns>The exit code.</returns>
    internal static async Task<int> EndAsync(
        Invocation invocation, RunPlan plan, RunResult result, bool isStrict, RunAftermath aftermath, RunTelemetry? telemetry, CancellationToken cancellationToken)
    {
        var summary = RunSummary.Of(plan, result, isStrict);
        telemetry?.Finish(summary, result);
        RunLines.Tell(invocation.Messages, summary, result, invocation.Shown);
        if (!plan.IsDryRun) WriteReport(invocation, plan, result, summary);
        Print(invocation, summary);
        await aftermath.EndedAsync(summary, result, cancellationToken);
        return summary.ExitCode;
    }

    private static async Task<RunResult> WatchAsync(Invocation invocation, RunPlan plan, RunTelemetry? telemetry, CancellationToken cancellationToken)
    {
        var run = new PipelineRun(plan, invocation);
        IRunObserver Watched(IRunObserver observer) => telemetry is null ? observer : new TelemetryObserver(observer, telemetry);
        using var bar = invocation.OpenProgress("listing sources", ProgressUnit.Documents, total: 0);
        return await run.ExecuteAsync(Watched(new ProgressObserver(new LineObserver(invocation.Messages), bar)), cancellationToken);
    }

    // The figures count more than the report: where it cannot be written, that is told and no more.
    private static void WriteReport(Invocation invocation, RunPlan plan, RunResult result, RunSummary summary)
    {
        var path = plan.Configuration.Resolve(plan.Configuration.Report.Path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var next = path + ".next";
            File.WriteAllText(next, RunReport.Write(plan, result, summary));
            File.Move(next, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            invocation.Messages.Warn($"The report {invocation.Shown(path)} could not be written: {error.Message}");
        }
    }

    // On a terminal the lines for a person say it all.
    private static void Print(Invocation invocation, RunSummary summary)
    {
        if (invocation.Format is OutputFormat.Jsonl)
        {
            var output = new OutputBuffer(invocation.Console.Output);
            output.AddJsonLine(summary, RunJsonContext.Default.RunSummary);
            output.Flush();
        }
        else if (invocation.Format is OutputFormat.Csv)
        {
            var rows = invocation.OpenRows(Columns);
            rows.Write([
                summary.RunId.ToString(), summary.Group, summary.SourcesOk, summary.SourcesFailed, summary.Documents, summary.Claims,
                summary.Rejections, summary.FactsAdded,
                summary.FactsChanged, summary.FactsRemoved, summary.FactsUnchanged, summary.FactsInReview, summary.Conflicts,
                summary.ConflictsNew, summary.FactsInconsistent, summary.DecisionsApplied, summary.DecisionsStale, summary.DecisionsUnmatched, summary.Published, summary.Seconds,
            ]);
            rows.Complete();
        }
    }
}
