using System.Globalization;
using System.Text;
using AiIndexEtl.Scraping.Charsets;
using AiIndexEtl.Scraping.Feeds;
using AiIndexEtl.Scraping.Markup;
using AiIndexEtl.Scraping.Sources;

namespace AiIndexEtl.Scraping.Sitemaps;

/// <summary>
/// Reads sitemaps (sitemaps.org 0.9, Google's news extension): lists of pages and indexes in XML, texts with an address in each line, and
/// feeds, which the protocol allows too; packed by gzip or not, told by the bytes. It never throws: what is broken or beyond the limits
/// gives what stands before and a warning. It reads in one pass and never holds the unpacked text.
/// </summary>
public static class SitemapReader
{
    /// <summary>The most bytes, unpacked, that the protocol allows: 50 MiB.</summary>
    public const int MostBytes = 50 * 1024 * 1024;

    /// <summary>The most entries that the protocol allows: 50,000.</summary>
    public const int MostEntries = 50_000;

    private const int HeadBytes = 64 * 1024;
    private const int MostHostsNamed = 3;

    /// <summary>Reads a sitemap.</summary>
    /// <param name="bytes">The sitemap as received, content coding removed.</param>
    /// <param name="address">The address that answered.</param>
    /// <param name="charsetLabel">The charset parameter of Content-Type; null where there is none.</param>
    public static SitemapReading Read(ReadOnlyMemory<byte> bytes, Uri address, string? charsetLabel = null)
    {
        var packedTimes = PackedTimes(bytes);
        var (charset, head) = HeadOf(bytes, packedTimes, charsetLabel);
        var start = head.AsSpan().TrimStart();
        if (start.IsEmpty)
        {
            return packedTimes == 0
                ? Failed(address, "empty", $"'{address}' is empty. Check the address of the sitemap.")
                : Failed(address, "broken", $"'{address}' begins like a gzip file, and nothing can be unpacked of it. Tell its publisher, or try later.");
        }

        using var unpacked = new UnpackedStream(bytes, packedTimes, MostBytes);
        if (start[0] is not '<')
        {
            using var lines = Open(unpacked, charset);
            return Of(address, SitemapText.Read(lines, address), unpacked);
        }

        using var mending = new MendingReader(Open(unpacked, charset));
        using var xml = new SitemapXml(mending, address);
        var reading = xml.Read();
        return xml.IsFeed ? OfFeed(AllOf(bytes, packedTimes), address, charsetLabel) : Of(address, reading, unpacked);
    }

    /// <summary>Whether an address is on another host, <c>www.</c> aside.</summary>
    internal static bool IsOnOtherHost(Uri address, Uri sitemap) => !string.Equals(HostOf(address), HostOf(sitemap), StringComparison.OrdinalIgnoreCase);

    private static SitemapReading Of(Uri address, SitemapReading reading, UnpackedStream unpacked)
    {
        if (reading.Failure is not null) return reading;

        List<string> warnings = [.. reading.Warnings];
        if (unpacked.IsExceeded || unpacked.IsDamaged)
        {
            // Where the text was cut, that it breaks there is no news.
            warnings.RemoveAll(warning => warning.Contains(" is broken ", StringComparison.Ordinal));
            warnings.Add(unpacked.IsDamaged
                ? Text($"the sitemap is broken where it cannot be unpacked further; the {reading.Entries.Count} entries before that are read")
                : Text($"the sitemap is larger than {MostBytes} bytes, the most that the protocol allows; the {reading.Entries.Count} entries before that are read"));
        }

        var others = reading.Entries.Where(entry => entry.IsOnOtherHost).ToList();
        if (others.Count > 0)
        {
            var hosts = others.Select(entry => entry.Address.Host).Distinct(StringComparer.Ordinal).Take(MostHostsNamed + 1).ToList();
            var named = string.Join(", ", hosts.Take(MostHostsNamed)) + (hosts.Count > MostHostsNamed ? ", ..." : "");
            warnings.Add(Text($"{others.Count} entries are on other hosts than {address.Host}: {named}"));
        }

        return reading with { Warnings = warnings };
    }

    private static SitemapReading OfFeed(byte[] bytes, Uri address, string? charsetLabel)
    {
        var feed = FeedReader.Read(bytes, address, charsetLabel);
        return new SitemapReading
        {
            Entries = [.. feed.Items.Select(item => new SitemapEntry
            {
                Address = item.Address,
                Title = item.Title,
                Published = item.Published,
                LastModified = item.Updated,
                IsOnOtherHost = IsOnOtherHost(item.Address, address),
            })],
            Warnings = feed.Warnings,
            Failure = feed.Failure,
        };
    }

    internal static SitemapReading Failed(Uri address, string code, string message) => new() { Failure = new SourceFailure(address.AbsoluteUri, code, message) };

    internal static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // Files named .gz are sometimes packed once more by the server.
    private static int PackedTimes(ReadOnlyMemory<byte> bytes)
    {
        var times = 0;
        while (times < 2)
        {
            using var stream = new UnpackedStream(bytes, times, MostBytes);
            if (stream.ReadByte() != 0x1F || stream.ReadByte() != 0x8B) return times;
            times++;
        }

        return times;
    }

    // The beginning shows the encoding. It is cut behind a bracket or a line, neither of which is ever the half of a character.
    private static (string Charset, string Head) HeadOf(ReadOnlyMemory<byte> bytes, int packedTimes, string? charsetLabel)
    {
        using var stream = new UnpackedStream(bytes, packedTimes, MostBytes);
        var head = new byte[HeadBytes];
        var length = stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        var read = head.AsSpan(0, length);
        if (length == HeadBytes && read.LastIndexOfAny((byte)'>', (byte)'\n') is var cut and > 0) read = read[..(cut + 1)];
        var decoded = MarkupCharset.Decode(read, charsetLabel);
        return (decoded.Charset, decoded.Text);
    }

    // Sitemaps are UTF-8 by the protocol. What is not is rare enough to be decoded as a whole.
    private static TextReader Open(Stream stream, string charset)
    {
        if (charset == "UTF-8") return new StreamReader(stream, Encoding.UTF8);

        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        return new StringReader(CharsetDetector.Decode(whole.ToArray(), charset, looksForMeta: false).Text);
    }

    private static byte[] AllOf(ReadOnlyMemory<byte> bytes, int packedTimes)
    {
        using var unpacked = new UnpackedStream(bytes, packedTimes, MostBytes);
        using var whole = new MemoryStream();
        unpacked.CopyTo(whole);
        return whole.ToArray();
    }

    private static string HostOf(Uri address) =>
        address.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.IdnHost[4..] : address.IdnHost;
}
