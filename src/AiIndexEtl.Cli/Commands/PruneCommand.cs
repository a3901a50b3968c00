using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Cli.Locks;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Retention;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Scraping.Snapshots;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex prune</c>: removes what retention allows.</summary>
internal static class PruneCommand
{
    private static readonly OutputColumn[] Columns =
    [
        new("kind"), new("path"), new("bytes", IsNumber: true), new("reason"), new("removed", TableRank: OutputColumn.NotInTable),
    ];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be removed, and remove nothing." };
        var dropHistory = new Option<bool>(
            "--drop-history") { Description = "Let snapshots go too that only facts that are no longer current were read from." };
        var command = new Command("prune", "Remove snapshots, earlier files and leftovers that retention lets go.") { dryRun, dropHistory };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(open(parsed), parsed.GetValue(dryRun), parsed.GetValue(dropHistory), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Invocation invocation, bool isDryRun, bool dropsHistory, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;

        using var turn = isDryRun ? null : await RunTurn.TakeAsync(invocation, configuration, "aiindex prune", TimeSpan.Zero, cancellationToken);
        if (turn is null && !isDryRun) return ExitCode.Busy;

        var (snapshots, isAsked) = FindSnapshots(invocation, configuration, dropsHistory, cancellationToken);
        var housekeeping = new WarehouseHousekeeping(invocation.Console.Clock);
        var database = configuration.Resolve(configuration.Warehouse.Path);
        var parquet = Path.Combine(Path.GetDirectoryName(database)!, "parquet", "facts.parquet");
        var spare = housekeeping.Clear(database, parquet, configuration.Warehouse.Keep, removes: !isDryRun);
        if (spare is null) invocation.Messages.Warn(
            "Another program publishes to the file at this moment; earlier files and half-built ones were left alone.");

        var left = LeftBehind.Find(configuration, invocation.Console.Clock.GetUtcNow()).ToList();
        List<PrunedFile> files = [.. snapshots,
            .. (spare ?? []).Select(file => new PrunedFile(file.Kind, file.Path, file.Bytes, ReasonOf(file.Kind))), .. left];
        var failures = isDryRun ? [] : await RemoveAsync(configuration, snapshots, left, invocation.Console.Clock.GetUtcNow(), cancellationToken);
        foreach (var failure in failures) invocation.Messages.Fail(failure);
        Print(invocation, files, isDryRun);
        return isAsked && failures.Count == 0 ? ExitCode.Fine : ExitCode.Failed;
    }

    private static (IReadOnlyList<PrunedFile> Files, bool IsAsked) FindSnapshots(
        Invocation invocation, PipelineConfiguration configuration, bool dropsHistory, CancellationToken cancellationToken)
    {
        var rules = configuration.Retention.Snapshots;
        if (!rules.IsSet)
        {
            invocation.Messages.Say("No snapshot is removed: retention.snapshots of pipeline.yaml sets no rule.");
            return ([], true);
        }

        var database = configuration.Resolve(configuration.Warehouse.Path);
        if (!File.Exists(database))
        {
            invocation.Messages.Say("No snapshot is removed: nothing is published, so that nothing says what hangs on them.");
            return ([], true);
        }

        var opening = FactsReader.Open(new WarehouseConnectionFactory(), database);
        if (!opening.IsOpen)
        {
            invocation.Messages.Fail($"No snapshot is removed. {opening.Failure}");
            return ([], false);
        }

        using var reader = opening.Reader;
        try
        {
            var plan = SnapshotPlan.Of(reader.SnapshotUses(cancellationToken), rules, dropsHistory, invocation.Console.Clock.GetUtcNow());
            var store = new SnapshotStore(configuration.Resolve(configuration.RawFolder));
            return (
                [.. plan.Select(one => (one.Reason, Path: store.PathOf(one.Sha256))).Where(one => one.Path is not null)
                    .Select(one => new PrunedFile("snapshot", one.Path!, new FileInfo(one.Path!).Length, one.Reason))],
                true);
        }
        catch (WarehouseException error)
        {
            invocation.Messages.Fail($"No snapshot is removed. {error.Message}");
            return ([], false);
        }
    }

    private static async Task<IReadOnlyList<string>> RemoveAsync(
        PipelineConfiguration configuration, IReadOnlyList<PrunedFile> snapshots, IReadOnlyList<PrunedFile> left, DateTimeOffset now,
            CancellationToken cancellationToken)
    {
        var failures = left.Select(LeftBehind.Remove).OfType<string>().ToList();
        var store = new SnapshotStore(configuration.Resolve(configuration.RawFolder));
        foreach (var snapshot in snapshots)
        {
            try
            {
                await store.RemoveAsync(Path.GetFileName(snapshot.Path).Split('.')[0], now, cancellationToken);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                failures.Add($"{snapshot.Path} could not be removed: {error.Message}");
            }
        }

        return failures;
    }

    private static void Print(Invocation invocation, List<PrunedFile> files, bool isDryRun)
    {
        var rows = invocation.OpenRows(Columns);
        foreach (var file in files)
        {
            rows.Write([file.Kind, invocation.Shown(file.Path), file.Bytes, file.Reason, !isDryRun && !Path.Exists(file.Path)]);
        }

        rows.Complete();
        var megabytes = files.Sum(file => file.Bytes) / 1_048_576m;
        invocation.Messages.Say(string.Create(
            CultureInfo.InvariantCulture,
                $"{files.Count} files and folders, {megabytes:0.0} MB{(isDryRun ? "; nothing was removed, as asked (--dry-run)" : " removed")}"));
    }

    private static string ReasonOf(string kind) =>
        kind == "superseded" ? "more earlier files than warehouse.keep" : "left by a publication that did not end";
}
