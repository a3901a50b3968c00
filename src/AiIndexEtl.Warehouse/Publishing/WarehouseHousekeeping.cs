namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>Clears away what lies around a published file, and tells who publishes to it.</summary>
/// <param name="time">The clock.</param>
public sealed class WarehouseHousekeeping(TimeProvider time)
{
    /// <summary>Who publishes to a file at this moment, in the holder's own words; null where nobody does.</summary>
    /// <exception cref="UnauthorizedAccessException">The lock file may not be opened.</exception>
    public string? Publisher(string databasePath)
    {
        var paths = new WarehousePaths(databasePath);
        if (!File.Exists(paths.Lock)) return null;

        using var held = PublishLock.TryTake(paths, time);
        return held is null ? PublishLock.Holder(paths) : null;
    }

    /// <summary>Earlier published files beyond those kept, and what killed runs left half-built.</summary>
    /// <param name="databasePath">The published file.</param>
    /// <param name="parquetPath">The Parquet file that goes with it; null for none.</param>
    /// <param name="keep">How many earlier files stay.</param>
    /// <param name="removes">False only looks.</param>
    /// <returns>The files; null where a run is publishing, and nothing was done.</returns>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public IReadOnlyList<SpareFile>? Clear(string databasePath, string? parquetPath, int keep, bool removes)
    {
        var paths = new WarehousePaths(databasePath);
        if (!Directory.Exists(paths.Folder)) return [];
        if (!removes) return Publisher(databasePath) is null ? Find(paths, parquetPath, keep) : null;

        using var held = PublishLock.TryTake(paths, time);
        if (held is null) return null;

        var spare = Find(paths, parquetPath, keep);
        FileSwap.Remove(spare.Select(file => file.Path));
        return spare;
    }

    private static List<SpareFile> Find(WarehousePaths paths, string? parquetPath, int keep) =>
    [
        .. paths.KeptFiles().SkipLast(Math.Max(keep, 0)).Select(path => new SpareFile(path, "superseded", SizeOf(path))),
        .. WarehousePaths.LeftoversOf(paths.Database).Concat(parquetPath is null ? [] : WarehousePaths.LeftoversOf(Path.GetFullPath(parquetPath)))
            .Select(path => new SpareFile(path, "unfinished", SizeOf(path))),
    ];

    private static long SizeOf(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length)
        : new FileInfo(path).Length;
}
