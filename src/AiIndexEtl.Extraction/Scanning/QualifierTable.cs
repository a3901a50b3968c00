using System.Collections.Frozen;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Qualifying words, for looking up either side of a number in bounded time.</summary>
internal sealed class QualifierTable
{
    private readonly FrozenDictionary<string, Qualifier> _words;
    private readonly FrozenDictionary<string, Qualifier>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly WordLengths _byFirst;
    private readonly WordLengths _byLast;

    private QualifierTable(Dictionary<string, Qualifier> words)
    {
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _byFirst = WordLengths.ByFirst(words.Keys);
        _byLast = WordLengths.ByLast(words.Keys);
    }

    public static QualifierTable Of(IEnumerable<(Qualifier Qualifier, string Words)> rows)
    {
        var words = new Dictionary<string, Qualifier>(StringComparer.Ordinal);
        foreach (var (qualifier, row) in rows)
        {
            foreach (var word in row.Split('|'))
            {
                words[word] = qualifier;
            }
        }

        return new QualifierTable(words);
    }

    /// <summary>The longest word that ends at <paramref name="end"/>, with its start.</summary>
    public (Qualifier Qualifier, int At)? EndingAt(string s, int end)
    {
        foreach (var length in _byLast.Of(Chars.At(s, end - 1)))
        {
            var start = end - length;
            if (start >= 0 && _lookup.TryGetValue(s.AsSpan(start, length), out var qualifier)
                && !(Chars.IsLetter(s[start]) && Chars.IsLetter(Chars.At(s, start - 1))))
            {
                return (qualifier, start);
            }
        }

        return null;
    }

    /// <summary>The longest word that begins at <paramref name="start"/>, with its end.</summary>
    public (Qualifier Qualifier, int At)? StartingAt(string s, int start)
    {
        foreach (var length in _byFirst.Of(Chars.At(s, start)))
        {
            var end = start + length;
            if (end <= s.Length && _lookup.TryGetValue(s.AsSpan(start, length), out var qualifier)
                && !(Chars.IsLetter(s[end - 1]) && Chars.IsLetter(Chars.At(s, end))))
            {
                return (qualifier, end);
            }
        }

        return null;
    }
}
