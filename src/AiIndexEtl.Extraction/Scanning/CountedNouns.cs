using System.Buffers;
using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>English nouns before a number that tell what it counts: daily active users surpassed 3.5 billion.</summary>
internal static class CountedNouns
{
    private const int Reach = 40;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;:.()\n\t$€£¥0123456789");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = ("users subscribers customers members downloads installs employees visitors viewers passengers followers accounts shipments deliveries "
        + "registrations students workers patients cases deaths views streams papers patents vehicles units devices").Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = ("surpass surpassed exceed exceeded hit reach reached top topped total totaled totalled number numbered rose climbed grew jumped stood fell dropped passed "
        + "surpassing exceeding hitting reaching topping totaling totalling numbering climbing").Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True where such a noun and then a verb of reaching stand in the clause right before a position.</summary>
    /// <param name="s">The folded text.</param>
    /// <param name="end">The position.</param>
    public static bool IsBefore(string s, int end)
    {
        var clause = Chars.Span(s, Math.Max(0, end - Reach), end);
        clause = clause[(clause.LastIndexOfAny(ClauseEnds) + 1)..];
        var hasNoun = false;
        foreach (var range in clause.Split(' '))
        {
            var word = clause[range];
            if (hasNoun && Verbs.Contains(word)) return true;
            hasNoun = hasNoun || Nouns.Contains(word);
        }

        return false;
    }
}
