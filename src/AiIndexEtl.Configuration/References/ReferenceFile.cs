using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Core.References;

namespace AiIndexEtl.Configuration.References;

/// <summary>Loads files of reference values.</summary>
public static class ReferenceFile
{
    /// <summary>Reads a file. A file that cannot be read is a problem like any other.</summary>
    /// <param name="path">The path.</param>
    /// <param name="shownAs">The path as messages name it.</param>
    /// <param name="terms">The words that it may use.</param>
    public static Checked<IReadOnlyList<ReferenceEntry>> Load(string path, string shownAs, ReferenceTerms terms)
    {
        try
        {
            return ReferenceReader.Read(File.ReadAllText(path), shownAs, terms);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(null, [new Problem(shownAs, 0, 0, "The file cannot be read: " + error.Message.TrimEnd('.'), "a readable file of reference values")]);
        }
    }
}
