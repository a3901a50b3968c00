namespace AiIndexEtl.Extraction.Scanning;

/// <summary>What kind of character stands at a place of a folded text; every question past either end answers no.</summary>
internal static class Chars
{
    public static char At(string s, int i) => i >= 0 && i < s.Length ? s[i] : '\0';

    /// <summary>What stands between two places; empty where they lie outside the text or the wrong way round.</summary>
    public static ReadOnlySpan<char> Span(string s, int start, int end) =>
        start >= 0 && start < end && end <= s.Length ? s.AsSpan(start..end) : [];

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z'
        or (>= '\u00c0' and <= '\u024f' and not '\u00d7' and not '\u00f7');

    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or '〇' or (>= '\u3400' and <= '\u4dbf');

    public static bool IsUpper(char c) => c is >= 'A' and <= 'Z' or (>= '\u00c0' and <= '\u00de' and not '\u00d7');

    /// <summary>True for what ends a clause: a qualifier on its far side does not belong to the number.</summary>
    public static bool EndsClause(char c) => c is ',' or '，' or ';' or '；' or ':' or '：' or '\n' or '\t' or '。' or '!' or '！' or '?' or '？'
        or '(' or ')' or '（' or '）' or '\0';

    public static bool StartsWith(string s, int i, string word) => i >= 0 && string.CompareOrdinal(s, i, word, 0, word.Length) == 0;

    public static bool EndsWith(string s, int end, string word) =>
        end >= word.Length && string.CompareOrdinal(s, end - word.Length, word, 0, word.Length) == 0;

    /// <summary>The first place behind the blanks at <paramref name="i"/>; line breaks and tabs are no blanks. At most three are skipped.</summary>
    public static int SkipBlanks(string s, int i)
    {
        for (var k = 0; k < 3 && At(s, i) == ' '; k++)
        {
            i++;
        }

        return i;
    }

    /// <summary>The place behind the last character before <paramref name="end"/> that is no blank. At most three are skipped.</summary>
    public static int SkipBlanksBack(string s, int end)
    {
        for (var k = 0; k < 3 && At(s, end - 1) == ' '; k++)
        {
            end--;
        }

        return end;
    }

    /// <summary>The end of the run of letters at <paramref name="i"/>, at most 24 of them: no word of a lexicon is longer.</summary>
    public static int WordEnd(string s, int i)
    {
        var limit = Math.Min(s.Length, i + 24);
        while (i < limit && IsLetter(s[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>The start of the run of letters that ends at <paramref name="end"/>, at most 24 of them.</summary>
    public static int WordStart(string s, int end)
    {
        var limit = Math.Max(0, end - 24);
        while (end > limit && IsLetter(s[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>The word that ends before <paramref name="end"/>, blanks skipped; empty where no word stands there.</summary>
    public static string WordBefore(string s, int end)
    {
        end = SkipBlanksBack(s, end);
        return s[WordStart(s, end)..end];
    }

    /// <summary>The word that begins at <paramref name="i"/>, blanks skipped; empty where no word stands there.</summary>
    public static string WordAfter(string s, int i)
    {
        i = SkipBlanks(s, i);
        return i >= s.Length ? "" : s[i..WordEnd(s, i)];
    }
}
