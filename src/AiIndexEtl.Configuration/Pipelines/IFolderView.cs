namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>What reading a configuration asks of the disk. Paths are absolute.</summary>
public interface IFolderView
{
    /// <summary>Whether there is a file or folder of that path.</summary>
    bool Exists(string path);

    /// <summary>
    /// The absolute paths of the files that a glob (<c>*</c>, <c>?</c>, <c>**</c>) stands for, in ordinal order; empty where there
    /// is none.
    /// </summary>
    IReadOnlyList<string> Expand(string glob);
}
