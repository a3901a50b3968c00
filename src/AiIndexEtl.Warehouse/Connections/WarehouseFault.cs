namespace AiIndexEtl.Warehouse.Connections;

/// <summary>Sorts of failure that callers tell apart.</summary>
public enum WarehouseFault
{
    /// <summary>The statement is wrong or does not fit the data; the default.</summary>
    Statement,

    /// <summary>A file could not be read or written.</summary>
    Io,

    /// <summary>The disk or the user's share of it is full.</summary>
    DiskFull,

    /// <summary>The memory that DuckDB may use does not suffice.</summary>
    OutOfMemory,

    /// <summary>Another program holds the file.</summary>
    FileHeld,

    /// <summary>The file is no DuckDB file that this version can read.</summary>
    NotADatabase,
}
