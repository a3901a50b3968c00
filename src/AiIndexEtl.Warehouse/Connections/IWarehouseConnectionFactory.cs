namespace AiIndexEtl.Warehouse.Connections;

/// <summary>Opens DuckDB files.</summary>
public interface IWarehouseConnectionFactory
{
    /// <summary>What stands behind the connections, with its version, such as <c>libduckdb v1.5.6</c>.</summary>
    /// <exception cref="WarehouseException">The library cannot be loaded.</exception>
    string Description { get; }

    /// <summary>Opens a file. Read-only never creates one; read-write does where none is.</summary>
    /// <exception cref="WarehouseException">The file cannot be opened: it is missing, no DuckDB file, held by another program, or the library is missing.</exception>
    IWarehouseConnection Open(string path, WarehouseAccess access);
}
