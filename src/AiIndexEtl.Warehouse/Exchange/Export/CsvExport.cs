using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>
/// CSV after RFC 4180 in UTF-8, lines ended by a line feed. Text is always in quotes, null is an empty field without quotes. Lists and
/// structures are JSON. No cell can be taken for a formula: see export/selection.sql.
/// </summary>
internal static class CsvExport
{
    private const string Order = "ORDER BY source, char_start, fact_id";

    /// <summary>Writes the facts as <c>facts.csv</c>.</summary>
    public static void WriteFacts(ExportWork work)
    {
        work.Expect(1);
        Write(work, "FROM exported", Order, "facts.csv");
    }

    /// <summary>Writes the rows of a query.</summary>
    /// <param name="work">The export.</param>
    /// <param name="query">The rows.</param>
    /// <param name="order">The clause that orders them.</param>
    /// <param name="name">The file.</param>
    public static (ExportedFile File, IReadOnlyList<ExportedColumn> Columns) Write(ExportWork work, string query, string order, string name)
    {
        work.Begin(name);
        var columns = work.ColumnsOf(query);
        var cells = string.Join(", ", columns.Select(column => $"{Cell(column)} AS {SqlText.Name(column.Name)}"));
        var quoted = string.Join(", ", columns.Where(column => column.Type == "VARCHAR").Select(column => SqlText.Name(column.Name)));
        var quotes = quoted.Length == 0 ? "" : $", FORCE_QUOTE ({quoted})";
        work.Copy($"SELECT {cells} FROM ({query}) {order}", name, $"FORMAT csv, HEADER, DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULLSTR ''{quotes}");
        work.MarkByteOrder(name);
        return (work.Add(name, work.Count(query)), columns);
    }

    private static string Cell(ExportedColumn column)
    {
        var name = SqlText.Name(column.Name);
        if (column.Type == "VARCHAR") return $"guarded({name})";
        if (column.Type.EndsWith(']') || column.Type.StartsWith("STRUCT", StringComparison.Ordinal) || column.Type.StartsWith("MAP", StringComparison.Ordinal)) return $"CAST(to_json({name}) AS VARCHAR)";
        if (column.Type.StartsWith("DECIMAL", StringComparison.Ordinal)) return $"plain({name})";
        return column.Type == "TIMESTAMP WITH TIME ZONE" ? $"utc({name})" : name;
    }
}
