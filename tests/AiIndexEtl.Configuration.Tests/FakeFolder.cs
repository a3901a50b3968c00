using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Configuration.Tests;

/// <summary>A disk that holds the given files below a root.</summary>
internal sealed class FakeFolder(params string[] files) : IFolderView
{
    public static string Root { get; } = Path.GetFullPath("/project");

    private readonly string[] _files = [.. files.Select(file => Path.GetFullPath(Path.Combine(Root, file)))];

    public bool Exists(string path) => _files.Any(file => file == path || file.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    public IReadOnlyList<string> Expand(string glob)
    {
        var star = glob.IndexOf('*', StringComparison.Ordinal);
        var extension = Path.GetExtension(glob);
        return [.. _files.Where(file => file.StartsWith(glob[..star], StringComparison.Ordinal) && (extension == ".*" || Path.GetExtension(file) == extension)).Order(StringComparer.Ordinal)];
    }
}
