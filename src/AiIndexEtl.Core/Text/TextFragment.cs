namespace AiIndexEtl.Core.Text;

/// <summary>
/// Links into a page: an address with a text directive, which a browser scrolls to and highlights
/// (WICG, "Text Fragments", https://wicg.github.io/scroll-to-text-fragment/).
/// </summary>
public static class TextFragment
{
    private const int LongestContext = 32;

    // How far a place between two words is looked for where none lies within the usual context.
    private const int LongestSearch = 96;

    /// <summary>
    /// The address with a directive that names the mention between what stands around it, each within its own block. A path is
    /// returned as it is: only pages have fragments.
    /// </summary>
    /// <param name="source">Address or path of the document.</param>
    /// <param name="text">The cleaned text.</param>
    /// <param name="start">Where the mention begins, in UTF-16 units.</param>
    /// <param name="end">The first unit behind it.</param>
    public static string LinkTo(string source, string text, int start, int end)
    {
        if (!source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !source.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) return source;

        var prefix = Before(text, start);
        var suffix = Behind(text, end);
        var hash = source.IndexOf('#', StringComparison.Ordinal);
        var address = hash < 0 ? source + "#" : source;
        return address + ":~:text="
            + (prefix.Length > 0 ? Encode(prefix) + "-," : "")
            + Encode(text[start..end])
            + (suffix.Length > 0 ? ",-" + Encode(suffix) : "");
    }

    private static string Before(string text, int start)
    {
        var best = -1;
        for (var at = start - 1; at >= 0 && start - at <= LongestSearch; at--)
        {
            var isBlock = at == 0 || text[at - 1] is '\n' or '\t';
            if (text[at] is '\n' or '\t') break;
            if (start - at > LongestContext && best >= 0) break;
            if ((isBlock || IsBetweenWords(text, at)) && HasWord(text.AsSpan(at..start))) best = at;
            if (isBlock) break;
        }

        return best < 0 ? "" : text[best..start].Trim();
    }

    private static string Behind(string text, int end)
    {
        var best = -1;
        for (var at = end + 1; at <= text.Length && at - end <= LongestSearch; at++)
        {
            var isBlock = at == text.Length || text[at] is '\n' or '\t';
            if (text[at - 1] is '\n' or '\t') break;
            if (at - end > LongestContext && best >= 0) break;
            if ((isBlock || IsBetweenWords(text, at)) && HasWord(text.AsSpan(end..at))) best = at;
            if (isBlock) break;
        }

        return best < 0 ? "" : text[end..best].Trim();
    }

    // A directive matches whole words: context that begins or ends within one would never be found. What a word is the browser knows from
    // Unicode's rules (UAX #29), in which "1.8M" and "China’s" are one word, and for Chinese from a dictionary of its own, so that only its
    // punctuation and a change to other letters are sure to stand between words.
    private static bool IsBetweenWords(string text, int at)
    {
        var (before, behind) = (text[at - 1], text[at]);
        if (char.IsWhiteSpace(before) || char.IsWhiteSpace(behind)) return true;
        if (char.IsSurrogate(before) || char.IsSurrogate(behind)) return false;
        if (IsWideMark(before) || IsWideMark(behind)) return true;
        return IsAlphabetic(before) && IsIdeograph(behind) || IsIdeograph(before) && IsAlphabetic(behind);
    }

    private static bool HasWord(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c)) return true;
        }

        return false;
    }

    private static bool IsWideMark(char c) => c is (>= '\u3001' and <= '\u3003') or (>= '\u3008' and <= '\u3011') or '\uFF01' or '\uFF08' or '\uFF09' or '\uFF0C' or '\uFF1B' or '\uFF1F';

    private static bool IsIdeograph(char c) => c is (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF');

    private static bool IsAlphabetic(char c) => char.IsAsciiLetterOrDigit(c) || c is >= '\u00C0' and <= '\u024F';

    // Uri.EscapeDataString leaves "-" alone, which has a meaning of its own within a directive.
    private static string Encode(string words) => Uri.EscapeDataString(words).Replace("-", "%2D", StringComparison.Ordinal);
}
