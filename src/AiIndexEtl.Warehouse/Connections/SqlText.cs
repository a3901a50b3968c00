namespace AiIndexEtl.Warehouse.Connections;

/// <summary>Text as a literal of SQL, for the few places where DuckDB takes no parameter.</summary>
public static class SqlText
{
    /// <summary>A string literal. DuckDB knows no escape but the doubled quote, so nothing can break out of it.</summary>
    public static string Literal(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>A list of string literals.</summary>
    public static string Literals(IEnumerable<string> texts) => "[" + string.Join(", ", texts.Select(Literal)) + "]";

    /// <summary>A quoted name.</summary>
    public static string Name(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
