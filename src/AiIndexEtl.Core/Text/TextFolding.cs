namespace AiIndexEtl.Core.Text;

/// <summary>
/// Folds a text for look-ups: lower case, half width, Simplified characters. Every character is replaced by one, so that positions
/// in the folded text are positions in the text.
/// </summary>
public static class TextFolding
{
    private static readonly char[] Map = BuildMap();
    private static readonly Lazy<ILookup<char, char>> AllOf = new(static () => Enumerable.Range(0, Map.Length).Select(c => (char)c).ToLookup(Fold));

    /// <summary>The folded text, of the same length.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        var map = Map;
        for (var i = 0; i < source.Length; i++) folded[i] = map[source[i]];
    });

    /// <summary>One folded character.</summary>
    public static char Fold(char c) => Map[c];

    /// <summary>All characters that fold to the same as the given one, itself among them: both cases and widths of a letter, both scripts of a Chinese character.</summary>
    public static IEnumerable<char> Alike(char c) => AllOf.Value[Fold(c)];

    // A table of all characters: one look-up for each character of a text, whatever script it is in.
    private static char[] BuildMap()
    {
        var map = new char[char.MaxValue + 1];
        for (var c = 0; c <= char.MaxValue; c++) map[c] = WithoutScript((char)c);

        // The single-character part of the Traditional-Simplified transform of the Unicode CLDR (Unicode License v3): pairs in a file.
        using var stream = typeof(TextFolding).Assembly.GetManifestResourceStream("traditional-simplified.txt")
            ?? throw new InvalidOperationException("The table of Simplified characters is missing from the assembly.");
        using var reader = new StreamReader(stream);
        foreach (var pair in reader.ReadToEnd().Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)) map[pair[0]] = pair[1];
        return map;
    }

    private static char WithoutScript(char c) => c switch
    {
        < '\u0080' => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c,
        >= '\uFF01' and <= '\uFF5E' => WithoutScript((char)(c - 0xFEE0)),
        '\u3000' or '\u00A0' or '\u2009' or '\u202F' => ' ',
        '\u2018' or '\u2019' => '\'',
        '\u2010' or '\u2011' => '-',
        _ => char.ToLowerInvariant(c),
    };
}
