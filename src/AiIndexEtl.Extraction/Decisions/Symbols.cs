using System.Collections.Concurrent;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// Numbers for the words that features are made of. A number depends on the word alone (FNV-1a, 32 bits), so that it is the same on
/// every machine; names given to <see cref="Of(string)"/> are kept so that features can be told to people.
/// </summary>
internal static class Symbols
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;
    private static readonly ConcurrentDictionary<int, string> Names = new();

    /// <summary>The number of a name that stands in the program: features, rules, metrics. Not for words of a text, which would pile up.</summary>
    public static int Of(string name)
    {
        var symbol = OfText(name);
        if (!Names.ContainsKey(symbol)) Names.TryAdd(symbol, name);
        return symbol;
    }

    /// <summary>The number of words of a text, which are not kept.</summary>
    public static int OfText(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ (byte)c) * Prime);
            hash = unchecked((hash ^ (uint)(c >> 8)) * Prime);
        }

        return unchecked((int)hash);
    }

    /// <summary>The name behind a number, or the number itself where it is none.</summary>
    public static string NameOf(int symbol) =>
        Names.TryGetValue(symbol, out var name) ? name : symbol.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
