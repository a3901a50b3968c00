using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>The multipliers behind Arabic digits: $109.1 billion, 4.3m, 1.4tn, 2-million, 1.2 lakh.</summary>
internal static class EnglishMultiplier
{
    private static readonly FrozenDictionary<string, decimal> Words = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["hundred"] = 100m,
        ["thousand"] = 1_000m,
        ["million"] = 1_000_000m,
        ["mn"] = 1_000_000m,
        ["mln"] = 1_000_000m,
        ["mio"] = 1_000_000m,
        ["billion"] = 1_000_000_000m,
        ["bn"] = 1_000_000_000m,
        ["bln"] = 1_000_000_000m,
        ["trillion"] = 1_000_000_000_000m,
        ["tn"] = 1_000_000_000_000m,
        ["trn"] = 1_000_000_000_000m,
        ["trln"] = 1_000_000_000_000m,
        ["quadrillion"] = 1_000_000_000_000_000m,
        ["lakh"] = 100_000m,
        ["crore"] = 10_000_000m,
        ["dozen"] = 12m,
        ["dozens"] = 12m,
        ["doz"] = 12m,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Single letters multiply only when they touch the digits: 4.3m, 162k, 540b, 4.9t.
    private static decimal Letter(char c) => c switch
    {
        'k' => 1_000m,
        'm' => 1_000_000m,
        'b' => 1_000_000_000m,
        't' => 1_000_000_000_000m,
        _ => 0,
    };

    /// <summary>The multiplier told by a word; 0 where it tells none.</summary>
    public static decimal OfWord(ReadOnlySpan<char> word) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var value) ? value : 0;

    /// <summary>Reads the multiplier behind a number; a lower-case t is a tonne unless a currency sign stands before the number.</summary>
    public static Numeral? Apply(FoldedText text, Numeral numeral)
    {
        var s = text.Folded;
        if (Chars.At(text.Source, numeral.End) == 't' && !Chars.IsLetter(Chars.At(s, numeral.End + 1))
            && !(Chars.At(s, numeral.Start - 1) is '$' or '€' or '£' or '¥' or '₹' or '₩'))
        {
            return null;
        }

        return Apply(s, numeral);
    }

    public static Numeral? Apply(string s, Numeral numeral)
    {
        var end = numeral.End;
        var multiplier = 1m;
        for (var k = 0; k < 2; k++)
        {
            var (next, factor) = MultiplierAt(s, end, isFirst: k == 0);
            if (factor == 0 || Powers.Multiply(multiplier, factor) is not { } product)
            {
                break;
            }

            multiplier = product;
            end = next;
        }

        if (end == numeral.End)
        {
            return null;
        }

        var value = Powers.Multiply(numeral.Value, multiplier);
        return numeral with
        {
            End = end,
            Value = value ?? 0,
            Multiplier = multiplier,
            IsPlain = false,
            IsOverflow = numeral.IsOverflow || value is null,
        };
    }

    private static (int End, decimal Factor) MultiplierAt(string s, int i, bool isFirst)
    {
        var at = i;
        if (Chars.At(s, at) is ' ' or '-')
        {
            at++;
        }

        var end = Chars.WordEnd(s, at);
        var length = end - at;
        if (length == 1 && isFirst && at == i && !Chars.IsDigit(Chars.At(s, end)))
        {
            return (end, Letter(s[at]));
        }

        return length < 2 ? (i, 0) : (end, OfWord(s.AsSpan(at, length)));
    }
}
