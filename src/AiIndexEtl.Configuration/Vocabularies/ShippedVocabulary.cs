namespace AiIndexEtl.Configuration.Vocabularies;

/// <summary>The vocabulary files that come with the program.</summary>
public static class ShippedVocabulary
{
    /// <summary>The word that stands for these files in a list of vocabulary files.</summary>
    public const string Word = "shipped";

    /// <summary>
    /// Their paths in ordinal order: the <c>.yaml</c> files of the folder <c>vocabulary</c> beside the program. Empty where the folder
    /// is missing, so that a program installed without it says which words it lacks instead of failing at start.
    /// </summary>
    public static IReadOnlyList<string> Paths => PathsIn(AppContext.BaseDirectory);

    /// <summary>
    /// The files of a folder of the program's own files, else those beside the program. A clone's own files come first because they
    /// are the ones that people edit; those beside the program are copies of them that a build made.
    /// </summary>
    /// <param name="homeFolder">The folder that holds the folder <c>vocabulary</c>; null for none.</param>
    public static IReadOnlyList<string> PathsFrom(string? homeFolder) =>
        homeFolder is not null && PathsIn(homeFolder) is { Count: > 0 } own ? own : Paths;

    /// <summary>The same below a given folder.</summary>
    internal static IReadOnlyList<string> PathsIn(string programFolder)
    {
        var folder = Path.Combine(programFolder, "vocabulary");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)] : [];
    }
}
