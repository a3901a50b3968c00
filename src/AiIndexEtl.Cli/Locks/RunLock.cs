using System.Text.Json;

namespace AiIndexEtl.Cli.Locks;

/// <summary>
/// Held by the one run, or the one clearing away, that works on a published file, from before the first page is asked for until the end.
/// The operating system holds it on an open file, so that a crash or a kill releases it; that the file is there means nothing. The file
/// stays, because removing it would let two runs hold locks on two files of one name. Who holds it stands in a file beside it, since a
/// locked file cannot be read on every system.
/// </summary>
internal sealed class RunLock : IDisposable
{
    // EAGAIN on Linux, EWOULDBLOCK on macOS; on Windows a sharing violation and a locked region.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    private readonly FileStream _stream;

    private RunLock(FileStream stream) => _stream = stream;

    /// <summary>The file that is locked.</summary>
    public static string PathOf(string database) => database + ".run.lock";

    /// <summary>The file that tells who holds the lock.</summary>
    public static string HolderPathOf(string database) => PathOf(database) + ".json";

    /// <summary>Takes the lock; null where another process holds it.</summary>
    /// <param name="database">The published file; its folder is made where it is missing.</param>
    /// <param name="holder">Who takes it.</param>
    /// <exception cref="IOException">The lock file cannot be made, for another reason than that it is held.</exception>
    /// <exception cref="UnauthorizedAccessException">The lock file may not be written.</exception>
    public static RunLock? TryTake(string database, LockHolder holder)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        if (Open(database, FileMode.OpenOrCreate) is not { } stream) return null;

        var taken = new RunLock(stream);
        try
        {
            File.WriteAllBytes(HolderPathOf(database), JsonSerializer.SerializeToUtf8Bytes(holder, LockJsonContext.Default.LockHolder));
            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Whether the lock is held at this moment, by any process.</summary>
    /// <exception cref="UnauthorizedAccessException">The lock file may not be opened.</exception>
    public static bool IsHeld(string database)
    {
        if (!File.Exists(PathOf(database))) return false;

        using var stream = Open(database, FileMode.Open);
        return stream is null;
    }

    /// <summary>Who holds the lock at this moment, in words; null where nobody does, and where it may not be asked.</summary>
    public static string? HolderOf(string database)
    {
        try
        {
            return IsHeld(database) ? LastHolder(database)?.ToString() ?? "another process" : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Who took the lock last; null where that cannot be read. Only while the lock is held does it say who holds it.</summary>
    public static LockHolder? LastHolder(string database)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(HolderPathOf(database)), LockJsonContext.Default.LockHolder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose() => _stream.Dispose();

    private static FileStream? Open(string database, FileMode mode)
    {
        try
        {
            return new FileStream(PathOf(database), mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException error) when (Held.Contains(error.HResult))
        {
            return null;
        }
    }
}
