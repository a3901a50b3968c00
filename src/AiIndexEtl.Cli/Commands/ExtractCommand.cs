using System.CommandLine;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Progress;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Json;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex extract</c>: the figures of documents.</summary>
internal static class ExtractCommand
{
    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var files = FileArguments.Files();
        var edition = FileArguments.Edition();
        var command = new Command("extract", "Show the figures that articles state, and publish nothing.") { files, edition };
        command.SetAction(
            (parsed, cancellationToken) => RunAsync(open(parsed), parsed.GetValue(files)!, parsed.GetValue(edition), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Invocation invocation, string[] files, string? edition, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfigurationOrDefaults() is not { } configuration) return ExitCode.Usage;
        if (ExtractorLoader.Load(configuration, invocation) is not { } extractor) return ExitCode.Usage;

        var cleaner = new DocumentCleaner(invocation.Console.Input, configuration.Fetch.MaxBytes, edition);
        var inputs = DocumentInputs.Expand(files, invocation);
        var writer = new ClaimOutput(invocation, showsSource: inputs.Count > 1);
        var exitCode = ExitCode.Fine;
        using var bar = invocation.OpenProgressBesideResults("extracting", ProgressUnit.Files, inputs.Count);
        var work = InOrder.SelectAsync(
            inputs,
            FileArguments.Degree,
            async (input, token) =>
            {
                var document = await cleaner.CleanAsync(input, token);
                return (document, claims: document.Article is null ? [] : extractor.Extract(document.Article).Claims);
            },
            cancellationToken);
        await foreach (var (document, claims) in work)
        {
            foreach (var warning in document.Warnings) invocation.Messages.Warn($"{document.Source}: {warning}");
            if (document.Article is null)
            {
                invocation.Messages.Fail($"{document.Source}: {document.Failure}");
                exitCode = ExitCode.Failed;
            }

            foreach (var claim in claims) writer.Write(claim);
            writer.Flush();
            bar?.Advance();
        }

        bar?.Dispose();
        writer.Complete();
        return exitCode;
    }

    /// <summary>Writes claims: as JSON by the contract's own serialiser, else as rows.</summary>
    private sealed class ClaimOutput
    {
        private readonly OutputBuffer? _json;
        private readonly IRowWriter? _rows;

        public ClaimOutput(Invocation invocation, bool showsSource)
        {
            if (invocation.Format is OutputFormat.Jsonl) _json = new OutputBuffer(invocation.Console.Output);
            else _rows = invocation.OpenRows(ClaimColumns.All(showsSource));
        }

        public void Write(Claim claim)
        {
            _rows?.Write(ClaimColumns.Values(claim));
            _json?.AddJsonLine(claim, CoreJson.Rows.Claim);
        }

        public void Flush()
        {
            _rows?.Flush();
            _json?.Flush();
        }

        public void Complete()
        {
            _rows?.Complete();
            _json?.Flush();
        }
    }
}
