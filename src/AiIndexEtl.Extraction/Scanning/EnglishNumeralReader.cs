using System.Collections.Frozen;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// Reads English number words of the folded text: one hundred and twenty, forty-seven, a hundred and twenty-three, half a million,
/// two dozen, six and a half, tens of thousands. Fractions and multiples are read by their own readers.
/// </summary>
internal static class EnglishNumeralReader
{
    private const int MaxWords = 24;

    private static readonly FrozenDictionary<string, int> Small = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["nought"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8,
            ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16,
            ["seventeen"] = 17,
        ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60,
            ["seventy"] = 70,
        ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Plurals = new[]
    {
        "tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string,
        int>.AlternateLookup<ReadOnlySpan<char>> Words = Small.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VagueWords = Plurals.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The value of a number word below a hundred; -1 for other words.</summary>
    public static int Value(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var value) ? value : -1;

    /// <summary>The numeral that begins with the word at <paramref name="start"/>, or null.</summary>
    public static Numeral? Read(string s, int start)
    {
        var end = Chars.WordEnd(s, start);
        var word = Chars.Span(s, start, end);
        if (VagueWords.Contains(word))
        {
            return ReadPlural(s, start, end);
        }

        if (word is "half")
        {
            return ReadHalf(s, start, end);
        }

        if (word is "quarter" && Chars.At(s, end) is ' ' or '-')
        {
            return QuarterOf(s, start, end);
        }

        return word is "a" or "an" ? ReadArticle(s, start, end)
            : word is "several" or "few" or "couple" ? ReadSeveral(s, start, end, word is "couple")
            : Value(word) >= 0 ? ReadCardinal(s, start, start, 0)
            : null;
    }

    /// <summary>dozens of, hundreds of millions of, tens of thousands.</summary>
    private static Numeral? ReadPlural(string s, int start, int end)
    {
        var value = PluralValue(Chars.Span(s, start, end));
        for (var k = 0; k < 2 && Chars.StartsWith(s, end, " of "); k++)
        {
            var next = Chars.WordEnd(s, end + 4);
            if (!VagueWords.Contains(Chars.Span(s, end + 4, next)))
            {
                break;
            }

            if (Powers.Multiply(value, PluralValue(Chars.Span(s, end + 4, next))) is not { } product)
            {
                break;
            }

            value = product;
            end = next;
        }

        return Vague(start, end, value);
    }

    private static decimal PluralValue(ReadOnlySpan<char> word) => word switch
    {
        "tens" => 10,
        "dozens" => 12,
        "scores" => 20,
        _ => EnglishMultiplier.OfWord(word[..^1]),
    };

    private static Numeral Vague(int start, int end, decimal value) =>
        new() { Start = start, End = end, Value = value, Multiplier = 1, Script = NumeralScript.English, IsVague = true, Digits = 1 };

    /// <summary>half a million, half a dozen; half alone is a fraction.</summary>
    private static Numeral? ReadHalf(string s, int start, int end)
    {
        var at = Chars.StartsWith(s, end, " a ") ? end + 3 : Chars.At(s, end) is ' ' or '-' ? end + 1 : -1;
        if (at < 0)
        {
            return null;
        }

        var next = Chars.WordEnd(s, at);
        var factor = EnglishMultiplier.OfWord(Chars.Span(s, at, next));
        return factor == 0 ? null : Exact(start, next, factor / 2, factor);
    }

    /// <summary>a hundred and twenty, a million, a dozen, a few hundred; an article before anything else is none.</summary>
    private static Numeral? ReadArticle(string s, int start, int end)
    {
        if (Chars.At(s, end) is not (' ' or '-'))
        {
            return null;
        }

        var next = Chars.WordEnd(s, end + 1);
        var word = Chars.Span(s, end + 1, next);
        if (word is "quarter" && Chars.At(s, next) == ' ' && QuarterOf(s, start, next) is { } quarter)
        {
            return quarter;
        }

        if (word is "few" or "couple")
        {
            return ReadSeveral(s, start, next, word is "couple");
        }

        return EnglishMultiplier.OfWord(word) > 0 && word is not ("mn" or "bn" or "tn") ? ReadCardinal(s, start, end + 1, 1) : null;
    }

    /// <summary>a quarter of a million, a quarter million.</summary>
    private static Numeral? QuarterOf(string s, int start, int end)
    {
        var at = Chars.StartsWith(s, end, " of a ") ? end + 6 : end + 1;
        var next = Chars.WordEnd(s, at);
        var factor = EnglishMultiplier.OfWord(Chars.Span(s, at, next));
        return factor == 0 ? null : Exact(start, next, factor / 4, factor);
    }

    private static Numeral? ReadSeveral(string s, int start, int end, bool isCouple)
    {
        var at = isCouple && Chars.StartsWith(s, end, " of ") ? end + 4 : end + 1;
        var next = Chars.WordEnd(s, at);
        var factor = Chars.At(s, end) == ' ' && next > at ? EnglishMultiplier.OfWord(Chars.Span(s, at, next)) : 0;
        return factor == 0 ? Vague(start, end, isCouple ? 2 : 3) : Vague(start, next, (isCouple ? 2 : 3) * factor);
    }

    private static Numeral? ReadCardinal(string s, int start, int at, int lead)
    {
        decimal total = 0, section = lead, multiplier = 1;
        var end = at;
        var words = 0;
        var last = lead > 0 ? CardinalPart.Unit : CardinalPart.None;
        if (lead > 0)
        {
            (end, section, total, multiplier, last) = Multiply(s, at, section, total, multiplier);
        }

        while (words < MaxWords && NextWord(s, end, isFirst: end == at && lead == 0, last) is { } next)
        {
            var word = Chars.Span(s, next.Start, next.End);
            var value = Value(word);
            if (next.HasAnd && value > 0 && Chars.At(s, next.End) is ' ' or '-' && EnglishFractions.DenominatorAt(s, next.End + 1) is not null)
            {
                // six million and two thirds: what stands behind "and" is a part.
                break;
            }

            if (value >= 0 && CanAdd(last, value))
            {
                section += value;
                last = value >= 20 ? CardinalPart.Ten : CardinalPart.Unit;
                end = next.End;
            }
            else if (!next.HasAnd && EnglishMultiplier.OfWord(word) > 0 && last != CardinalPart.None)
            {
                (end, section, total, multiplier, last) = Multiply(s, next.Start, section, total, multiplier);
            }
            else
            {
                break;
            }

            words++;
        }

        return end <= at ? null : WithPart(s, Exact(start, end, total + section, multiplier));
    }

    private static (int End, decimal Section, decimal Total, decimal Multiplier, CardinalPart Last) Multiply(string s, int at,
        decimal section, decimal total, decimal last)
    {
        var end = Chars.WordEnd(s, at);
        var factor = EnglishMultiplier.OfWord(Chars.Span(s, at, end));
        return factor == 100
            ? (end, section * 100, total, 100, CardinalPart.Hundred)
            : section == 0 && total > 0 && Powers.Multiply(total, factor) is { } whole
                ? (end, 0, whole, Powers.Multiply(last, factor) ?? factor, CardinalPart.Thousand)
                : (end, 0, Powers.Add(total, Math.Max(section, 1) * factor) ?? total, factor, CardinalPart.Thousand);
    }

    private static bool CanAdd(CardinalPart last, int value) => last switch
    {
        CardinalPart.None or CardinalPart.Hundred or CardinalPart.Thousand => true,
        CardinalPart.Ten => value is > 0 and < 10,
        _ => false,
    };

    private static (int Start, int End, bool HasAnd)? NextWord(string s, int end, bool isFirst, CardinalPart last)
    {
        if (isFirst)
        {
            return (end, Chars.WordEnd(s, end), false);
        }

        if (last is CardinalPart.Hundred or CardinalPart.Thousand && Chars.StartsWith(s, end, " and "))
        {
            var andEnd = Chars.WordEnd(s, end + 5);
            return (end + 5, andEnd, true);
        }

        var separator = Chars.At(s, end);
        if (separator != ' ' && separator != '-' || !Chars.IsLetter(Chars.At(s, end + 1)))
        {
            return null;
        }

        var wordEnd = Chars.WordEnd(s, end + 1);
        return (end + 1, wordEnd, false);
    }

    /// <summary>six and a half, three and a half million, nine point four billion.</summary>
    private static Numeral WithPart(string s, Numeral numeral)
    {
        if ((EnglishFractions.And(s, numeral) ?? EnglishFractions.Point(s, numeral)) is not { } whole)
        {
            return numeral;
        }

        return whole.Multiplier == 1 && EnglishMultiplier.Apply(s, whole) is { } multiplied ? multiplied with { Script = NumeralScript.English } : whole;
    }

    private static Numeral Exact(int start, int end, decimal value, decimal multiplier) => new()
    {
        Start = start,
        End = end,
        Value = value,
        Multiplier = multiplier,
        Inner = Qualifier.Exact,
        Script = NumeralScript.English,
        Digits = 1,
    };
}
