namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>The real disk.</summary>
public sealed class DiskFolderView : IFolderView
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    /// <inheritdoc/>
    public bool Exists(string path) => Path.Exists(path);

    /// <inheritdoc/>
    public IEnumerable<string> FilesBelow(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", Everything) : [];
}
