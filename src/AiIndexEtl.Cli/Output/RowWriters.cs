using AiIndexEtl.Cli.Consoles;

namespace AiIndexEtl.Cli.Output;

/// <summary>Makes the writer of a format.</summary>
internal static class RowWriters
{
    /// <summary>A writer to the console's standard output.</summary>
    public static IRowWriter Create(OutputFormat format, IReadOnlyList<OutputColumn> columns, ConsoleStreams console) => format switch
    {
        OutputFormat.Jsonl => new JsonlWriter(console.Output, columns),
        OutputFormat.Csv => new CsvWriter(console.Output, columns, console.OutputIsTerminal),
        OutputFormat.Markdown => new MarkdownWriter(console.Output, columns),
        _ => new TableWriter(console.Output, columns, console.Width, isStyled: console.OutputIsTerminal && console.AllowsColour),
    };
}
