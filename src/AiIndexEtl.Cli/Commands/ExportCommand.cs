using System.CommandLine;
using System.CommandLine.Parsing;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Progress;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Exchange.Export;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex export</c>: the published file in other forms.</summary>
internal static class ExportCommand
{
    private static readonly OutputColumn[] Columns = [new("file"), new("rows", IsNumber: true), new("bytes", IsNumber: true), new("sha256")];

    private static readonly string[] FormatNames = [.. Enum.GetNames<ExportFormat>().Select(name => name.ToLowerInvariant())];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder that the export becomes; it must be empty or not there yet." };
        var format = new Option<ExportFormat?>("--format")
        {
            HelpName = string.Join('|', FormatNames),
            Description = "The form of the export.",
            Required = true,
            CustomParser = ParseFormat,
        };
        var edition = new Option<string?>("--edition") { HelpName = "EDITION", Description = "Facts of this edition alone, such as ai-index/2025. Not with jsonl." };
        var metric = new Option<string?>("--metric") { HelpName = "ID", Description = "Facts of this metric alone. Not with jsonl." };
        var since = new Option<Guid?>("--since")
        {
            HelpName = "RUN",
            Description = "Facts that runs later than this one have opened alone; aiindex status lists runs. Not with jsonl.",
            CustomParser = ParseRun,
        };
        var bom = new Option<bool>("--bom") { Description = "Begin CSV files with a byte order mark, by which Excel tells UTF-8." };
        var force = new Option<bool>("--force") { Description = "Replace an earlier export in the folder. A folder with anything else in it is never replaced." };
        var command = new Command("export", "Hand the published file on in other forms. The file is only read.") { folder, format, edition, metric, since, bom, force };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            open(parsed),
            new ExportRequest
            {
                DatabasePath = "",
                Folder = parsed.GetValue(folder)!,
                Format = parsed.GetValue(format)!.Value,
                ProgramVersion = CommandLine.Version,
                Edition = parsed.GetValue(edition),
                Metric = parsed.GetValue(metric),
                Since = parsed.GetValue(since),
                HasByteOrderMark = parsed.GetValue(bom),
                Replaces = parsed.GetValue(force),
            },
            cancellationToken)));
        return command;
    }

    private static int Run(Invocation invocation, ExportRequest request, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;

        var (database, folder) = (configuration.Resolve(configuration.Warehouse.Path), invocation.Resolve(request.Folder));
        var outcome = Export(invocation, request with { DatabasePath = database, Folder = folder }, cancellationToken);
        if (!outcome.IsExported)
        {
            invocation.Messages.Fail(outcome.Failure);
            return ExitCode.Failed;
        }

        if (outcome.Report.Note is { } note) invocation.Messages.Warn(note);
        var rows = invocation.OpenRows(Columns);
        foreach (var file in outcome.Report.Manifest.Files) rows.Write([file.Path, file.Rows, file.Bytes, file.Sha256]);
        rows.Complete();
        invocation.Messages.Say($"exported to {invocation.Shown(outcome.Report.Folder)}");
        return ExitCode.Fine;
    }

    private static ExportOutcome Export(Invocation invocation, ExportRequest request, CancellationToken cancellationToken)
    {
        using var bar = invocation.OpenProgress("exporting", ProgressUnit.Files);
        return new WarehouseExporter(new WarehouseConnectionFactory()).Export(request with { Progress = Show }, cancellationToken);

        void Show(ExportProgress progress)
        {
            bar.Expect(progress.Total);
            bar.Reach(progress.Done);
            bar.Name("exporting " + progress.File);
        }
    }

    private static ExportFormat? ParseFormat(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (FormatNames.Contains(word, StringComparer.Ordinal)) return Enum.Parse<ExportFormat>(word, ignoreCase: true);

        var nearest = NearestName.Of(word, FormatNames);
        result.AddError($"\"--format\" is \"{word}\". Expected one of {string.Join(", ", FormatNames)}.{(nearest is null ? "" : $" Did you mean \"{nearest}\"?")}");
        return null;
    }

    private static Guid? ParseRun(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (Guid.TryParse(word, out var run)) return run;

        result.AddError($"\"--since\" is \"{word}\". Expected the id of a run; aiindex status lists them.");
        return null;
    }
}
