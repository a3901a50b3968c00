using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex facts</c>: published figures by metric, area, period, edition and words.</summary>
internal static class FactsCommand
{
    private const int DefaultLimit = 50;

    // What a table shows, in its order; the other formats have every column of the view.
    private static readonly string[] TableColumns =
        ["metric", "area", "period", "value", "unit", "kind", "subject", "publisher", "sentence"];

    // Of facts that wait for review it matters how doubtful they are.
    private static readonly string[] ReviewColumns = ["confidence", .. TableColumns];

    // Beside a figure that is contradicted stands the official one.
    private static readonly string[] ReferenceColumns =
        ["metric", "area", "period", "value", "unit", "reference_value", "reference_unit", "reference_source", "publisher", "sentence"];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var metric = new Option<string?>("--metric")
        {
            HelpName = "ID",
            Description = "A metric of the vocabulary, such as ai_private_investment.",
        };
        var area = new Option<string?>("--area") { HelpName = "CODE", Description = "ISO 3166 code or group, such as US or WORLD." };
        var period = new Option<string?>("--period")
        {
            HelpName = "PERIOD",
            Description = "ISO 8601, such as 2024; finds its quarters and months too.",
        };
        var edition = new Option<string?>("--edition")
        {
            HelpName = "EDITION",
            Description = "The edition of a report, such as ai-index/2025.",
        };
        var text = new Option<string?>("--text")
        {
            HelpName = "WORDS",
            Description = "Words of the sentence, the title, the metric or the subject.",
        };
        var review = new Option<bool>("--review")
        {
            Description = "The figures that wait for review, whose confidence is below review_below of pipeline.yaml, instead of the others.",
        };
        var contradicted = new Option<bool>("--contradicted")
        {
            Description = "The figures that a reference value contradicts, each beside that value.",
        };
        var limit = new Option<int?>("--limit")
        {
            HelpName = "N",
            Description = $"The most figures to show. Default: {DefaultLimit.ToString(CultureInfo.InvariantCulture)} in a table, all in the other formats.",
            CustomParser = ParseLimit,
        };
        var command = new Command("facts", "Show published figures, newest document first.") { metric, area, period, edition, text, review, contradicted, limit };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            open(parsed),
            new FactsFilter
            {
                Metric = parsed.GetValue(metric),
                Area = parsed.GetValue(area),
                Period = parsed.GetValue(period),
                Edition = parsed.GetValue(edition),
                Words = parsed.GetValue(text),
                InReview = parsed.GetValue(review),
                IsContradicted = parsed.GetValue(contradicted),
            },
            parsed.GetValue(limit),
            cancellationToken)));
        return command;
    }

    private static int Run(Invocation invocation, FactsFilter conditions, int? limit, CancellationToken cancellationToken) =>
        WarehouseOutput.Ask(invocation, reader =>
        {
            var most = limit ?? (invocation.Format == OutputFormat.Table ? DefaultLimit : int.MaxValue);
            var filter = conditions with { Limit = most };
            using var rows = reader.Facts(filter, cancellationToken);
            var count = WarehouseOutput.Write(invocation, rows, ColumnsOf(filter), cancellationToken);
            if (count == 0 && WarehouseOutput.TellUnknownMetric(invocation, reader, filter.Metric, cancellationToken)) return ExitCode.Fine;
            if (count == 0) invocation.Messages.Say(filter.InReview ? "No published figure that waits for review meets all conditions." : "No published figure meets all conditions.");
            if (count == filter.Limit)
            {
                invocation.Messages.Say(
                    $"Shown are {count.ToString(CultureInfo.InvariantCulture)}; there may be more, which --limit N shows.");
            }
            return ExitCode.Fine;
        }, conditions.IsContradicted ? FileContent.Figures : FileContent.Facts);

    private static string[] ColumnsOf(FactsFilter filter)
    {
        if (filter.IsContradicted) return ReferenceColumns;
        return filter.InReview ? ReviewColumns : TableColumns;
    }

    private static int? ParseLimit(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0) return limit;

        result.AddError($"\"--limit\" is \"{word}\". Expected a whole number above 0.");
        return null;
    }
}
