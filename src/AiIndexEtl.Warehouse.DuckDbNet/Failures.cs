using AiIndexEtl.Warehouse.Connections;
using DuckDB.NET.Data;

namespace AiIndexEtl.Warehouse.Adapter;

/// <summary>Turns what DuckDB.NET throws into the exceptions of the port.</summary>
internal static class Failures
{
    /// <summary>
    /// Runs the call. An interrupted statement ends as cancelled, whatever DuckDB.NET made of it; values that DuckDB.NET cannot hold
    /// (an infinite date, a NULL within a map of numbers) are told with a way around.
    /// </summary>
    public static T Translate<T>(Func<T> call, CancellationToken cancellationToken = default)
    {
        try
        {
            return call();
        }
        catch (DuckDBException e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new WarehouseException(e.Message.Length > 0 ? e.Message : "The statement is empty.", e);
        }
        catch (Exception e) when (e is InvalidCastException or InvalidOperationException or OverflowException or ArgumentException)
        {
            throw new WarehouseException($"{e.Message} Cast the column to VARCHAR to read it as text.", e);
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException or BadImageFormatException)
        {
            throw new WarehouseException($"DuckDB's native library, which comes with the package DuckDB.NET.Data.Full, cannot be loaded: {e.Message}", e);
        }
    }
}
