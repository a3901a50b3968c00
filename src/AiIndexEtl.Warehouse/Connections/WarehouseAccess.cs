namespace AiIndexEtl.Warehouse.Connections;

/// <summary>How a file is opened. DuckDB allows one writer or many readers of a file, never both.</summary>
public enum WarehouseAccess
{
    /// <summary>Reads only; the default. The file must exist.</summary>
    ReadOnly,

    /// <summary>Reads and writes; a missing file is created.</summary>
    ReadWrite,
}
