namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>Tells a DuckDB file by its first bytes, without opening it as a database.</summary>
internal static class DatabaseHeader
{
    private const int MagicOffset = 8;

    /// <summary>True where the file has DuckDB's mark.</summary>
    public static bool IsDuckDb(string path)
    {
        Span<byte> start = stackalloc byte[MagicOffset + 4];
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start[MagicOffset..].SequenceEqual("DUCK"u8);
    }
}
