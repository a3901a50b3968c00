namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>Puts finished files in place, each by one rename, and clears away what is no longer needed.</summary>
internal static class FileSwap
{
    /// <summary>Makes the file's bytes durable, so that a crash after the rename cannot leave a name without content.</summary>
    public static void Flush(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Renames the new file over the old one. The old one, if any, is kept under the third name.</summary>
    public static void Replace(string next, string published, string? keepAs)
    {
        if (keepAs is null || !File.Exists(published))
        {
            File.Move(next, published, overwrite: true);
            return;
        }

        // The kept name is a second link to the old file, made before the rename: at no time is the published name without a file.
        Directory.CreateDirectory(Path.GetDirectoryName(keepAs)!);
        File.Replace(next, published, keepAs);
    }

    /// <summary>Removes files and folders; what cannot be removed stays, since nothing depends on it.</summary>
    public static void Remove(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            try
            {
                if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
                else File.Delete(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The next run tries again.
            }
        }
    }
}
