using System.CommandLine;
using System.Text;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Core.Json;
using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex clean</c>: the text of documents without the furniture of their pages.</summary>
internal static class CleanCommand
{
    private static readonly OutputColumn[] Columns =
        [new("source"), new("title"), new("published"), new("author"), new("publisher"), new("language"), new("text")];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var files = FileArguments.Files();
        var command = new Command("clean", "Show the text of articles without the furniture of their pages.") { files };
        command.SetAction((parsed, cancellationToken) => RunAsync(open(parsed), parsed.GetValue(files)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Invocation invocation, string[] files, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfigurationOrDefaults() is not { } configuration) return ExitCode.Usage;

        var cleaner = new DocumentCleaner(invocation.Console.Input, configuration.Fetch.MaxBytes, edition: null);
        var output = new OutputBuffer(invocation.Console.Output);
        var csv = invocation.Format is OutputFormat.Csv ? invocation.OpenRows(Columns) : null;
        var exitCode = ExitCode.Fine;
        var inputs = DocumentInputs.Expand(files, invocation);
        await foreach (var document in InOrder.SelectAsync(inputs, FileArguments.Degree, cleaner.CleanAsync, cancellationToken))
        {
            foreach (var warning in document.Warnings) invocation.Messages.Warn($"{document.Source}: {warning}");
            if (document.Article is not { } article)
            {
                invocation.Messages.Fail($"{document.Source}: {document.Failure}");
                exitCode = ExitCode.Failed;
                continue;
            }

            var row = CleanedRow.Of(article);
            if (csv is not null) csv.Write([row.Source, row.Title, row.Published, row.Author, row.Publisher, row.Language, row.Text]);
            else if (invocation.Format is OutputFormat.Jsonl) output.AddJsonLine(row, CoreJson.Rows.CleanedRow);
            else output.Add(ForReading(row));
            output.Flush();
        }

        csv?.Complete();
        return exitCode;
    }

    // A person reads one article after the other; a table would cut the very text that was asked for.
    private static string ForReading(CleanedRow row)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(TerminalText.OneLine(row.Title ?? row.Source)).Append('\n');
        var known = new[] { row.Source, row.Publisher, row.Author, PlainText.Of(row.Published), row.Language };
        text.Append(
            string.Join(" · ", known.Where(part => !string.IsNullOrEmpty(part)).Select(part => TerminalText.OneLine(part!)))).Append("\n\n");
        foreach (var line in row.Text.Split('\n')) text.Append(TerminalText.OneLine(line)).Append('\n');
        return text.Append('\n').ToString();
    }
}
