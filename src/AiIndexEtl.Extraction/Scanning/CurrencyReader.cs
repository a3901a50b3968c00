using System.Collections.Frozen;
using AiIndexEtl.Extraction.Scanning.Lexicons;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Reads the currency before a number.</summary>
internal static class CurrencyReader
{
    private static readonly FrozenDictionary<char, (string Sign, string Unit)[]> ByLast = Currencies.Prefixes.GroupBy(static p => p.Sign[^1])
        .ToFrozenDictionary(static group => group.Key, static group => group.OrderByDescending(static p => p.Sign.Length).ToArray());

    private static readonly FrozenDictionary<char, (string Name, string Unit)[]> HanByLast = Currencies.HanPrefixes.GroupBy(static p => p.Name[^1])
        .ToFrozenDictionary(static group => group.Key, static group => group.ToArray());

    /// <summary>The sign or code that ends at <paramref name="i"/> or a blank before it; nothing before <paramref name="free"/> is taken.</summary>
    public static CurrencyMatch? Before(string s, int i, int free)
    {
        var at = Chars.SkipBlanksBack(s, i);
        if (i - at > 1 || Chars.At(s, at - 1) is >= '0' and <= '9')
        {
            return null;
        }

        if (!ByLast.TryGetValue(Chars.At(s, at - 1), out var signs))
        {
            return null;
        }

        foreach (var (sign, unit) in signs)
        {
            var start = at - sign.Length;
            if (start < free || !Chars.EndsWith(s, at, sign) || Chars.IsLetter(sign[0]) && Chars.IsLetter(Chars.At(s, start - 1)))
            {
                continue;
            }

            // Codes of two letters are words of other languages too; they must touch the number. Rs 48 is the one that is written apart.
            return Chars.IsLetter(sign[^1]) && sign.Length < 3 && sign != "rs" && at != i ? null : new CurrencyMatch(start, unit);
        }

        return null;
    }

    /// <summary>R1,250, K4,300: a capital that is a currency sign where it touches a number in groups of three, which no name has.</summary>
    public static CurrencyMatch? Letter(FoldedText text, int i, int free)
    {
        var s = text.Folded;
        var sign = Chars.At(text.Source, i - 1);
        var end = DigitReader.RunEnd(s, i);
        if (sign is not ('K' or 'R') || i - 1 < free || Chars.IsLetter(Chars.At(s, i - 2)) || Chars.IsDigit(Chars.At(s, i - 2)) || Chars.At(s, i - 2) is '-'
            || end > i + 3 || Chars.At(s, end) != ',' || DigitReader.RunEnd(s, end + 1) != end + 4)
        {
            return null;
        }

        var kwacha = s.Contains("zambia", StringComparison.Ordinal) ? "ZMW" : s.Contains("papua", StringComparison.Ordinal) ? "PGK" : "MWK";
        return new CurrencyMatch(i - 1, sign == 'R' ? "ZAR" : kwacha);
    }

    /// <summary>The Chinese name of a currency before a number: 新台币612元, 人民币约682亿元.</summary>
    public static string? HanName(string s, int start)
    {
        var at = Chars.SkipBlanksBack(s, start);
        foreach (var filler in (ReadOnlySpan<string>)["大约", "约", "近", "逾", "超过", "超", "为"])
        {
            if (Chars.EndsWith(s, at, filler))
            {
                at -= filler.Length;
                break;
            }
        }

        if (!HanByLast.TryGetValue(Chars.At(s, at - 1), out var names))
        {
            return null;
        }

        foreach (var (name, unit) in names)
        {
            if (Chars.EndsWith(s, at, name) && !Chars.IsDigit(Chars.At(s, at - name.Length - 1))
                && HanNumeralReader.Big(Chars.At(s, at - name.Length - 1)) == 0)
            {
                return unit;
            }
        }

        return null;
    }
}
