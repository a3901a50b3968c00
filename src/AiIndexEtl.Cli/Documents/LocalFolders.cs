using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Scraping.Sources;

namespace AiIndexEtl.Cli.Documents;

/// <summary>The disk as a configuration asks it: globs mean there what they mean everywhere else.</summary>
internal sealed class LocalFolders : IFolderView
{
    /// <inheritdoc/>
    public bool Exists(string path) => Path.Exists(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> Expand(string glob) => LocalSource.Expand(glob).Paths;
}
