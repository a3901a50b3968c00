using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>What the columns of a data package hold, in the words of the comments that an analyst sees in DuckDB.</summary>
internal static class PackageComments
{
    // Columns of the views that have another name in the table they come from.
    private static readonly (string Column, string Table, string Source)[] s_renamed =
        [("run_id", "fact", "opened_run_id")];

    /// <summary>The description of each column that has one.</summary>
    public static IReadOnlyDictionary<string, string> Of(IWarehouseConnection connection, PackageResourcePlan plan)
    {
        var rows = connection.All("SELECT table_name, column_name, comment FROM duckdb_columns() WHERE schema_name = 'main' AND comment IS NOT NULL");
        var all = rows.DistinctBy(row => (row[0], row[1])).ToDictionary(row => ((string)row[0]!, (string)row[1]!), row => (string)row[2]!);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);

        // A comment on the view itself is the nearest one; then what the column is called in the tables that the view is made of.
        Add(found, all, plan.Name);
        foreach (var (column, table, source) in s_renamed)
        {
            if (plan.Tables.Contains(table, StringComparer.Ordinal) && all.TryGetValue((table, source), out var comment)) found.TryAdd(column, comment);
        }

        foreach (var table in plan.Tables) Add(found, all, table);
        return found;
    }

    private static void Add(Dictionary<string, string> found, Dictionary<(string, string), string> all, string table)
    {
        foreach (var ((owner, column), comment) in all)
        {
            if (owner == table) found.TryAdd(column, comment);
        }
    }
}
