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
    public IWarehouseConnection Open(string path, WarehouseAccess access)
    {
        var spelling = PathSpelling.Take(Path.GetFullPath(path));
        try
        {
            return Failures.Translate(() => Open(spelling, access));
        }
        catch (WarehouseException e)
        {
            var message = spelling.Restore(e.Message);
            spelling.Dispose();
            throw message == e.Message ? e : new WarehouseException(message, e);
        }
        catch
        {
            spelling.Dispose();
            throw;
        }
    }

    private static DuckDbNetConnection Open(PathSpelling spelling, WarehouseAccess access)
    {
        var address = new DuckDBConnectionStringBuilder { DataSource = spelling.Text };
        if (access == WarehouseAccess.ReadOnly) address["access_mode"] = "READ_ONLY";

        var connection = new DuckDBConnection(address.ConnectionString);
        try
        {
            connection.Open();
            var opened = new DuckDbNetConnection(connection, spelling);
            opened.Execute(ConnectionDefaults.Script);
            return opened;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
