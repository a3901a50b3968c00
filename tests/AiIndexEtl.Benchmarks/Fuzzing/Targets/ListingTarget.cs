using System.Text;
using AiIndexEtl.Scraping.Feeds;
using AiIndexEtl.Scraping.Sitemaps;

namespace AiIndexEtl.Benchmarks.Fuzzing.Targets;

/// <summary>The readers of feeds and sitemaps: any bytes give entries or a failure, and entries are web addresses.</summary>
internal sealed class ListingTarget() : FuzzTarget("listing", 500_000)
{
    private static readonly byte[][] s_pieces =
    [
        .. new[]
        {
            "<?xml version='1.0' encoding='gbk'?>", "<rss version='2.0'><channel>", "<item>", "</item>", "<title>5%</title>", "<link>https://a.example/1</link>", "<link>", "</link>", "<guid isPermaLink='false'>x</guid>", "<pubDate>Tue, 08 Apr 2025 09:30:00 GMT</pubDate>",
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://b.example/'>", "<entry>", "</entry>", "<link href='/2'/>", "<updated>2025-04-08T09:30:00Z</updated>", "<content type='xhtml'><div>", "</div></content>", "<![CDATA[", "]]>", "<!--", "-->",
            "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]>", "&b;", "&nbsp;", "&#xd800;", "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>", "<sitemapindex>", "<sitemap>", "<url><loc>https://a.example/3</loc>", "</url>", "<lastmod>2025-99-99</lastmod>",
            "</urlset>", "</channel></rss>", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[", "{\"url\":\"https://a.example/4\",\"title\":null},", "]}", "[[[[[[[[", "<a><a><a><a>", "<a:b>", "<", ">", "&", "\"", "'", "\0", "\ufeff", "https://a.example/5\n", "javascript:x\n",
        }.Select(Encoding.UTF8.GetBytes),
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0], [0xFF, 0xFE], [0xFE, 0xFF], [0x80],
    ];

    private static readonly Uri s_address = new("https://a.example/listing");

    /// <inheritdoc/>
    public override byte[] Make(FuzzRandom random) => [.. Mutation.Mutate(random, [.. Mutation.Assemble(random, s_pieces, 60)], s_pieces, 6000, random => (byte)random.Next(256))];

    /// <inheritdoc/>
    public override string? Check(byte[] input)
    {
        var feed = FeedReader.Read(input, s_address);
        if (feed.Items.Any(item => item.Address.Scheme is not ("http" or "https"))) return "an item is no web address";
        var sitemap = SitemapReader.Read(input, s_address);
        return sitemap.Entries.Any(entry => entry.Address.Scheme is not ("http" or "https")) ? "an entry is no web address" : null;
    }
}
