using System.Text;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Configuration.Decisions;

/// <summary>
/// The decisions file on disk. A decision is written as soon as it is made, the file is replaced as a whole by a rename, and a lock beside it
/// keeps two writers of one machine from losing each other's decisions.
/// </summary>
/// <param name="path">The absolute path.</param>
/// <param name="shownAs">The path as messages name it.</param>
/// <param name="time">The clock that waits for another writer go by.</param>
public sealed class DecisionStore(string path, string shownAs, TimeProvider time)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The decisions; null without problems where there is no file, which is not the same as a file without decisions.</summary>
    public Checked<DecisionList> Read()
    {
        try
        {
            return File.Exists(path) ? DecisionReader.Read(File.ReadAllText(path), shownAs) : new(null, []);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(null, [Unreadable(error)]);
        }
    }

    /// <summary>Writes a decision into the file, in place of the one on the same words where there is one. Gives what was written, or why nothing was.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="cancellationToken">Ends the wait for another writer.</param>
    public async Task<Checked<DecisionEdit>> PutAsync(ReviewDecision decision, CancellationToken cancellationToken = default)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var held = await LockAsync(cancellationToken);
            if (held is null)
            {
                return new(null, [new Problem(shownAs, 0, 0, "Another program has been writing to the file for ten seconds", "one writer at a time", "Try again when it has ended.")]);
            }

            var put = DecisionText.Put(File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : "", shownAs, decision);
            if (put.Value is { } edit) await ReplaceAsync(edit.Text, cancellationToken);
            return put;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(null, [Unreadable(error)]);
        }
    }

    // The bytes are on the disk before the name is theirs: a crash leaves the old file or the new one.
    private async Task ReplaceAsync(string text, CancellationToken cancellationToken)
    {
        var next = path + ".next";
        await using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await stream.WriteAsync(s_utf8.GetBytes(text), cancellationToken);
            stream.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }

    private async Task<FileStream?> LockAsync(CancellationToken cancellationToken)
    {
        var lockPath = path + ".lock";
        var began = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException) when (File.Exists(lockPath))
            {
                if (time.GetElapsedTime(began) > s_patience) return null;
                await Task.Delay(s_pause, time, cancellationToken);
            }
        }
    }

    private Problem Unreadable(Exception error) => new(shownAs, 0, 0, "The file cannot be read or written: " + error.Message.TrimEnd('.'), "a decisions file that may be read and written");
}
