using System.Collections.Frozen;
using AiIndexEtl.Extraction.Scanning.Lexicons;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Reads the parts that English words add to a number: decimals behind "point", and fractions behind "and".</summary>
internal static class EnglishFractions
{
    private const int MostDigits = 8;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Denominators =
        EnglishWords.Denominators.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a part is divided by, in words: third, fifths, twenty-fifth. Null where no such word begins at the place.</summary>
    public static (int Value, int End)? DenominatorAt(string s, int at)
    {
        var end = Chars.WordEnd(s, at);
        var word = Chars.Span(s, at, end);
        if (Denominators.TryGetValue(word, out var value))
        {
            return (value, end);
        }

        // five-hundredth: so many hundreds, thousands or millions.
        if (SmallPart(s, word, end) is { } small)
        {
            return small;
        }

        // twenty-fifth: a ten and the ordinal of a digit.
        if (Chars.At(s, end) != '-' || EnglishNumeralReader.Value(word) is not (>= 20 and var tens))
        {
            return null;
        }

        var last = Chars.WordEnd(s, end + 1);
        var unit = Chars.Span(s, end + 1, last);
        var digit = unit is "first" or "firsts" ? 1 : unit is "second" or "seconds" ? 2 : Denominators.TryGetValue(unit, out var ordinal) && ordinal < 10 ? ordinal : 0;
        return digit is 0 || unit is "half" or "halves" or "quarter" or "quarters" ? null : (tens + digit, last);
    }

    // one five-hundredth, a two-thousandth; "five-hundredths" are five of them.
    private static (int Value, int End)? SmallPart(string s, ReadOnlySpan<char> word, int end)
    {
        var last = Chars.WordEnd(s, end + 1);
        var scale = Chars.At(s, end) != '-' ? 0 : Chars.Span(s, end + 1, last) switch { "hundredth" => 100, "thousandth" => 1000, "millionth" => 1_000_000, _ => 0 };
        return scale > 0 && EnglishNumeralReader.Value(word) is >= 1 and <= 99 and var count ? ((int)count * scale, last) : null;
    }

    /// <summary>nine point four, two hundred point zero three, three point seventy-one billion.</summary>
    public static Numeral? Point(string s, Numeral numeral)
    {
        if (!Chars.StartsWith(s, numeral.End, " point "))
        {
            return null;
        }

        var (value, scale, end) = (0m, 1m, numeral.End + 6);
        for (var k = 0; k < MostDigits && Chars.At(s, end) == ' '; k++)
        {
            var wordEnd = Chars.WordEnd(s, end + 1);
            var digit = Chars.Span(s, end + 1, wordEnd) is "oh" ? 0 : EnglishNumeralReader.Value(Chars.Span(s, end + 1, wordEnd));
            if (digit is < 0 or > 9)
            {
                break;
            }

            scale /= 10;
            value += digit * scale;
            end = wordEnd;
        }

        if (scale == 1 && TensAt(s, end + 1) is { } tens)
        {
            (value, end, scale) = (tens.Value / 100m, tens.End, 0.01m);
        }

        return scale == 1 ? null : numeral with { End = end, Value = numeral.Value + value, Digits = 2 };
    }

    /// <summary>three and a half, two and a fifth, 3 million and a quarter: the part is one of the multiplier where there is one.</summary>
    public static Numeral? And(string s, Numeral numeral)
    {
        var at = Chars.StartsWith(s, numeral.End, " and ") ? numeral.End + 5 : Chars.StartsWith(s, numeral.End, "-and-") ? numeral.End + 5 : -1;
        if (at < 0 || numeral.IsVague)
        {
            return null;
        }

        var wordEnd = Chars.WordEnd(s, at);
        var word = Chars.Span(s, at, wordEnd);
        var part = word is "a" or "an" ? 1 : EnglishNumeralReader.Value(word);
        if (part < 1 || Chars.At(s, wordEnd) is not (' ' or '-'))
        {
            return null;
        }

        if (part >= 20 && Chars.At(s, wordEnd) == '-' && TensAt(s, at) is { } tens)
        {
            (part, wordEnd) = (tens.Value, tens.End);
        }

        // "two and a third of them" tells two figures, "one and a third party" an order.
        if (DenominatorAt(s, wordEnd + 1) is not { } whole || part >= whole.Value || Chars.StartsWith(s, whole.End, " of ")
            || (whole.Value > 4 && part > 1 && s[whole.End - 1] != 's') || IsOrdinal(s, whole))
        {
            return null;
        }

        var scale = numeral.Multiplier >= 1000 ? numeral.Multiplier : 1;
        return numeral with { End = whole.End, Value = Powers.Add(numeral.Value, (decimal)part / whole.Value * scale) ?? numeral.Value, Digits = 2 };
    }

    private static bool IsOrdinal(string s, (int Value, int End) whole) =>
        whole.Value is not (2 or 4) && s[whole.End - 1] != 's' && EnglishWords.AfterOrdinal.Contains(Chars.WordAfter(s, whole.End));

    // seventy-one, fifty
    private static (int Value, int End)? TensAt(string s, int at)
    {
        var end = Chars.WordEnd(s, at);
        var tens = EnglishNumeralReader.Value(Chars.Span(s, at, end));
        if (tens < 10)
        {
            return null;
        }

        var last = Chars.At(s, end) == '-' ? Chars.WordEnd(s, end + 1) : end;
        var digit = tens >= 20 && last > end ? EnglishNumeralReader.Value(Chars.Span(s, end + 1, last)) : -1;
        return digit is >= 1 and <= 9 ? (tens + digit, last) : (tens, end);
    }
}
