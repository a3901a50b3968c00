using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex diff</c>: what articles on two editions of a report state, figure by figure.</summary>
internal static class DiffCommand
{
    private static readonly string[] Classes = ["revised", "changed", "new", "gone", "unrepeated", "unsure", "same"];

    // What a person reads; CSV and JSON lines have every column of the query.
    private static readonly OutputColumn[] Shown = [new("class"), new("figure"), new("old"), new("new"), new("change", IsNumber: true)];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var older = new Argument<string>("OLD") { Description = "The older edition, such as ai-index/2024, or 2024 where one report only has both." };
        var newer = new Argument<string>("NEW") { Description = "The newer edition." };
        var metric = new Option<string?>("--metric")
        {
            HelpName = "ID",
            Description = "A metric of the vocabulary, such as ai_private_investment.",
        };
        var area = new Option<string?>("--area") { HelpName = "CODE", Description = "ISO 3166 code or group, such as US or WORLD." };
        var all = new Option<bool>("--all")
        {
            Description = "Also figures that both state alike (same), earlier times that the newer does not repeat (unrepeated), and those too uncertain to be compared (unsure).",
        };
        var command = new Command("diff", "Show which figures two editions of a report revise, change, bring new or state no more.") { older, newer, metric, area, all };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            open(parsed),
            new EditionDiffFilter
            {
                Old = parsed.GetValue(older)!,
                New = parsed.GetValue(newer)!,
                Metric = parsed.GetValue(metric),
                Area = parsed.GetValue(area),
                ShowAll = parsed.GetValue(all),
            },
            cancellationToken)));
        return command;
    }

    private static int Run(Invocation invocation, EditionDiffFilter words, CancellationToken cancellationToken) =>
        WarehouseOutput.Ask(invocation, reader =>
        {
            var editions = EditionChoice.Of(words.Old, words.New, reader.Editions(cancellationToken));
            if (editions.Mistake is { } mistake)
            {
                invocation.Messages.Fail(mistake);
                return ExitCode.Usage;
            }

            var filter = words with { Old = editions.Old, New = editions.New };
            using var rows = reader.Diff(filter, cancellationToken);
            Tell(invocation, filter, Write(invocation, rows, cancellationToken));
            return ExitCode.Fine;
        }, FileContent.Figures);

    // Writes the rows, and counts them by class.
    private static Dictionary<string, int> Write(Invocation invocation, IWarehouseRows rows, CancellationToken cancellationToken)
    {
        var isShort = invocation.Format is OutputFormat.Table or OutputFormat.Markdown;
        var writer = invocation.OpenRows(isShort ? Shown : [.. rows.Columns.Select(WarehouseOutput.Column)]);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = new DiffText(rows.Columns);
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Write(isShort ? text.Cells(rows.Row) : rows.Row);
            var name = text.ClassOf(rows.Row);
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        writer.Complete();
        return counts;
    }

    private static void Tell(Invocation invocation, EditionDiffFilter filter, Dictionary<string, int> counts)
    {
        var shown = Classes.Where(counts.ContainsKey).Select(name => string.Create(CultureInfo.InvariantCulture, $"{counts[name]} {name}")).ToList();
        invocation.Messages.Say($"{filter.Old} and {filter.New}: {(shown.Count == 0 ? "no figure differs" : string.Join(", ", shown))}");
        if (counts.ContainsKey("gone"))
        {
            invocation.Messages.Say($"Gone is not withdrawn: the articles on {filter.New} that were read do not state these figures.");
        }
    }
}
