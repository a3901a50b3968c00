using AiIndexEtl.Configuration.Problems;

namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>Finds and loads pipeline.yaml.</summary>
public static class PipelineFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "pipeline.yaml";

    /// <summary>
    /// The nearest pipeline.yaml in the folder or one above it; else the one in the fallback folder; null where there is none.
    /// </summary>
    /// <param name="folder">Where the search begins.</param>
    /// <param name="fallbackFolder">Where to look in the end; null for nowhere.</param>
    public static string? Find(string folder, string? fallbackFolder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            var candidate = Path.Combine(current.FullName, Name);
            if (File.Exists(candidate)) return candidate;
        }

        var last = fallbackFolder is null ? null : Path.Combine(fallbackFolder, Name);
        return last is not null && File.Exists(last) ? last : null;
    }

    /// <summary>Reads the file. A file that cannot be read is a problem like any other.</summary>
    /// <param name="path">The path.</param>
    /// <param name="view">The disk, asked whether the files named are there.</param>
    /// <param name="shownAs">The path as messages name it; null for the path itself.</param>
    /// <param name="reads">True for a source that will be read, whose files must be there; null where all will be.</param>
    public static Checked<PipelineConfiguration> Load(
        string path, IFolderView view, string? shownAs = null, Func<PipelineConfiguration, SourceSettings, bool>? reads = null)
    {
        try
        {
            var full = Path.GetFullPath(path);
            return PipelineReader.Read(File.ReadAllText(full), shownAs ?? path, Path.GetDirectoryName(full)!, view, reads);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(
                null,
                [new Problem(shownAs ?? path, 0, 0, "The file cannot be read: " + error.Message.TrimEnd('.'), "a readable pipeline.yaml")]);
        }
    }
}
