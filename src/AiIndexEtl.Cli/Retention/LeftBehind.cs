using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Retention;

/// <summary>Finds what runs have left around the published file and in the folder of raw data.</summary>
internal static class LeftBehind
{
    // A run that takes longer than a day is ended by its schedule; what is older belongs to nobody.
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromDays(1);

    /// <summary>Staging folders, journals and half-written files of runs that were killed, and records of runs beyond those kept.</summary>
    public static IEnumerable<PrunedFile> Find(PipelineConfiguration configuration, DateTimeOffset now)
    {
        var folder = Path.GetDirectoryName(configuration.Resolve(configuration.Warehouse.Path))!;
        var raw = configuration.Resolve(configuration.RawFolder);
        IEnumerable<PrunedFile> Old(string kind, IEnumerable<string> paths) => paths
            .Where(path => now.UtcDateTime - File.GetLastWriteTimeUtc(path) > AbandonedAfter)
            .Select(path => new PrunedFile(kind, path, SizeOf(path), "left by a run that did not end"));
        return
        [
            .. Old("staging", Below(folder, ".staging-*", SearchOption.TopDirectoryOnly)),
            .. Old("journal", Below(folder, ".run-*.journal", SearchOption.TopDirectoryOnly)),
            .. Old("temporary", Below(raw, "*.tmp", SearchOption.AllDirectories)),
            .. RunRecords.Of(configuration).Files().Skip(configuration.Retention.KeepRuns)
                .Select(path => new PrunedFile("run_record", path, SizeOf(path), "more records than are kept")),
        ];
    }

    /// <summary>Removes files and folders.</summary>
    /// <returns>Why some could not be removed; null where all were.</returns>
    public static string? Remove(PrunedFile file)
    {
        try
        {
            if (Directory.Exists(file.Path)) Directory.Delete(file.Path, recursive: true);
            else File.Delete(file.Path);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"{file.Path} could not be removed: {error.Message}";
        }
    }

    private static IEnumerable<string> Below(string folder, string pattern, SearchOption depth) =>
        Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder, pattern, depth).Order(StringComparer.Ordinal) : [];

    private static long SizeOf(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length)
        : new FileInfo(path).Length;
}
