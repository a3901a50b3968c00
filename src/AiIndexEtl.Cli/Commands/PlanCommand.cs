using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Cli.Shards;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex plan</c>: decides what several workers share out among themselves.</summary>
internal static class PlanCommand
{
    private static readonly OutputColumn[] Columns = [new("shard", IsNumber: true), new("documents", IsNumber: true), new("hosts_or_files", IsNumber: true)];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var selection = new SelectionOptions();
        var shards = ShardOptions.Count("--shards", "How many workers will share the documents. Without it each worker says it with --of.");
        var folder = ShardOptions.Folder();
        var force = new Option<bool>("--force") { Description = "Make the plan anew; what workers have done of the last one is removed." };
        var command = new Command("plan", "Share a run out among several workers: decide what is read, and write it down.");
        selection.AddTo(command);
        foreach (var option in new Option[] { shards, folder, force }) command.Options.Add(option);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            open(parsed), selection.Read(parsed), parsed.GetValue(shards), parsed.GetValue(folder), parsed.GetValue(force), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Invocation invocation, RunRequest request, int? shards, string? given, bool isForced, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;

        var folder = ShardOptions.Of(given, configuration, invocation);
        if (Directory.Exists(folder.PlanPath) && !isForced)
        {
            invocation.Messages.Fail($"There is a plan in {invocation.Shown(folder.Path)} already. Publish it with aiindex merge, or make it anew with --force.");
            return ExitCode.Usage;
        }

        var (run, exitCode) = RunPlanner.Plan(configuration, request, invocation, cancellationToken);
        if (run is null) return exitCode;
        try
        {
            if (isForced) folder.Clear();
            var plan = await new PlanMaker(run, invocation, new LineObserver(invocation.Messages)).MakeAsync(folder, shards, cancellationToken);
            Tell(invocation, folder, plan);
            return ExitCode.Fine;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            invocation.Messages.Fail($"The plan could not be made in {invocation.Shown(folder.Path)}: {error.Message}");
            return ExitCode.Failed;
        }
    }

    private static void Tell(Invocation invocation, WorkFolder folder, WorkPlan plan)
    {
        invocation.Messages.Say(string.Create(
            CultureInfo.InvariantCulture, $"{plan.Documents} documents or files of crawls are planned in {invocation.Shown(folder.Path)}"));
        if (plan.Shards is not { } of) return;

        var documents = new int[of];
        var keys = new HashSet<string>[of];
        foreach (var line in JsonLineFile.Read(folder.DocumentsPath, ShardJsonContext.Default.PlannedDocument))
        {
            var shard = ShardHash.Of(line.Key, of);
            documents[shard]++;
            (keys[shard] ??= new HashSet<string>(StringComparer.Ordinal)).Add(line.Key);
        }

        var rows = invocation.OpenRows(Columns);
        for (var shard = 0; shard < of; shard++) rows.Write([(long)shard, (long)documents[shard], (long)(keys[shard]?.Count ?? 0)]);
        rows.Complete();
    }
}
