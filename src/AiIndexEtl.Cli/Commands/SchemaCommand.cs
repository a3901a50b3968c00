using System.CommandLine;
using System.Text;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex schema</c>: the tables and views of the published file, and what their columns mean.</summary>
internal static class SchemaCommand
{
    // What a table on the terminal shows, in its order; the other formats have every column.
    private static readonly string[] TableColumns = ["table_name", "column_name", "type", "comment"];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var diagram = new Option<bool>("--diagram") { Description = "An entity diagram of the tables in Mermaid's notation, instead of a list." };
        var command = new Command("schema", "Show the tables and views of the published file with the meaning of their columns.") { diagram };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(open(parsed), parsed.GetValue(diagram), cancellationToken)));
        return command;
    }

    private static int Run(Invocation invocation, bool isDiagram, CancellationToken cancellationToken) =>
        WarehouseOutput.Ask(invocation, reader =>
        {
            if (isDiagram)
            {
                invocation.Console.Output.Write(Encoding.UTF8.GetBytes(reader.Diagram()));
                return ExitCode.Fine;
            }

            using var rows = reader.Tables(cancellationToken);
            WarehouseOutput.Write(invocation, rows, TableColumns, cancellationToken);
            return ExitCode.Fine;
        });
}
