namespace AiIndexEtl.Extraction.Lookup;

/// <summary>The characters that Latin words are made of: letters, those with accents among them, and digits.</summary>
internal static class WordCharacters
{
    // The first one behind the accented letters.
    private const char End = '\u0250';

    private static readonly bool[] Table = [.. Enumerable.Range(0, End).Select(static c => char.IsAsciiLetterOrDigit((char)c) || c >= '\u00C0')];

    /// <summary>True for one of them.</summary>
    public static bool Has(char c) => c < End && Table[c];
}
