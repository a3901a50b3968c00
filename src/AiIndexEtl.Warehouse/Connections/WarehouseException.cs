namespace AiIndexEtl.Warehouse.Connections;

/// <summary>What a DuckDB library could not do, in its own words. Both adapters throw this and no exception of their library.</summary>
public sealed class WarehouseException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public WarehouseException() : this("The database reported a failure without a message.")
    {
    }

    /// <summary>Creates the exception; the kind is read from the message.</summary>
    public WarehouseException(string message) : this(message, innerException: null)
    {
    }

    /// <summary>Creates the exception; the kind is read from the message.</summary>
    public WarehouseException(string message, Exception? innerException) : base(message, innerException) => Fault = WarehouseFaults.Of(message);

    /// <summary>What sort of failure it is.</summary>
    public WarehouseFault Fault { get; }
}
