using AiIndexEtl.Warehouse.Adapter.Native;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Adapter;

/// <summary>Opens DuckDB files by libduckdb's C API.</summary>
public sealed class WarehouseConnectionFactory : IWarehouseConnectionFactory
{
    /// <inheritdoc/>
    public string Description => "libduckdb " + NativeMethods.Text(NativeMethods.LibraryVersion());

    /// <inheritdoc/>
    public IWarehouseConnection Open(string path, WarehouseAccess access)
    {
        var database = OpenDatabase(Path.GetFullPath(path), access);
        if (NativeMethods.Connect(database, out var handle) != 0)
        {
            NativeMethods.Close(ref database);
            throw new WarehouseException($"DuckDB gave no connection to {path}.");
        }

        var connection = new LibDuckDbConnection(database, handle);
        try
        {
            connection.Execute(ConnectionDefaults.Script);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static nint OpenDatabase(string path, WarehouseAccess access)
    {
        if (NativeMethods.CreateConfig(out var config) != 0) throw new WarehouseException("DuckDB gave no configuration.");
        try
        {
            var mode = access == WarehouseAccess.ReadOnly ? "READ_ONLY" : "READ_WRITE";
            if (NativeMethods.SetConfig(config, "access_mode", mode) != 0) throw new WarehouseException($"DuckDB refused access_mode={mode}.");
            if (NativeMethods.Open(path, out var database, config, out var error) == 0) return database;
            throw new WarehouseException(NativeMethods.OwnedText(error));
        }
        finally
        {
            NativeMethods.DestroyConfig(ref config);
        }
    }
}
