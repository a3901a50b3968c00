using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// Finds what is no prose, so that no number is read inside it: addresses of the web and of mail, targets of Markdown links and images,
/// inline code, long hashes. One pass; the ranges come sorted and never overlap.
/// </summary>
internal static class NoProse
{
    private const int HashLength = 16;

    private static readonly FrozenSet<string> Endings = new[]
    {
        "com", "org", "net", "cn", "io", "ai", "edu", "gov", "co", "html", "htm", "png", "jpg", "jpeg", "gif", "webp", "svg", "pdf",
        "hk", "tw", "uk", "eu", "me", "dev", "xyz", "js", "css", "php",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EndingLookup = Endings.GetAlternateLookup<ReadOnlySpan<char>>();

    public static List<(int Start, int End)> Find(string s)
    {
        var ranges = new List<(int, int)>();
        var tokenStart = 0;
        for (var i = 0; i < s.Length; i++)
        {
            if (!IsAddressCharacter(s[i]))
            {
                tokenStart = i + 1;
            }

            if (RangeAt(s, i, tokenStart) is not { } range)
            {
                continue;
            }

            ranges.Add((Math.Max(range.Start, ranges.Count > 0 ? ranges[^1].Item2 : 0), range.End));
            tokenStart = range.End;
            i = range.End - 1;
        }

        return ranges;
    }

    private static (int Start, int End)? RangeAt(string s, int i, int tokenStart) => s[i] switch
    {
        'h' when Chars.StartsWith(s, i, "http://") || Chars.StartsWith(s, i, "https://") => (i, AddressEnd(s, i)),
        'w' when i == tokenStart && Chars.StartsWith(s, i, "www.") => (i, AddressEnd(s, i)),
        ']' when Chars.At(s, i + 1) == '(' => Enclosed(s, i + 1, ')', 2000),
        '`' => Enclosed(s, i, '`', 400),
        '@' when i > tokenStart && Chars.IsLetter(Chars.At(s, i + 1)) && Chars.At(s, i - 1) is not '.' => (tokenStart, AddressEnd(s, i)),
        '.' when IsDomainPoint(s, i, tokenStart) => (tokenStart, AddressEnd(s, i)),
        _ when i == tokenStart => Hash(s, i),
        _ => null,
    };

    private static bool IsAddressCharacter(char c) =>
        Chars.IsDigit(c) || c is >= 'a' and <= 'z' or '.' or '-' or '_' or '/' or ':' or '?' or '=' or '&' or '%' or '#' or '+' or '@'
            or '~' or ';';

    private static int AddressEnd(string s, int i)
    {
        while (i < s.Length && IsAddressCharacter(s[i])
            || i < s.Length && s[i] is '!' or ',' or '*' && IsAddressCharacter(Chars.At(s, i + 1)) && s[i - 1] != ',')
        {
            i++;
        }

        while (s[i - 1] is '.' or ':' or '?' or ';' or '-')
        {
            i--;
        }

        return i;
    }

    private static (int Start, int End)? Enclosed(string s, int open, char close, int limit)
    {
        var end = s.AsSpan(open + 1, Math.Min(limit, s.Length - open - 1)).IndexOfAny(close, '\n');
        return end < 0 || s[open + 1 + end] == '\n' ? null : (open, open + end + 2);
    }

    // 36kr.com, arxiv.org/abs/2504.07139, stock codes such as 688256.sh are not among the endings.
    private static bool IsDomainPoint(string s, int i, int tokenStart)
    {
        if (i == tokenStart || !(Chars.IsLetter(s[i - 1]) || Chars.IsDigit(s[i - 1])))
        {
            return false;
        }

        var end = Chars.WordEnd(s, i + 1);
        return end > i + 1 && EndingLookup.Contains(Chars.Span(s, i + 1, end)) && !Chars.IsDigit(Chars.At(s, end));
    }

    private static (int Start, int End)? Hash(string s, int i)
    {
        var digits = 0;
        var letters = 0;
        var end = i;
        while (end < s.Length && (Chars.IsDigit(s[end]) || s[end] is >= 'a' and <= 'z'))
        {
            _ = Chars.IsDigit(s[end]) ? digits++ : letters++;
            end++;
        }

        return end - i >= HashLength && digits > 3 && letters > 1 ? (i, end) : null;
    }
}
