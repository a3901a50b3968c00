using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Progress;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Cli.Shards;
using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex worker</c>: does one part of a plan.</summary>
internal static class WorkerCommand
{
    private static readonly OutputColumn[] Columns =
    [
        new("shard", IsNumber: true), new("of", IsNumber: true), new("documents", IsNumber: true), new("documents_read", IsNumber: true), new("claims", IsNumber: true),
        new("failed", IsNumber: true), new("seconds", IsNumber: true),
    ];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var shard = ShardOptions.Index("--shard", "Which part, from 0. Default: SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX.");
        var of = ShardOptions.Count("--of", "How many parts there are. Default: what the plan says, else SLURM_ARRAY_TASK_COUNT.");
        var folder = ShardOptions.Folder();
        var command = new Command("worker", "Do one part of a plan; a part that is done is left as it is.") { shard, of, folder };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(open(parsed), parsed.GetValue(shard), parsed.GetValue(of), parsed.GetValue(folder), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Invocation invocation, int? shard, int? of, string? given, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;

        var folder = ShardOptions.Of(given, configuration, invocation);
        try
        {
            if (await PlanAsync(folder, configuration, invocation, cancellationToken) is not { } plan) return ExitCode.Usage;
            if (PlaceOf(shard, of, plan, invocation) is not { } place) return ExitCode.Usage;
            if (folder.ReadSummary(place) is { } done && done.PlanId == plan.PlanId)
            {
                invocation.Messages.Say($"{place} is done already.");
                Print(invocation, done);
                return ExitCode.Fine;
            }

            if (ShardRun.Of(plan, configuration, invocation) is not { } run) return ExitCode.Usage;
            using var bar = invocation.OpenProgress("reading", ProgressUnit.Documents);
            var observer = new ProgressObserver(new LineObserver(invocation.Messages), bar);
            Print(invocation, await new ShardWorker(run, plan, folder, invocation).WorkAsync(place, observer, cancellationToken));
            return ExitCode.Fine;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            invocation.Messages.Fail($"The part could not be done: {error.Message}");
            return ExitCode.Failed;
        }
    }

    // Workers that find no plan make one of the default group; of several that do at once, the first one's counts for all.
    private static async Task<WorkPlan?> PlanAsync(WorkFolder folder, PipelineConfiguration configuration, Invocation invocation, CancellationToken cancellationToken)
    {
        if (folder.ReadPlan() is { } plan) return plan;
        if (RunPlanner.Plan(configuration, new RunRequest { Named = [] }, invocation, cancellationToken).Plan is not { } run) return null;

        invocation.Messages.Say($"There is no plan in {invocation.Shown(folder.Path)}; the default group is planned.");
        return await new PlanMaker(run, invocation, new LineObserver(invocation.Messages)).MakeAsync(folder, shards: null, cancellationToken);
    }

    private static ShardPlace? PlaceOf(int? shard, int? of, WorkPlan plan, Invocation invocation)
    {
        shard ??= Number(invocation, "SLURM_ARRAY_TASK_ID") ?? Number(invocation, "JOB_COMPLETION_INDEX");
        if (shard is not { } number)
        {
            invocation.Messages.Fail("Which part is to be done? Give --shard N, or start the worker from a job array that sets SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX.");
            return null;
        }

        // A task of an array that is submitted again alone is told that the array has one task: the plan knows better.
        var count = of ?? plan.Shards ?? Number(invocation, "SLURM_ARRAY_TASK_COUNT");
        if (count is not { } parts || parts < 1)
        {
            invocation.Messages.Fail("How many parts are there? Give --of N here, or --shards N to aiindex plan.");
            return null;
        }

        if (plan.Shards is { } planned && planned != parts)
        {
            invocation.Messages.Fail(string.Create(CultureInfo.InvariantCulture, $"The plan is for {planned} parts, not for {parts}. Leave --of out, or make the plan anew with aiindex plan --shards {parts} --force."));
            return null;
        }

        if (number < parts) return new ShardPlace(number, parts);
        invocation.Messages.Fail(string.Create(CultureInfo.InvariantCulture, $"There is no part {number} of {parts}: they are counted from 0 to {parts - 1}."));
        return null;
    }

    private static int? Number(Invocation invocation, string variable) =>
        int.TryParse(invocation.Console.Variable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void Print(Invocation invocation, ShardSummary summary)
    {
        var rows = invocation.OpenRows(Columns);
        rows.Write([
            (long)summary.Shard, (long)summary.Of, (long)summary.Documents, (long)summary.DocumentsRead, (long)summary.Claims, (long)summary.Failed, summary.Seconds,
        ]);
        rows.Complete();
    }
}
