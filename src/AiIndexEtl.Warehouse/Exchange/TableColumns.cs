using System.Text.RegularExpressions;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Exchange.Export;

namespace AiIndexEtl.Warehouse.Exchange;

/// <summary>The tables of an open file, and how their values travel as JSON without loss.</summary>
internal static partial class TableColumns
{
    // What tells the rows of a table apart, where that is less than all columns; the check ids_are_unique holds it.
    private static readonly Dictionary<string, string> s_keys = new(StringComparer.Ordinal)
    {
        ["schema_version"] = "version",
        ["run"] = "run_id",
        ["document"] = "document_id",
        ["document_text"] = "text_sha256",
        ["snapshot"] = "snapshot_sha256, document_id",
        ["claim"] = "claim_id",
        ["fact"] = "fact_id, opened_run_id",
    };

    /// <summary>The tables, in the order of their names, with their columns in order.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ExportedColumn>> Read(IWarehouseConnection connection)
    {
        var tables = new SortedDictionary<string, IReadOnlyList<ExportedColumn>>(StringComparer.Ordinal);
        var rows = connection.All("""
            SELECT c.table_name, c.column_name, c.data_type
            FROM duckdb_columns() c JOIN duckdb_tables() t ON t.table_oid = c.table_oid AND t.database_name = c.database_name
            WHERE c.database_name = current_database() AND c.schema_name = 'main' AND NOT t.internal AND NOT t.temporary
            ORDER BY c.table_name, c.column_index
            """);
        foreach (var table in rows.GroupBy(row => (string)row[0]!, StringComparer.Ordinal))
        {
            tables.Add(table.Key, [.. table.Select(row => new ExportedColumn((string)row[1]!, (string)row[2]!))]);
        }

        return tables;
    }

    /// <summary>What orders the rows of a table fully.</summary>
    public static string OrderOf(string table) => s_keys.GetValueOrDefault(table, "ALL");

    /// <summary>The value as it is written to JSON: figures as strings, because readers of JSON take bare numbers through binary floating point; times in UTC.</summary>
    public static string Written(ExportedColumn column)
    {
        var name = SqlText.Name(column.Name);
        if (column.Type == "TIMESTAMP WITH TIME ZONE") return $"utc({name}) AS {name}";
        return Figure().IsMatch(column.Type) ? $"CAST({name} AS {Figure().Replace(column.Type, "VARCHAR")}) AS {name}" : name;
    }

    /// <summary>The columns as <c>read_json</c> takes them.</summary>
    public static string Read(IEnumerable<ExportedColumn> columns) =>
        "{" + string.Join(", ", columns.Select(column => $"{SqlText.Name(column.Name)}: {SqlText.Literal(column.Type)}")) + "}";

    // DECIMAL(38,9)
    [GeneratedRegex(@"DECIMAL\(\d+,\s*\d+\)", RegexOptions.NonBacktracking)]
    private static partial Regex Figure();
}
