namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>What reading a configuration asks of the disk. Paths are absolute.</summary>
public interface IFolderView
{
    /// <summary>Whether there is a file or folder of that path.</summary>
    bool Exists(string path);

    /// <summary>The absolute paths of all files below a folder, in no order; empty where the folder is not there or may not be read.</summary>
    IEnumerable<string> FilesBelow(string folder);
}
