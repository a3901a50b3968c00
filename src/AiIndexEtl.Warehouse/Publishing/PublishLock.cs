using System.Globalization;

namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>
/// Held by the one run that publishes. The operating system holds it, so a crash releases it; the lock file itself stays, because
/// removing it would let two runs hold locks on two files of the same name.
/// </summary>
internal sealed class PublishLock : IDisposable
{
    private readonly FileStream _stream;

    private PublishLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock; null where another process holds it.</summary>
    /// <exception cref="UnauthorizedAccessException">The lock file may not be written.</exception>
    /// <exception cref="IOException">It was taken, but who holds it could not be written, as on a full disk; it is free again.</exception>
    public static PublishLock? TryTake(WarehousePaths paths, TimeProvider time)
    {
        if (Open(paths) is not { } stream) return null;

        var taken = new PublishLock(stream);
        taken.WriteHolder(paths, time);
        return taken;
    }

    /// <summary>Who holds the lock, for a message; the holder's own words where they can be read.</summary>
    public static string Holder(WarehousePaths paths)
    {
        try
        {
            return File.ReadAllText(paths.LockHolder).Trim();
        }
        catch (IOException)
        {
            return "another process";
        }
    }

    public void Dispose() => _stream.Dispose();

    private static FileStream? Open(WarehousePaths paths)
    {
        try
        {
            return new FileStream(paths.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException) when (File.Exists(paths.Lock))
        {
            return null;
        }
    }

    // In a file of its own: while the lock is held, the lock file cannot be read on every system.
    private void WriteHolder(WarehousePaths paths, TimeProvider time)
    {
        try
        {
            File.WriteAllText(paths.LockHolder, string.Create(
                CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName} since {time.GetUtcNow():yyyy-MM-dd HH:mm:ss}Z\n"));
        }
        catch
        {
            _stream.Dispose();
            throw;
        }
    }
}
