namespace AiIndexEtl.Testing;

/// <summary>Where the project's own files are.</summary>
public static class Repository
{
    /// <summary>The folder that holds AiIndexEtl.sln.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AiIndexEtl.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("AiIndexEtl.sln");
        return folder.FullName;
    }
}
