namespace AiIndexEtl.Warehouse.Connections;

/// <summary>
/// Reads the sort of failure from DuckDB's message. The message is the one thing that both libraries hand on unchanged; their
/// error codes differ in what they keep.
/// </summary>
internal static class WarehouseFaults
{
    private static readonly (string Words, WarehouseFault Fault)[] s_known =
    [
        ("No space left on device", WarehouseFault.DiskFull),
        ("Disk quota exceeded", WarehouseFault.DiskFull),
        ("not enough space on the disk", WarehouseFault.DiskFull),
        ("File too large", WarehouseFault.DiskFull),
        ("Out of Memory Error", WarehouseFault.OutOfMemory),
        ("Could not set lock on file", WarehouseFault.FileHeld),
        ("being used by another process", WarehouseFault.FileHeld),
        ("not a valid DuckDB database file", WarehouseFault.NotADatabase),
        ("we can only read versions", WarehouseFault.NotADatabase),
        ("Serialization Error", WarehouseFault.NotADatabase),
        ("Corrupt database file", WarehouseFault.NotADatabase),
        ("does not match stored checksum", WarehouseFault.NotADatabase),
        ("Could not read enough bytes", WarehouseFault.NotADatabase),
        ("Could not read all bytes", WarehouseFault.NotADatabase),
        ("IO Error", WarehouseFault.Io),
        ("FATAL Error", WarehouseFault.Io),
    ];

    /// <summary>The sort of failure that the message tells of; the most telling words win.</summary>
    public static WarehouseFault Of(string message)
    {
        foreach (var (words, fault) in s_known)
        {
            if (message.Contains(words, StringComparison.OrdinalIgnoreCase)) return fault;
        }

        return WarehouseFault.Statement;
    }
}
