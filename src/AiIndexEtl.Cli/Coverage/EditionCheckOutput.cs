using System.Globalization;
using System.Text;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Coverage;

/// <summary>
/// Writes what <c>aiindex edition check</c> found: sections of tables for people, one object as JSON, the metrics and places as CSV.
/// </summary>
internal static class EditionCheckOutput
{
    private const int SentencesShown = 3;

    private static readonly OutputColumn[] CellColumns =
    [
        new("state"), new("metric"), new("area"), new("old_figures", IsNumber: true, Title: "old"),
        new("new_figures", IsNumber: true, Title: "new"), new("sentence"),
    ];

    private static readonly OutputColumn[] CountColumns = [new("count"), new("old", IsNumber: true), new("new", IsNumber: true)];

    private static readonly OutputColumn[] SourceColumns = [new("source"), new("state"), new("documents", IsNumber: true), new("failure")];

    private static readonly OutputColumn[] FirstColumns = [new("metric"), new("figures", IsNumber: true), new("sentence")];

    private static readonly OutputColumn[] UnnamedColumns =
    [
        new("metric_text", Title: "words"), new("facts", IsNumber: true), new("documents", IsNumber: true), new("example"), new("sentence"),
    ];

    /// <summary>Writes it in the format of the command.</summary>
    public static void Write(Invocation invocation, EditionCheck check)
    {
        switch (invocation.Format)
        {
            case OutputFormat.Jsonl:
                WriteObject(invocation, check);
                break;
            case OutputFormat.Csv:
                WriteRows(invocation, CellColumns, check.Cells.Select(CellRow));
                break;
            default:
                WriteSections(invocation, check);
                break;
        }
    }

    private static void WriteSections(Invocation invocation, EditionCheck check)
    {
        var (newer, older) = (check.New.EditionId, check.Old?.EditionId);
        Section(invocation, older is null ? newer : $"{newer} against {older}", CountColumns, CountRows(check), isFirst: true);
        Section(invocation, "Sources", SourceColumns, check.Sources.Select(source => Row(source.Id, source.State, source.Documents, source.Failure)));
        if (older is not null)
        {
            Section(invocation, $"What {older} has figures on and {newer} has none",
                [.. CellColumns.Where(column => column.Name is "metric" or "area" or "old_figures" or "sentence")],
                check.Lost.Select(cell => Row(cell.Metric, cell.Area, cell.OldFigures, cell.OldSentence)));
            Section(invocation, "Metrics that no other edition has figures on", FirstColumns,
                check.FirstSeen.Select(metric => Row(metric.Metric, metric.Figures, metric.Sentence)));
        }

        Section(invocation, "Metrics that the vocabulary lacks and no other edition names", UnnamedColumns, check.NeverNamed.Select(UnnamedRow));
    }

