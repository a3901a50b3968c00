using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AiIndexEtl.Scraping.Markup;
using AiIndexEtl.Scraping.Sources;

namespace AiIndexEtl.Scraping.Feeds;

/// <summary>
/// Reads feeds: RSS of all versions, Atom 0.3 and 1.0, JSON Feed. It never throws: what is broken gives what stands before the break and
/// a warning, and what is no feed gives the reason. Document types are passed over and nothing outside is loaded.
/// </summary>
public static partial class FeedReader
{
    /// <summary>The most items that are read of one feed.</summary>
    internal const int MostItems = 10_000;

    private const int HeadLength = 64 * 1024;

    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">The feed as received, content coding removed.</param>
    /// <param name="address">The address that answered: relative addresses start from it.</param>
    /// <param name="charsetLabel">The charset parameter of Content-Type; null where there is none.</param>
    public static FeedReading Read(ReadOnlySpan<byte> bytes, Uri address, string? charsetLabel = null)
    {
        var text = MarkupCharset.Decode(bytes, charsetLabel).Text;
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty) return Failed(address, "empty", $"'{address}' is empty. Check the address of the feed.");

        if (start[0] == '{') return JsonFeedReader.Read(text, address);
        if (IsPage(start)) return Failed(address, "not_a_feed", $"'{address}' is a page and no feed.{Advice(text, address)}");
        return start.Contains('<')
            ? XmlFeedReader.Read(text, address)
            : Failed(address, "not_a_feed", $"'{address}' is neither RSS nor Atom nor JSON Feed. Check the address of the feed.");
    }

    internal static FeedReading Failed(Uri address, string code, string message) => new() { Failure = new SourceFailure(address.AbsoluteUri, code, message) };

    /// <summary>The reading of items as they were found: without repeated addresses, and with a word on those that name no page.</summary>
    internal static FeedReading Of(FeedFormat format, string? title, IReadOnlyList<FeedItem> items, int nameless, List<string> warnings)
    {
        if (nameless > 0) warnings.Add(string.Create(CultureInfo.InvariantCulture, $"items that name no page and are left out: {nameless}"));
        return new FeedReading { Format = format, Title = title, Items = [.. items.DistinctBy(item => item.Address)], Warnings = warnings };
    }

    private static bool IsPage(ReadOnlySpan<char> text) =>
        text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);

    // A page often names its feed: then that is the address to give.
    private static string Advice(string text, Uri address)
    {
        foreach (Match link in Link().Matches(text[..Math.Min(text.Length, HeadLength)]))
        {
            var href = FeedType().IsMatch(link.Value) ? Href().Match(link.Value) : Match.Empty;
            if (href.Success && WebAddresses.Read(WebUtility.HtmlDecode(href.Groups["value"].Value), address) is { } feed) return $" It names a feed: '{feed}'.";
        }

        return " Give the address of its feed, or the page itself as url.";
    }

    // <link rel="alternate" type="application/rss+xml" href="/feed/">
    [GeneratedRegex(@"<link\s[^<>]{0,2000}>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Link();

    // type="application/atom+xml"
    [GeneratedRegex(@"\stype\s*=\s*[""']?application/(rss\+xml|atom\+xml|feed\+json)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex FeedType();

    // href="/feed/"
    [GeneratedRegex(@"\shref\s*=\s*(""(?<value>[^""]*)""|'(?<value>[^']*)'|(?<value>[^\s>]+))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Href();
}
