using System.Collections.Frozen;
using System.Globalization;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Ages that only tell which people are meant, without a word such as aged: those 30 to 49, adults 18-29, people 65 and older.</summary>
internal static class AgeGroups
{
    private const int Youngest = 5;
    private const int Oldest = 99;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> People = "those people adults men women americans canadians britons voters workers employees respondents users consumers residents citizens patients anyone everyone"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where such ages end; null where a number is none.</summary>
    /// <param name="s">The folded text.</param>
    /// <param name="start">Where the number begins.</param>
    /// <param name="numeral">The number.</param>
    public static int? End(string s, int start, Numeral numeral)
    {
        if (!numeral.IsInteger || !numeral.IsPlain || numeral.Value is < Youngest or > Oldest || numeral.Script != NumeralScript.Digits) return null;
        var end = numeral.End;
        foreach (var words in (ReadOnlySpan<string>)[" and older", " or older", " and younger", " or younger"])
        {
            if (Chars.StartsWith(s, end, words)) return end + words.Length;
        }

        if (!People.Contains(Chars.WordBefore(s, start))) return null;
        foreach (var words in (ReadOnlySpan<string>)[" and over", " or over", " and above", " or above", " and up", " and under", " or under"])
        {
            if (Chars.StartsWith(s, end, words) && !Chars.IsLetter(Chars.At(s, end + words.Length))) return end + words.Length;
        }

        foreach (var words in (ReadOnlySpan<string>)[" to ", "-", "–"])
        {
            if (!Chars.StartsWith(s, end, words)) continue;
            var from = end + words.Length;
            var upper = DigitReader.RunEnd(s, from);
            if (upper == from + 2 && int.Parse(s.AsSpan(from, 2), NumberStyles.None, CultureInfo.InvariantCulture) > numeral.Value && EndsThere(s, upper)) return upper;
        }

        return null;
    }

    // "those 20 to 30 firms" counts firms: what follows an age is a mark or no noun.
    private static bool EndsThere(string s, int end)
    {
        var mark = Chars.At(s, end);
        if (mark is '%' or '-' || Chars.IsLetter(mark) || (mark is '.' or ',' && Chars.IsDigit(Chars.At(s, end + 1)))) return false;
        if (mark != ' ') return true;
        var next = Chars.WordAfter(s, end);
        return UnitReader.Read(s, end) is null && EnglishMultiplier.OfWord(next) == 0 && (!next.EndsWith('s') || next is "has" or "was" or "is" or "as" or "says" or "uses");
    }
}
