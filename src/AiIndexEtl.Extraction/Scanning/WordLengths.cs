using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// Which lengths the words of a table have that begin or end with a character, longest first: a look-up tries these and no others, and at
/// most places of a text none at all.
/// </summary>
internal sealed class WordLengths
{
    private readonly FrozenDictionary<char, int[]> _lengths;

    private WordLengths(IEnumerable<(char Key, int Length)> words) =>
        _lengths = words.GroupBy(static w => w.Key).ToFrozenDictionary(
            static group => group.Key, static group => group.Select(static w => w.Length).Distinct().OrderDescending().ToArray());

    /// <summary>The lengths by the first character of the words.</summary>
    public static WordLengths ByFirst(IEnumerable<string> words) => new(words.Select(static word => (word[0], word.Length)));

    /// <summary>The lengths by the last character of the words.</summary>
    public static WordLengths ByLast(IEnumerable<string> words) => new(words.Select(static word => (word[^1], word.Length)));

    /// <summary>The lengths of the words of a character, longest first.</summary>
    public ReadOnlySpan<int> Of(char c) => _lengths.TryGetValue(c, out var lengths) ? lengths : [];
}