    // A section without rows is left out: its number stands in the summary.
    private static void Section(
        Invocation invocation, string heading, IReadOnlyList<OutputColumn> columns, IEnumerable<IReadOnlyList<object?>> rows, bool isFirst = false)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        var isMarkdown = invocation.Format is OutputFormat.Markdown;
        invocation.Console.Output.Write(Encoding.UTF8.GetBytes($"{(isFirst ? "" : "\n")}{(isMarkdown ? "## " : "")}{heading}\n\n"));
        WriteRows(invocation, columns, all);
    }

    private static void WriteRows(Invocation invocation, IReadOnlyList<OutputColumn> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var writer = invocation.OpenRows(columns);
        foreach (var row in rows) writer.Write(row);
        writer.Complete();
    }

    private static IEnumerable<IReadOnlyList<object?>> CountRows(EditionCheck check)
    {
        object?[] Pair(string name, Func<EditionCounts, long> count) =>
            Row(name, check.Old is { } old ? count(old) : null, count(check.New));
        return
        [
            Pair("documents", counts => counts.Documents),
            Pair("facts", counts => counts.Facts),
            Pair("of these in review", counts => counts.FactsInReview),
            Pair("of these without a metric", counts => counts.FactsWithoutMetric),
            Pair("figures", counts => counts.Figures),
            Pair("metrics", counts => counts.Metrics),
            Pair("places", counts => counts.Areas),
            Row("metrics and places", check.Before == 0 ? null : check.Before, check.Cells.Count(cell => cell.NewFigures > 0)),
            Row("of these covered before", null, check.Before == 0 ? null : check.Kept),
        ];
    }

    private static IReadOnlyList<object?> CellRow(CoverageCell cell) =>
    [
        cell.IsLost ? "lost" : cell.OldFigures > 0 ? "kept" : "new", cell.Metric, cell.Area, cell.OldFigures, cell.NewFigures,
        cell.NewSentence ?? cell.OldSentence,
    ];

    private static IReadOnlyList<object?> UnnamedRow(UnnamedMetric group) =>
        [PhraseWords.Plain(group.Text), group.Facts.Count, group.Documents, Example(group.Facts[0]), PhraseWords.Plain(group.Facts[0].Sentence)];

    private static string Example(UnnamedFact fact) => string.Join(' ', new[]
    {
        fact.Value.ToString("0.#########", CultureInfo.InvariantCulture),
        fact.Unit,
        fact.Area.Count > 0 ? string.Join('+', fact.Area) : null,
        fact.Period is { } period ? $"({period})" : null,
    }.Where(part => part is not null));

    private static void WriteObject(Invocation invocation, EditionCheck check)
    {
        var items = new (string Name, object? Value)[]
        {
            ("edition", check.New.EditionId),
            ("against", check.Old?.EditionId),
            ("cells_before", check.Before),
            ("cells_kept", check.Kept),
            ("share", check.Share is { } share ? Math.Round(share, 4) : null),
            ("counts", Counts(check.New)),
            ("counts_against", check.Old is { } old ? Counts(old) : null),
            ("sources", check.Sources.Select(Source).ToList()),
            ("lost", check.Lost.Select(Lost).ToList()),
            ("new_metrics", check.FirstSeen.Select(First).ToList()),
            ("unnamed_metrics", check.Unnamed.Select(Unnamed).ToList()),
        };
        WriteRows(invocation, [.. items.Select(item => new OutputColumn(item.Name))], [[.. items.Select(item => item.Value)]]);
    }

    private static OrderedDictionary<string, object?> Counts(EditionCounts counts) => Map(
        ("documents", counts.Documents), ("facts", counts.Facts), ("facts_in_review", counts.FactsInReview),
        ("facts_without_metric", counts.FactsWithoutMetric),
        ("figures", counts.Figures), ("metrics", counts.Metrics), ("areas", counts.Areas));

    private static OrderedDictionary<string, object?> Source(SourceOfEdition source) => Map(
        ("source_id", source.Id), ("state", source.State), ("documents", source.Documents), ("failure", source.Failure),
        ("is_configured", source.IsConfigured));

    private static OrderedDictionary<string, object?> Lost(CoverageCell cell) =>
        Map(("metric", cell.Metric), ("area", cell.Area), ("figures", cell.OldFigures), ("sentence", cell.OldSentence));

    private static OrderedDictionary<string, object?> First((string Metric, long Figures, string? Sentence) metric) =>
        Map(("metric", metric.Metric), ("figures", metric.Figures), ("sentence", metric.Sentence));

    private static OrderedDictionary<string, object?> Unnamed(UnnamedMetric group) => Map(
        ("words", group.Words),
        ("metric_text", group.Text),
        ("facts", group.Facts.Count),
        ("documents", group.Documents),
        ("units", group.Units),
        ("kinds", group.Kinds),
        ("is_new", !group.WasSeen),
        ("examples", group.Facts.Take(SentencesShown).Select(Fact).ToList()));

    private static OrderedDictionary<string, object?> Fact(UnnamedFact fact) => Map(
        ("value", fact.Value), ("unit", fact.Unit), ("area", fact.Area), ("period", fact.Period), ("sentence", fact.Sentence),
        ("source", fact.Source), ("fact_id", fact.FactId));

    private static OrderedDictionary<string, object?> Map(params (string Name, object? Value)[] items) =>
        new OrderedDictionary<string, object?>(items.Select(item => KeyValuePair.Create(item.Name, item.Value)), StringComparer.Ordinal);

    private static object?[] Row(params object?[] cells) => cells;
}
