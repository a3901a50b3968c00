using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>Every table in full, one file of newline-delimited JSON for each, in a fixed order: a file made from it exports the same bytes again.</summary>
internal static class JsonLinesExport
{
    public static void Write(ExportWork work)
    {
        var tables = TableColumns.Read(work.Connection);
        work.Expect(tables.Count);
        foreach (var (table, columns) in tables)
        {
            var name = table + ".jsonl";
            work.Begin(name);
            var values = string.Join(", ", columns.Select(TableColumns.Written));
            work.Copy($"SELECT {values} FROM (FROM {SqlText.Name(table)} ORDER BY {TableColumns.OrderOf(table)})", name, "FORMAT json");
            work.Add(name, work.Count($"FROM {SqlText.Name(table)}"), table, columns);
        }
    }
}
