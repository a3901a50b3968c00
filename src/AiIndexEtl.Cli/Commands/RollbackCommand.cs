using System.CommandLine;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex rollback</c>: puts an earlier published file back.</summary>
internal static class RollbackCommand
{
    private static readonly OutputColumn[] Columns =
    [
        new("number", IsNumber: true), new("run_id"), new("ended_at"), new("facts", IsNumber: true), new("size_bytes", IsNumber: true), new("file"), new("problem"),
    ];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var list = new Option<bool>("--list") { Description = "Show the kept files, the one that was replaced last first, and change nothing." };
        var to = new Option<string?>("--to")
        {
            HelpName = "FILE|N",
            Description = "The kept file to put back: its name, or its number in the list. Default: 1, the one that was replaced last.",
        };
        var command = new Command("rollback", "Put an earlier published file back; the one that it replaces is kept.") { list, to };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(
            Run(open(parsed), parsed.GetValue(list), parsed.GetValue(to), cancellationToken)));
        return command;
    }

    private static int Run(Invocation invocation, bool isList, string? target, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;

        var rollback = new WarehouseRollback(new WarehouseConnectionFactory(), invocation.Console.Clock);
        var database = configuration.Resolve(configuration.Warehouse.Path);
        return isList
            ? List(invocation, rollback.List(database, cancellationToken))
            : PutBack(invocation, configuration, rollback, database, target, cancellationToken);
    }

    private static int List(Invocation invocation, IReadOnlyList<KeptFile> files)
    {
        var rows = invocation.OpenRows(Columns);
        foreach (var file in files) rows.Write([file.Number, file.RunId, file.EndedAt, file.Facts, file.SizeBytes, invocation.Shown(file.Path), file.Problem]);
        rows.Complete();
        if (files.Count == 0) invocation.Messages.Say("No earlier file is kept.");
        return ExitCode.Fine;
    }

    private static int PutBack(
        Invocation invocation, PipelineConfiguration configuration, WarehouseRollback rollback, string database, string? target, CancellationToken cancellationToken)
    {
        var parquet = configuration.Warehouse.Parquet ? Path.Combine(Path.GetDirectoryName(database)!, "parquet", "facts.parquet") : null;
        var outcome = rollback.Run(database, parquet, target, cancellationToken);
        if (outcome.Restored is not { } restored)
        {
            invocation.Messages.Fail(outcome.Failure!);
            return ExitCode.Failed;
        }

        foreach (var warning in outcome.Warnings) invocation.Messages.Warn(warning);
        invocation.Messages.Say(FormattableString.Invariant(
            $"{invocation.Shown(database)} is that of run {restored.RunId} again, published {restored.EndedAt:yyyy-MM-dd HH:mm:ss}Z, with {restored.Facts} facts."));
        if (outcome.KeptAs is { } kept) invocation.Messages.Say($"The file that it replaced is kept as {invocation.Shown(kept)}; aiindex rollback puts it back.");
        return ExitCode.Fine;
    }
}
