using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Text;

/// <summary>
/// Folds a text for look-ups: lower case, half width, Simplified characters. Every character is replaced by one, so that positions
/// in the folded text are positions in the text.
/// </summary>
internal static class TextFolding
{
    // The single-character part of the Traditional-Simplified transform of the Unicode CLDR (Unicode License v3).
    private static readonly FrozenDictionary<char, char> Simplified = ReadSimplified();

    /// <summary>The folded text, of the same length.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++) folded[i] = Fold(source[i]);
    });

    /// <summary>One folded character.</summary>
    public static char Fold(char c) => c switch
    {
        < '\u0080' => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c,
        >= '\u4E00' and <= '\u9FFF' => Simplified.TryGetValue(c, out var simplified) ? simplified : c,
        >= '\uFF01' and <= '\uFF5E' => Fold((char)(c - 0xFEE0)),
        '\u3000' or '\u00A0' or '\u2009' or '\u202F' => ' ',
        '\u2018' or '\u2019' => '\'',
        '\u2010' or '\u2011' => '-',
        _ => char.ToLowerInvariant(c),
    };

    private static FrozenDictionary<char, char> ReadSimplified()
    {
        using var stream = typeof(TextFolding).Assembly.GetManifestResourceStream("traditional-simplified.txt")
            ?? throw new InvalidOperationException("The table of Simplified characters is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenDictionary(pair => pair[0], pair => pair[1]);
    }
}
