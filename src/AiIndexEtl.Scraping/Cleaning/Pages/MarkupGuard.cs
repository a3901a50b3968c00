using System.Collections.Frozen;
using System.Text;

namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>
/// Keeps hostile markup from costing more than its length: building a tree looks through the open elements at every tag, so a page of
/// nothing but opening tags would take quadratic time. Tags beyond a depth that no real page reaches are dropped, their text stays.
/// </summary>
internal static class MarkupGuard
{
    // Chromium flattens what is nested deeper than 512.
    private const int Deepest = 512;

    private const int LongestName = 24;

    // Elements that have no end, or that end where the next of their kind begins: leaving out their end tags nests nothing.
    private static readonly FrozenSet<ulong> NotNesting =
        Keys("area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option optgroup tbody thead tfoot colgroup "
            + "rp rt");

    // Elements whose text holds no tags.
    private static readonly FrozenSet<ulong> Raw = Keys("script style textarea title");

    /// <summary>The markup, without the tags that nest too deep.</summary>
    public static ReadOnlyMemory<char> Flatten(ReadOnlyMemory<char> markup)
    {
        var html = markup.Span;
        if (html.Count('<') <= Deepest) return markup;

        StringBuilder? kept = null;
        var copied = 0;
        var depth = 0;
        var at = 0;
        while (html[at..].IndexOf('<') is >= 0 and var next)
        {
            at += next;
            var isEnd = at + 1 < html.Length && html[at + 1] == '/';
            var name = NameAt(html, isEnd ? at + 2 : at + 1);
            var key = KeyOf(name);
            if (name.Length == 0 || NotNesting.Contains(key))
            {
                at++;
                continue;
            }

            var close = html[at..].IndexOf('>');
            if (close < 0) break;

            close += at;
            var isRaw = Raw.Contains(key);
            if (!isEnd && isRaw)
            {
                // A script's comparison signs are no tags.
                at = EndOf(html, close, name);
                continue;
            }

            if (isEnd && isRaw)
            {
                at = close + 1;
                continue;
            }

            // Formatting elements are opened anew by the parser in every block, so they count like blocks do.
            var tooDeep = isEnd ? depth > Deepest : ++depth > Deepest;
            if (isEnd && depth > 0) depth--;
            if (tooDeep)
            {
                kept ??= new StringBuilder(html.Length);
                kept.Append(html[copied..at]).Append(' ');
                copied = close + 1;
            }

            at = close + 1;
        }

        return kept is null ? markup : kept.Append(html[copied..]).ToString().AsMemory();
    }

    // The place behind the name in the end tag of a raw element; the end of the markup where it has none.
    private static int EndOf(ReadOnlySpan<char> html, int from, ReadOnlySpan<char> name)
    {
        for (var at = from; html[at..].IndexOf("</") is >= 0 and var next;)
        {
            at += next + 2;
            if (html[at..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) return at + name.Length;
        }

        return html.Length;
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < LongestName && char.IsAsciiLetterOrDigit(html[end])) end++;
        return end > start && char.IsAsciiLetter(html[start]) ? html[start..end] : [];
    }

    private static FrozenSet<ulong> Keys(string names) => names.Split(' ').Select(name => KeyOf(name)).ToFrozenSet();

    // A name of up to eight characters in one number; 0 for longer ones, which are none of those above.
    private static ulong KeyOf(ReadOnlySpan<char> name)
    {
        if (name.Length > sizeof(ulong)) return 0;

        ulong key = 0;
        foreach (var c in name) key = (key << 8) | (uint)(c | 0x20);
        return key;
    }
}
