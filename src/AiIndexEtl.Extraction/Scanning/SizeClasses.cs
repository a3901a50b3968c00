using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Numbers of employees that only tell how large the firms are that a figure is about: firms with 10 or more employees, (50-249 employees).</summary>
internal static class SizeClasses
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Staff = "employees workers staff persons employee worker people"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where such a number ends, with the upper end of its range; null where a number is none.</summary>
    /// <param name="s">The folded text.</param>
    /// <param name="start">Where the number begins.</param>
    /// <param name="numeral">The number.</param>
    public static int? End(string s, int start, Numeral numeral)
    {
        if (!numeral.IsInteger || numeral.Multiplier > 1 || numeral.Script != NumeralScript.Digits) return null;
        var end = numeral.End;
        var isBracketed = Chars.At(s, start - 1) == '(' || (Chars.At(s, start - 1) == '+' && Chars.At(s, start - 2) == '(');
        foreach (var connector in (ReadOnlySpan<string>)["-", "–", " to "])
        {
            if (!Chars.StartsWith(s, end, connector)) continue;
            var upper = DigitReader.RunEnd(s, end + connector.Length);
            if (upper == end + connector.Length || !IsStaff(s, upper)) return null;
            return isBracketed || IsWith(s, start) ? upper : null;
        }

        foreach (var bound in (ReadOnlySpan<string>)[" or more", " or fewer", " or less", "+"])
        {
            if (Chars.StartsWith(s, end, bound)) return IsStaff(s, end + bound.Length) && (isBracketed || IsWith(s, start)) ? end + bound.Length : null;
        }

        return IsStaff(s, end) && (isBracketed || IsBounded(s, start)) ? end : null;
    }

    private static bool IsStaff(string s, int end) => Chars.At(s, end) == ' ' && Staff.Contains(Chars.WordAfter(s, end));

    // enterprises with 10 or more employees
    private static bool IsWith(string s, int start) => Chars.WordBefore(s, start) is "with" or "employing" or "of";

    // firms with at least 10 employees, companies with more than 250 employees
    private static bool IsBounded(string s, int start)
    {
        foreach (var bound in (ReadOnlySpan<string>)["at least ", "more than ", "fewer than ", "less than ", "over ", "under ", "up to "])
        {
            if (Chars.EndsWith(s, start, bound) && IsWith(s, start - bound.Length)) return true;
        }

        return false;
    }
}
