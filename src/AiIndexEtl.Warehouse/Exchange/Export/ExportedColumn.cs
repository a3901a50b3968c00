namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>A column of an exported table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in DuckDB's words.</param>
public sealed record ExportedColumn(string Name, string Type);
