using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex status</c>: what is configured, what is published, and how the last runs went.</summary>
internal static class StatusCommand
{
    private const int RunsShown = 5;

    private static readonly OutputColumn[] RunColumns =
    [
        new("run_id", TableRank: OutputColumn.NotInTable), new("job_name", Title: "run of"),
        new("started_at", IsNumber: true, Title: "started (UTC)"),
        new("seconds", IsNumber: true), new("facts_added", IsNumber: true, Title: "added"),
        new("facts_changed", IsNumber: true, Title: "changed"),
        new("facts_removed", IsNumber: true, Title: "removed"), new("facts_open", IsNumber: true, Title: "facts"),
        new("fetched", IsNumber: true),
        new("fetch_failures", IsNumber: true, Title: "failed"), new("warnings", IsNumber: true),
        new("code_version", TableRank: OutputColumn.NotInTable),
    ];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var command = new Command("status", "Show what is configured, what is published, and how the last runs went.");
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(open(parsed), cancellationToken)));
        return command;
    }

    private static int Run(Invocation invocation, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;

        var items = Describe(invocation, configuration);
        items.Add(("database_library", new WarehouseConnectionFactory().Description));
        var path = configuration.Resolve(configuration.Warehouse.Path);
        if (!File.Exists(path))
        {
            items.Add(("published", null));
            Print(invocation, items, []);
            invocation.Messages.Say($"Nothing has been published to {invocation.Shown(path)} yet; aiindex run does that.");
            return ExitCode.Fine;
        }

        return WarehouseOutput.Ask(invocation, configuration, reader =>
        {
            var status = reader.Status(RunsShown, cancellationToken);
            items.AddRange(
            [
                ("published", status.Path), ("schema_version", status.SchemaVersion), ("size_bytes", status.SizeBytes), ("facts", status.Facts),
                ("facts_in_review", status.FactsInReview), ("superseded", status.Superseded),
                ("documents", status.Documents), ("snapshots", status.Snapshots), ("rejections", status.Rejections),
            ]);
            var (applied, stale, unmatched) = reader.ReviewStates(cancellationToken);
            items.AddRange([("decisions_applied", applied), ("decisions_stale", stale), ("decisions_unmatched", unmatched)]);
            Print(invocation, items, status.Runs);
            return ExitCode.Fine;
        });
    }

    private static List<(string Name, object? Value)> Describe(Invocation invocation, PipelineConfiguration configuration) =>
    [
        ("version", CommandLine.Version),
        ("configuration", invocation.ConfigurationPath),
        ("sources", configuration.Sources.Count),
        (
            "groups",
            configuration.Sources.CountBy(source => source.Group)
                .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} ({group.Value})"))
                .ToList()),
        ("default_group", configuration.DefaultGroup),
        ("raw_folder", configuration.Resolve(configuration.RawFolder)),
    ];

    private static void Print(Invocation invocation, List<(string Name, object? Value)> items, IReadOnlyList<PublishedRun> runs)
    {
        var rows = runs.Select(run => Row(run, run.StartedAt)).ToList();
        if (invocation.Format is OutputFormat.Jsonl)
        {
            // One object: a program asks for a name, not for a line.
            items.Add(
                (
                    "runs",
                    rows.Select(
                        row => (IReadOnlyDictionary<string, object?>)RunColumns
                            .Zip(row)
                            .ToDictionary(pair => pair.First.Name, pair => pair.Second)).ToList()));
            var single = invocation.OpenRows([.. items.Select(item => new OutputColumn(item.Name))]);
            single.Write([.. items.Select(item => item.Value)]);
            single.Complete();
            return;
        }

        var list = invocation.OpenRows([new OutputColumn("item"), new OutputColumn("value")]);
        foreach (var (name, value) in items) list.Write([name, value]);
        list.Complete();
        if (rows.Count == 0 || invocation.Format is OutputFormat.Csv) return;

        invocation.Console.Output.Write("\n"u8);
        var table = invocation.OpenRows(RunColumns);
        foreach (var run in runs)
        {
            table.Write(Row(run, run.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
        }
        table.Complete();
    }

    private static IReadOnlyList<object?> Row(PublishedRun run, object startedAt) =>
    [
        run.RunId, run.JobName, startedAt, Math.Round((run.EndedAt - run.StartedAt).TotalSeconds, 1), run.FactsAdded, run.FactsChanged,
        run.FactsRemoved,
        run.FactsOpen, run.Fetched, run.FetchFailures, run.Warnings, run.CodeVersion,
    ];
}
