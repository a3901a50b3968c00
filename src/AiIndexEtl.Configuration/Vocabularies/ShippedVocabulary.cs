namespace AiIndexEtl.Configuration.Vocabularies;

/// <summary>The vocabulary files that come with the program.</summary>
public static class ShippedVocabulary
{
    /// <summary>
    /// Their paths in ordinal order: the <c>.yaml</c> files of the folder <c>vocabulary</c> beside the program. Empty where the folder
    /// is missing, so that a program installed without it says which words it lacks instead of failing at start.
    /// </summary>
    public static IReadOnlyList<string> Paths => PathsIn(AppContext.BaseDirectory);

    /// <summary>The same below a given folder.</summary>
    internal static IReadOnlyList<string> PathsIn(string programFolder)
    {
        var folder = Path.Combine(programFolder, "vocabulary");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)] : [];
    }
}
