namespace AiIndexEtl.Core.Text;

/// <summary>
/// Links into a page: an address with a text directive, which a browser scrolls to and highlights
/// (WICG, "Text Fragments", https://wicg.github.io/scroll-to-text-fragment/).
/// </summary>
public static class TextFragment
{
    private const int LongestContext = 32;

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
        var from = start;
        while (from > 0 && start - from < LongestContext && text[from - 1] is not ('\n' or '\t')) from--;
        if (from > 0 && char.IsLowSurrogate(text[from])) from++;

        // A directive matches whole words: a word cut in two at the far end would never be found.
        if (from > 0 && IsLatinWord(text[from - 1])) while (from < start && IsLatinWord(text[from])) from++;
        return text[from..start].Trim();
    }

    private static string Behind(string text, int end)
    {
        var to = end;
        while (to < text.Length && to - end < LongestContext && text[to] is not ('\n' or '\t')) to++;
        if (to < text.Length && char.IsLowSurrogate(text[to])) to--;
        if (to < text.Length && IsLatinWord(text[to])) while (to > end && IsLatinWord(text[to - 1])) to--;
        return text[end..to].Trim();
    }

    private static bool IsLatinWord(char c) => char.IsAsciiLetterOrDigit(c) || c is >= '\u00C0' and <= '\u024F';

    // Uri.EscapeDataString leaves "-" alone, which has a meaning of its own within a directive.
    private static string Encode(string words) => Uri.EscapeDataString(words).Replace("-", "%2D", StringComparison.Ordinal);
}
