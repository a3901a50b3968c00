using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex conflicts</c>: figures on which sources contradict each other, side by side.</summary>
internal static class ConflictsCommand
{
    // What a table shows, in its order; the other formats have every column of the view.
    private static readonly string[] TableColumns =
        ["metric", "area", "subject", "period", "stance", "value", "unit", "publisher", "edition", "sentence"];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var metric = new Option<string?>("--metric")
        {
            HelpName = "ID",
            Description = "A metric of the vocabulary, such as notable_models.",
        };
        var area = new Option<string?>("--area") { HelpName = "CODE", Description = "ISO 3166 code or group, such as US or WORLD." };
        var period = new Option<string?>("--period")
        {
            HelpName = "PERIOD",
            Description = "ISO 8601, such as 2024; finds its quarters and months too.",
        };
        var command = new Command("conflicts", "Show the figures on which sources contradict each other, a row for each side.") { metric, area, period };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            open(parsed),
            new FactsFilter { Metric = parsed.GetValue(metric), Area = parsed.GetValue(area), Period = parsed.GetValue(period) },
            cancellationToken)));
        return command;
    }

    private static int Run(Invocation invocation, FactsFilter filter, CancellationToken cancellationToken) =>
        WarehouseOutput.Ask(invocation, reader =>
        {
            using var rows = reader.Conflicts(filter, cancellationToken);
            var sides = WarehouseOutput.Write(invocation, rows, TableColumns, cancellationToken);
            if (sides == 0 && WarehouseOutput.TellUnknownMetric(invocation, reader, filter.Metric, cancellationToken)) return ExitCode.Fine;
            invocation.Messages.Say(sides == 0
                ? "No two sources contradict each other."
                : string.Create(CultureInfo.InvariantCulture, $"{sides} sides; aiindex review takes a decision on them"));
            return ExitCode.Fine;
        }, FileContent.Figures);
}
