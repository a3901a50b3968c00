namespace AiIndexEtl.Extraction.Tests;

/// <summary>Where the files of the repository are, seen from the test's own folder.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AiIndexEtl.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("AiIndexEtl.sln was not found above " + AppContext.BaseDirectory);
    }
}
