using System.Globalization;
using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Health;

/// <summary>Checks of the folders that runs write to.</summary>
internal static class DiskChecks
{
    private const long Megabyte = 1_048_576;
    private static readonly string[] NetworkFormats = ["nfs", "nfs4", "cifs", "smbfs", "smb2", "fuse.sshfs", "9p"];

    /// <summary>Permissions and space of the two folders.</summary>
    public static IEnumerable<Finding> All(PipelineConfiguration configuration)
    {
        var database = configuration.Resolve(configuration.Warehouse.Path);
        var size = File.Exists(database) ? new FileInfo(database).Length : 0;
        (string Name, string Folder, long Needed)[] folders =
        [
            ("published folder", Path.GetDirectoryName(database)!, size), ("raw folder", configuration.Resolve(configuration.RawFolder), 0),
        ];
        foreach (var (name, folder, needed) in folders)
        {
            yield return Permission(name, folder);
            if (Nearest(folder) is { } there)
            {
                var drive = new DriveInfo(there);
                yield return Space(name, folder, drive.AvailableFreeSpace, needed);
                if (NetworkFormats.Contains(drive.DriveFormat, StringComparer.OrdinalIgnoreCase))
                {
                    yield return Finding.Warn(
                        name, $"{folder} lies on a network file system ({drive.DriveFormat}), where locks hold only if its server keeps them.",
                            "Let one machine alone run the pipeline, or keep the folder on a local disk.");
                }
            }
        }
    }

    /// <summary>Whether the space is enough. A publication builds a second copy of the file, and the first one stays as an earlier file.</summary>
    /// <param name="name">The folder in words.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="free">Bytes that are free.</param>
    /// <param name="fileSize">Bytes of the file that is copied; zero for none.</param>
    internal static Finding Space(string name, string folder, long free, long fileSize)
    {
        var check = name + " space";
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"{free / Megabyte} MB are free at {folder}; the next run needs about {((2 * fileSize) / Megabyte) + 100} MB.");
        if (free < (fileSize + (fileSize / 2)) + (20 * Megabyte)) return Finding.Fail(
            check, message, "Free space: aiindex prune --dry-run shows what may go.");
        return free < (4 * fileSize) + (500 * Megabyte)
            ? Finding.Warn(check, message, "Free space before it runs out: aiindex prune --dry-run shows what may go.")
            : Finding.Ok(check, message);
    }

    private static Finding Permission(string name, string folder)
    {
        var remedy = "Give the user that runs the pipeline the right to write there, or name another folder in pipeline.yaml.";
        if (Nearest(folder) is not { } there) return Finding.Fail(name, $"{folder} cannot be made: a part of its path is no folder.", remedy);

        var probe = Path.Combine(there, $".aiindex-doctor-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
            return Finding.Ok(name, there == folder ? $"{folder} can be written." : $"{folder} is not there yet and can be made.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Finding.Fail(name, $"{there} cannot be written: {error.Message}", remedy);
        }
    }

    // The folder itself, or the nearest one above it; null where a file stands in the way.
    private static string? Nearest(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (File.Exists(current)) return null;
            if (Directory.Exists(current)) return current;
        }

        return null;
    }
}
