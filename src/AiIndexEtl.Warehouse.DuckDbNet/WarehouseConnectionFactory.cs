using AiIndexEtl.Warehouse.Connections;
using DuckDB.NET.Data;

namespace AiIndexEtl.Warehouse.Adapter;

/// <summary>Opens DuckDB files by DuckDB.NET.</summary>
public sealed class WarehouseConnectionFactory : IWarehouseConnectionFactory
{
    /// <inheritdoc/>
    public string Description => Failures.Translate(static () =>
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        return "DuckDB.NET, DuckDB " + connection.ServerVersion;
    });

    /// <inheritdoc/>
    public IWarehouseConnection Open(string path, WarehouseAccess access) => Failures.Translate(() =>
    {
        var address = new DuckDBConnectionStringBuilder { DataSource = Path.GetFullPath(path) };
        if (access == WarehouseAccess.ReadOnly) address["access_mode"] = "READ_ONLY";

        var connection = new DuckDBConnection(address.ConnectionString);
        try
        {
            connection.Open();
            var opened = new DuckDbNetConnection(connection);
            opened.Execute(ConnectionDefaults.Script);
            return (IWarehouseConnection)opened;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });
}
