using System.Net;
using System.Text.RegularExpressions;
using AiIndexEtl.Scraping.Charsets;

namespace AiIndexEtl.Scraping.Sources;

/// <summary>Finds the address that a page calls its own without cleaning it, for files that stand for pages of the web.</summary>
public static partial class CanonicalAddress
{
    private const int HeadBytes = 256 * 1024;

    /// <summary>The address in link rel=canonical, else in og:url; null where the page names none.</summary>
    public static Uri? Find(ReadOnlySpan<byte> bytes)
    {
        var head = CharsetDetector.Decode(bytes[..Math.Min(bytes.Length, HeadBytes)], headerLabel: null).Text;
        string? meta = null;
        foreach (Match tag in Tag().Matches(head))
        {
            if (Canonical().IsMatch(tag.Value) && Absolute(Href().Match(tag.Value)) is { } canonical) return canonical;
            if (meta is null && OgUrl().IsMatch(tag.Value)) meta = tag.Value;
        }

        return meta is null ? null : Absolute(Content().Match(meta));
    }

    private static Uri? Absolute(Match match) =>
        match.Success && Uri.TryCreate(WebUtility.HtmlDecode(match.Groups["value"].Value.Trim()), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    // <link rel="canonical" href="https://example.org/a"> and <meta property="og:url" content="...">
    [GeneratedRegex(@"<(link|meta)\s[^<>]{0,4000}>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Tag();

    // rel=canonical
    [GeneratedRegex(@"\srel\s*=\s*[""']?canonical\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Canonical();

    // property="og:url"
    [GeneratedRegex(@"\s(property|name)\s*=\s*[""']?og:url\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex OgUrl();

    // href="https://example.org/a"
    [GeneratedRegex(@"\shref\s*=\s*(""(?<value>[^""]*)""|'(?<value>[^']*)'|(?<value>[^\s>]+))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Href();

    // content="https://example.org/a"
    [GeneratedRegex(@"\scontent\s*=\s*(""(?<value>[^""]*)""|'(?<value>[^']*)'|(?<value>[^\s>]+))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Content();
}
