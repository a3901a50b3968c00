using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Progress;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Reconciliation.Checks;
using AiIndexEtl.Reconciliation.Identity;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex check</c>: what arithmetic says of the figures of the published file, or of articles.</summary>
internal static class CheckCommand
{
    // What a table shows, in its order; the other formats have every column.
    private static readonly string[] TableColumns = ["verdict", "check_name", "detail", "source"];

    private static readonly OutputColumn[] FileColumns =
    [
        new("verdict", TableRank: 0), new("check_name", TableRank: 1), new("mention", TableRank: OutputColumn.NotInTable),
        new("stated", IsNumber: true, TableRank: OutputColumn.NotInTable), new("expected", IsNumber: true, TableRank: OutputColumn.NotInTable),
        new("unit", TableRank: OutputColumn.NotInTable), new("detail", TableRank: 2), new("metric", TableRank: OutputColumn.NotInTable),
        new("area", TableRank: OutputColumn.NotInTable), new("period", TableRank: OutputColumn.NotInTable), new("sentence", TableRank: OutputColumn.NotInTable), new("source", TableRank: 3),
    ];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Pages and texts (.html, .txt, .md), folders of them, or - for standard input. Default: the published file.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var all = new Option<bool>("--all") { Description = "Consistent figures too." };
        var strict = new Option<bool>("--strict") { Description = "End with exit code 1 where a figure is inconsistent." };
        var command = new Command("check", "Show where the numbers of an article do not add up.") { files, all, strict };
        command.SetAction((parsed, cancellationToken) =>
        {
            var invocation = open(parsed);
            var (showsAll, isStrict) = (parsed.GetValue(all), parsed.GetValue(strict));
            return parsed.GetValue(files) is { Length: > 0 } given
                ? CheckFilesAsync(invocation, given, showsAll, isStrict, cancellationToken)
                : Task.FromResult(ShowPublished(invocation, showsAll, isStrict, cancellationToken));
        });
        return command;
    }

    private static int ShowPublished(Invocation invocation, bool showsAll, bool isStrict, CancellationToken cancellationToken) =>
        WarehouseOutput.Ask(invocation, reader =>
        {
            using var checks = reader.Checks(showsAll, cancellationToken);
            var shown = WarehouseOutput.Write(invocation, checks, TableColumns, cancellationToken);
            return Close(invocation, shown, reader.InconsistentChecks(), showsAll, isStrict, ExitCode.Fine);
        }, FileContent.Checks);

    private static async Task<int> CheckFilesAsync(Invocation invocation, string[] files, bool showsAll, bool isStrict, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfigurationOrDefaults() is not { } configuration) return ExitCode.Usage;
        if (VocabularyLoader.Load(configuration, invocation) is not { } vocabulary || ExtractorLoader.Load(vocabulary, invocation) is not { } extractor) return ExitCode.Usage;

        var cleaner = new DocumentCleaner(invocation.Console.Input, configuration.Fetch.MaxBytes, edition: null);
        var checking = new DocumentChecking(extractor, new FigureIdentifier(vocabulary), new ClaimChecker(vocabulary));
        var found = new List<(ClaimCheckRow Row, ClaimRow Claim)>();
        var exitCode = ExitCode.Fine;
        var inputs = DocumentInputs.Expand(files, invocation);
        using var bar = invocation.OpenProgress("checking", ProgressUnit.Files, inputs.Count);
        var work = InOrder.SelectAsync(
            inputs,
            FileArguments.Degree,
            async (input, token) =>
            {
                var document = await cleaner.CleanAsync(input, token);
                return (document, checks: document.Article is null ? [] : checking.Check(document.Article));
            },
            cancellationToken);
        await foreach (var (document, checks) in work)
        {
            foreach (var warning in document.Warnings) invocation.Messages.Warn($"{document.Source}: {warning}");
            if (document.Article is null)
            {
                invocation.Messages.Fail($"{document.Source}: {document.Failure}");
                exitCode = ExitCode.Failed;
            }

            found.AddRange(checks);
            bar.Advance();
        }

        bar.Dispose();
        var shown = Write(invocation, found, showsAll);
        return Close(invocation, shown, found.Count(check => check.Row.Verdict == CheckVerdicts.Inconsistent), showsAll, isStrict, exitCode);
    }

    // What does not add up comes first; within a verdict the order of the files and texts is kept.
    private static long Write(Invocation invocation, List<(ClaimCheckRow Row, ClaimRow Claim)> found, bool showsAll)
    {
        var writer = invocation.OpenRows(FileColumns);
        var shown = 0L;
        foreach (var verdict in (string[])[CheckVerdicts.Inconsistent, CheckVerdicts.Rounding, .. showsAll ? (string[])[CheckVerdicts.Consistent] : []])
        {
            foreach (var (row, of) in found.Where(check => check.Row.Verdict == verdict))
            {
                var claim = of.Claim;
                writer.Write([row.Verdict, row.Check, claim.Mention, row.Stated, row.Expected, claim.Unit, row.Detail, claim.Metric, claim.Area, claim.Period, claim.Sentence, claim.Source]);
                shown++;
            }
        }

        writer.Complete();
        return shown;
    }

    private static int Close(Invocation invocation, long shown, long inconsistent, bool showsAll, bool isStrict, int exitCode)
    {
        if (shown == 0) invocation.Messages.Say(showsAll ? "No numbers that could be calculated with each other." : "No numbers that do not add up. --all shows those that do.");
        else invocation.Messages.Say(string.Create(CultureInfo.InvariantCulture, $"{shown} shown, {inconsistent} inconsistent"));
        return isStrict && inconsistent > 0 ? ExitCode.Failed : exitCode;
    }
}
