namespace AiIndexEtl.Scraping.Cleaning;

/// <summary>
/// Measures text in units of information, so that one threshold serves both languages: a word in an alphabetic script counts one,
/// a Chinese character one half.
/// </summary>
internal static class Information
{
    /// <summary>The units of a text.</summary>
    public static double UnitsOf(ReadOnlySpan<char> text)
    {
        double units = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (IsHan(c))
            {
                units += 0.5;
                inWord = false;
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                if (!inWord) units++;
                inWord = true;
            }
            else if (c is not ('\'' or '’' or '.' or ',' or '-'))
            {
                inWord = false;
            }
        }

        return units;
    }

    /// <summary>Whether a character belongs to a script that writes without spaces (Han, Kana), or is its punctuation.</summary>
    public static bool IsHan(char c) => c is >= '\u3040' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\u3001' and <= '\u3003';

    /// <summary>Whether a text ends as a sentence does, closing quotes and brackets aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd(" \"'”’」』）)]】》〉");
        return trimmed.Length > 0 && trimmed[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '；' or ';' or '：' or ':';
    }

    /// <summary>Whether a text holds the end of a sentence or a clause anywhere, so that it reads as prose and not as a label.</summary>
    public static bool HasClause(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny("。！？；，") >= 0) return true;

        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is '.' or ',' or ';' or '?' or '!' && text[i + 1] is ' ' or '"' or '”' or '’') return true;
        }

        return text.Length > 0 && text[^1] is '.' or '!' or '?' or '”';
    }
}
