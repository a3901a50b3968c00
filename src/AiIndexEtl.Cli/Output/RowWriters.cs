using AiIndexEtl.Cli.Consoles;

namespace AiIndexEtl.Cli.Output;

/// <summary>Makes the writer of a format.</summary>
internal static class RowWriters
{
    /// <summary>A writer to the console's standard output.</summary>
    public static IRowWriter Create(OutputFormat format, IReadOnlyList<OutputColumn> columns, ConsoleStreams console) => format switch
    {
        OutputFormat.Jsonl => new JsonlWriter(console.Output, Names(columns)),
        OutputFormat.Csv => new CsvWriter(console.Output, Names(columns), console.OutputIsTerminal ? TerminalText.Lines : null),
        OutputFormat.Markdown => new MarkdownWriter(console.Output, columns),
        _ => new TableWriter(console.Output, columns, console.Width, isStyled: console.OutputIsTerminal && console.AllowsColour),
    };

    private static string[] Names(IReadOnlyList<OutputColumn> columns) => [.. columns.Select(column => column.Name)];
}
