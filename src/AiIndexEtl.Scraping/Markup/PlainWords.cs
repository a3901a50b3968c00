using System.Net;
using System.Text.RegularExpressions;

namespace AiIndexEtl.Scraping.Markup;

/// <summary>Turns a title that may be written as HTML into words.</summary>
internal static partial class PlainWords
{
    /// <summary>The words on one line; null where there are none.</summary>
    /// <param name="text">The title as read from its element.</param>
    /// <param name="isHtml">Whether tags and references in it are HTML; false for words as they are.</param>
    public static string? Of(string? text, bool isHtml)
    {
        if (text is null) return null;

        // Titles are escaped once, twice or not at all: the tags go first, so that a "<" that was meant as such stays.
        var words = isHtml ? WebUtility.HtmlDecode(Tag().Replace(text, "")) : text;
        if (isHtml && words.Contains('<', StringComparison.Ordinal)) words = Tag().Replace(words, "");
        words = Space().Replace(words, " ").Trim();
        return words.Length == 0 ? null : words;
    }

    // <b>, </em>, <span class="x">, <br/>: elements that occur in titles. "a < b" and "<unknown>" are words.
    [GeneratedRegex(
        @"</?(a|abbr|b|bdi|big|br|cite|code|del|div|em|font|h[1-6]|i|img|ins|mark|p|q|s|small|span|strike|strong|sub|sup|tt|u|wbr)(\s[^<>]*)?/?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    // Two blanks, a line break, a no-break space
    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
