using System.Globalization;
using AiIndexEtl.Cli.Health;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Commands;

/// <summary>What <c>aiindex status</c> prints.</summary>
internal sealed class StatusPage
{
    // Where there are more, a person wants to see those that are late.
    private const int SourcesShown = 40;

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

    private static readonly OutputColumn[] SourceColumns =
    [
        new("source_id", Title: "source"), new("group"), new("received_at", IsNumber: true, Title: "received (UTC)"),
            new("age_days", IsNumber: true, Title: "days"),
        new("late_after_days", IsNumber: true, Title: "late after"), new("state"), new("error"),
    ];

    /// <summary>Names and values, in their order.</summary>
    public List<(string Name, object? Value)> Items { get; } = [];

    /// <summary>The last published runs.</summary>
    public IReadOnlyList<PublishedRun> Runs { get; set; } = [];

    /// <summary>The configured sources.</summary>
    public IReadOnlyList<SourceState> Sources { get; set; } = [];

    /// <summary>Prints it.</summary>
    public void Print(Invocation invocation)
    {
        if (invocation.Format is OutputFormat.Jsonl)
        {
            // One object: a program asks for a name, not for a line.
            List<(string Name, object? Value)> all =
                [.. Items, ("freshness", Maps(SourceColumns, Sources.Select(source => Row(source)))),
                    ("runs", Maps(RunColumns, Runs.Select(run => Row(run, run.StartedAt))))];
            var single = invocation.OpenRows([.. all.Select(item => new OutputColumn(item.Name))]);
            single.Write([.. all.Select(item => item.Value)]);
            single.Complete();
            return;
        }

        var list = invocation.OpenRows([new OutputColumn("item"), new OutputColumn("value")]);
        foreach (var (name, value) in Items.Where(item => item.Value is not IReadOnlyDictionary<string, object?>)) list.Write([name, value]);
        list.Complete();
        if (invocation.Format is OutputFormat.Csv) return;

        var shown = Sources.Count <= SourcesShown ? Sources : [.. Sources.Where(source => source.IsLate || source.Error is not null)];
        if (Runs.Count > 0) Table(invocation, SourceColumns, shown.Select(source => Row(source, Minute)));
        Table(invocation, RunColumns, Runs.Select(run => Row(run, Minute(run.StartedAt))));
    }

    private static void Table(Invocation invocation, OutputColumn[] columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;

        invocation.WriteText("\n");
        var table = invocation.OpenRows(columns);
        foreach (var row in all) table.Write(row);
        table.Complete();
    }

    private static List<IReadOnlyDictionary<string, object?>> Maps(OutputColumn[] columns, IEnumerable<IReadOnlyList<object?>> rows) =>
        [.. rows.Select(row => columns.Zip(row).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal))];

    private static IReadOnlyList<object?> Row(SourceState source, Func<DateTimeOffset, object>? time = null) =>
    [
        source.Source.Id, source.Source.Group, source.ReceivedAt is { } at ? time?.Invoke(at) ?? at : null, source.AgeDays, source.LateAfterDays,
        source.Freshness switch { Freshness.Fresh => "fresh", Freshness.Late => "late", Freshness.Never => "never", _ => "no_limit" }, source.Error,
    ];

    private static string Minute(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static IReadOnlyList<object?> Row(PublishedRun run, object startedAt) =>
    [
        run.RunId, run.JobName, startedAt, Math.Round((run.EndedAt - run.StartedAt).TotalSeconds, 1), run.FactsAdded, run.FactsChanged,
        run.FactsRemoved,
        run.FactsOpen, run.Fetched, run.FetchFailures, run.Warnings, run.CodeVersion,
    ];
}
