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
    private static readonly HashSet<string> NotNesting = new(
        [.. "area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option optgroup tbody thead tfoot colgroup rp rt".Split(' ')],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The markup, without the tags that nest too deep.</summary>
    public static string Flatten(string html)
    {
        StringBuilder? kept = null;
        var copied = 0;
        var depth = 0;
        var at = 0;
        while ((at = html.IndexOf('<', at)) >= 0)
        {
            var isEnd = at + 1 < html.Length && html[at + 1] == '/';
            var name = NameAt(html, isEnd ? at + 2 : at + 1);
            if (name.Length == 0 || NotNesting.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                at++;
                continue;
            }

            var close = html.IndexOf('>', at);
            if (close < 0) break;
            if (!isEnd && IsRaw(name))
            {
                // A script's comparison signs are no tags.
                var end = html.IndexOf("</" + name.ToString(), close, StringComparison.OrdinalIgnoreCase);
                at = end < 0 ? html.Length : end + 2 + name.Length;
                continue;
            }

            if (isEnd && IsRaw(name))
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
                kept.Append(html, copied, at - copied).Append(' ');
                copied = close + 1;
            }

            at = close + 1;
        }

        return kept is null ? html : kept.Append(html, copied, html.Length - copied).ToString();
    }

    private static bool IsRaw(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)
        || name.Equals("textarea", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < LongestName && char.IsAsciiLetterOrDigit(html[end])) end++;
        return end > start && char.IsAsciiLetter(html[start]) ? html.AsSpan(start, end - start) : [];
    }
}
