using System.Globalization;
using System.Text;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Reading;

/// <summary>Draws the tables of an open file and how they name each other, in Mermaid's notation for entity diagrams.</summary>
internal static class EntityDiagram
{
    private const int LongestType = 24;

    /// <summary>The diagram, which ends with a line feed.</summary>
    public static string Of(IWarehouseConnection connection)
    {
        var relations = connection.All(SqlScripts.Read("read/schema_relations.sql"));
        var references = relations.Select(row => ((string)row[0]!, (string)row[1]!)).ToHashSet();
        var diagram = new StringBuilder("erDiagram\n");
        foreach (var row in relations)
        {
            diagram.Append(CultureInfo.InvariantCulture, $"    {row[2]} ||--o{{ {row[0]} : {row[1]}\n");
        }

        var tables = connection.All(SqlScripts.Read("read/schema_columns.sql")).Where(row => (string)row[1]! == "table").GroupBy(row => (string)row[0]!, StringComparer.Ordinal);
        foreach (var table in tables)
        {
            diagram.Append(CultureInfo.InvariantCulture, $"    {table.Key} {{\n");
            foreach (var column in table)
            {
                var name = (string)column[2]!;
                diagram.Append(CultureInfo.InvariantCulture, $"        {TypeOf((string)column[3]!)} {name}{(references.Contains((table.Key, name)) ? " FK" : "")}\n");
            }

            diagram.Append("    }\n");
        }

        return diagram.ToString();
    }

    // Mermaid takes one word of letters, digits, brackets and parentheses; the fields of a STRUCT would not fit a box anyway.
    private static string TypeOf(string type)
    {
        var word = type.Replace(" WITH TIME ZONE", "TZ", StringComparison.Ordinal).Replace(",", "_", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var isList = word.EndsWith("[]", StringComparison.Ordinal);
        return word.Length <= LongestType && !word.Contains('"', StringComparison.Ordinal) ? word : word[..word.IndexOf('(', StringComparison.Ordinal)] + (isList ? "[]" : "");
    }
}
