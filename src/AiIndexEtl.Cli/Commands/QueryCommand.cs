using System.CommandLine;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex query</c>: SQL to the published file.</summary>
internal static class QueryCommand
{
    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var sql = new Argument<string>("SQL")
        {
            Description = "One statement in DuckDB's SQL; the view facts has one row for each figure. - reads it from standard input.",
        };
        var command = new Command("query", "Ask the published file in SQL. The file is opened for reading only.") { sql };
        command.SetAction((parsed, cancellationToken) => RunAsync(open(parsed), parsed.GetValue(sql)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Invocation invocation, string sql, CancellationToken cancellationToken)
    {
        if (sql == "-")
        {
            using var reader = new StreamReader(invocation.Console.Input, leaveOpen: true);
            sql = await reader.ReadToEndAsync(cancellationToken);
        }

        return WarehouseOutput.Ask(invocation, reader =>
        {
            using var rows = reader.Query(sql, cancellationToken);
            WarehouseOutput.Write(invocation, rows, ranks: null, cancellationToken);
            return ExitCode.Fine;
        });
    }
}
