using System.Globalization;
using System.IO.Compression;
using System.Text;
using AiIndexEtl.Scraping.Sitemaps;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Scraping.Tests.Sitemaps;

public sealed class SitemapReaderTests
{
    private const string Open = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";

    private static readonly Uri Address = new("https://www.example.org/sitemap.xml");

    // Each case: a sitemap, and its entries as "address | title | date".
    private static readonly TestCaseData[] Sitemaps =
    [
        Map("A list of pages",
            $"<?xml version='1.0' encoding='UTF-8'?>{Open}<url><loc>https://example.org/a?x=1&amp;y=2</loc><lastmod>2025-04-08</lastmod><changefreq>daily</changefreq></url><url><loc> https://example.org/%E4%B8%AD </loc></url></urlset>",
            "https://example.org/a?x=1&y=2 |  | 2025-04-08T00:00+00:00", "https://example.org/%E4%B8%AD |  | "),
        Map("A list without names of the protocol", "<urlset><url><loc>https://example.org/a</loc></url></urlset>", "https://example.org/a |  | "),
        Map("A list with a foreign prefix", "<s:urlset xmlns:s='http://www.google.com/schemas/sitemap/0.84'><s:url><s:loc>https://example.org/a</s:loc></s:url></s:urlset>", "https://example.org/a |  | "),
        Map("News with dates and titles",
            $"{Open}<url><news:news xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><news:publication><news:name>N</news:name></news:publication><news:publication_date>2025-04-08T09:30:00+08:00</news:publication_date><news:title>A &amp;amp; B</news:title></news:news><loc>https://example.org/a</loc><lastmod>2025-04-10</lastmod></url></urlset>",
            "https://example.org/a | A & B | 2025-04-08T09:30+08:00"),
        Map("Pictures, videos and other languages beside the page",
            $"{Open}<url><image:image><image:loc>https://example.org/i.png</image:loc><image:title>P</image:title></image:image><video:video><video:title>V</video:title><video:publication_date>2020-01-01</video:publication_date></video:video><xhtml:link rel='alternate' href='https://example.org/zh'/><loc>https://example.org/a</loc></url></urlset>",
            "https://example.org/a |  | "),
        Map("Stray signs and HTML's references", $"{Open}<url><loc>https://example.org/a?x=1&y=2&eacute;=</loc></url></urlset>", "https://example.org/a?x=1&y=2%C3%A9= |  | "),
        Map("A document type and a comment", $"<!DOCTYPE urlset SYSTEM 'http://127.0.0.1:1/x.dtd'><!-- <loc>no</loc> -->{Open}<url><loc>https://example.org/a</loc></url></urlset>", "https://example.org/a |  | "),
        Map("Entries without an address", $"{Open}<url/><url><lastmod>2025-01-01</lastmod></url><url><loc>ftp://example.org/</loc></url><url><loc>/a</loc></url></urlset>", "https://www.example.org/a |  | "),
        Map("Lines of text", "\uFEFFhttps://example.org/a\r\n\r\nhttps://example.org/b#c\nno address\n", "https://example.org/a |  | ", "https://example.org/b |  | "),
        Map("RSS", "<rss><channel><item><title>A</title><link>/a</link><pubDate>8 Apr 2025</pubDate></item></channel></rss>", "https://www.example.org/a | A | 2025-04-08T00:00+00:00"),
        Map("Atom", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title><link href='/a'/><updated>2025-04-08</updated></entry></feed>", "https://www.example.org/a | A | 2025-04-08T00:00+00:00"),
        Map("An empty list", Open + "</urlset>"),
    ];

    [TestCaseSource(nameof(Sitemaps))]
    public void Read_of_a_sitemap_gives_its_pages(string sitemap, string[] entries)
    {
        var read = Read(sitemap);

        Assert.That(read.Failure, Is.Null);
        Assert.That(read.Kind, Is.EqualTo(SitemapKind.Pages));
        Assert.That(read.Entries.Select(Line), Is.EqualTo(entries));
    }

    [TestCaseSource(nameof(Sitemaps))]
    public void Read_of_a_packed_sitemap_gives_the_same(string sitemap, string[] entries)
    {
        var once = SitemapReader.Read(Gzip(Encoding.UTF8.GetBytes(sitemap)), Address);
        var twice = SitemapReader.Read(Gzip(Gzip(Encoding.UTF8.GetBytes(sitemap))), Address);

        Assert.That(once.Entries.Select(Line), Is.EqualTo(entries));
        Assert.That(twice.Entries.Select(Line), Is.EqualTo(entries));
    }

    [Test]
    public void Read_of_an_index_gives_the_sitemaps_that_it_names()
    {
        var read = Read("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>https://example.org/1.xml.gz</loc><lastmod>2025-04-08T09:30:00Z</lastmod></sitemap><sitemap><loc>/2.xml</loc></sitemap></sitemapindex>");

        Assert.That(read.Kind, Is.EqualTo(SitemapKind.Index));
        Assert.That(read.Entries.Select(Line), Is.EqualTo(["https://example.org/1.xml.gz |  | 2025-04-08T09:30+00:00", "https://www.example.org/2.xml |  | "]));
    }

    [Test]
    public void Read_tells_which_entries_are_on_other_hosts()
    {
        var read = Read($"{Open}<url><loc>https://example.org/a</loc></url><url><loc>https://cdn.example.net/b</loc></url><url><loc>https://EXAMPLE.org/c</loc></url></urlset>");

        Assert.That(read.Entries.Select(entry => entry.IsOnOtherHost), Is.EqualTo([false, true, false]));
        Assert.That(read.Warnings, Is.EqualTo(["1 entries are on other hosts than www.example.org: cdn.example.net"]));
    }

    [Test]
    public void Read_of_a_gbk_sitemap_decodes_it()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes($"<?xml version='1.0' encoding='GBK'?>{Open}<url><loc>https://example.org/新闻</loc></url></urlset>");

        Assert.That(SitemapReader.Read(bytes, Address).Entries.Single().Address, Is.EqualTo(new Uri("https://example.org/新闻")));
    }

    [Test]
    public void Read_of_a_large_sitemap_whose_head_ends_within_a_character_decodes_it()
    {
        var entries = string.Concat(Enumerable.Range(0, 5000).Select(i => $"<url><loc>https://example.org/新闻/{i}</loc></url>"));
        for (var shift = 0; shift < 3; shift++)
        {
            var read = Read($"{new string(' ', shift)}{Open}{entries}</urlset>");
            Assert.That(read.Entries, Has.Count.EqualTo(5000));
            Assert.That(read.Entries.Select(entry => Uri.UnescapeDataString(entry.Address.AbsolutePath)), Is.EqualTo(Enumerable.Range(0, 5000).Select(i => $"/新闻/{i}")));
        }
    }

    [TestCase($"{Open}<url><loc>https://example.org/a</loc></url><url><loc>https://exa", "is broken at line 1")]
    [TestCase($"{Open}<url><loc>https://example.org/a</loc></url></sitemap></urlset>", "is broken at line 1")]
    public void Read_of_a_broken_sitemap_gives_what_stands_before(string sitemap, string warning)
    {
        var read = Read(sitemap);

        Assert.That(read.Entries.Select(Line), Is.EqualTo(["https://example.org/a |  | "]));
        Assert.That(read.Warnings.Single(), Does.Contain(warning).And.Contain("the 1 entries before it are read"));
    }

    [Test]
    public void Read_of_a_packed_sitemap_that_is_cut_short_gives_what_stands_before()
    {
        // Entries that do not pack well, so that half of the file holds some of them.
        var random = new Random(1);
        var entries = string.Concat(Enumerable.Range(0, 2000).Select(_ => $"<url><loc>https://example.org/{random.NextInt64()}</loc></url>"));
        var packed = Gzip(Encoding.UTF8.GetBytes($"{Open}{entries}</urlset>"));

        var read = SitemapReader.Read(packed.AsMemory(0, packed.Length / 2), Address);

        Assert.That(read.Entries, Has.Count.GreaterThan(500).And.Count.LessThan(1500));
        Assert.That(read.Warnings, Has.One.Contains("is broken"));
    }

    [TestCase("", "empty")]
    [TestCase("  \n", "empty")]
    [TestCase("<html><body>Not found</body></html>", "not_a_sitemap")]
    [TestCase("Not found", "not_a_sitemap")]
    [TestCase("User-agent: *\nDisallow: /x", "not_a_sitemap")]
    [TestCase("{\"a\": 1}", "not_a_sitemap")]
    [TestCase("<urlset", "broken")]
    [TestCase("<urlset><url><loc>https://example.org/a", "broken")]
    public void Read_of_what_is_no_sitemap_tells_why(string text, string code)
    {
        var read = Read(text);

        Assert.That(read.Entries, Is.Empty);
        Assert.That(read.Failure?.Code, Is.EqualTo(code));
        Assert.That(read.Failure!.Message, Does.Contain(Address.AbsoluteUri));
    }

    [Test]
    public void Read_of_bytes_that_only_begin_like_gzip_tells_why() =>
        Assert.That(SitemapReader.Read(new byte[] { 0x1F, 0x8B, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 }, Address).Failure?.Code, Is.EqualTo("broken").Or.EqualTo("empty"));

    [Test]
    public void Read_stops_at_the_most_entries()
    {
        var entries = string.Concat(Enumerable.Range(0, SitemapReader.MostEntries + 3).Select(i => $"<url><loc>https://example.org/{i}</loc></url>"));
        var lines = string.Concat(Enumerable.Range(0, SitemapReader.MostEntries + 3).Select(i => $"https://example.org/{i}\n"));
        foreach (var sitemap in new[] { $"{Open}{entries}</urlset>", lines })
        {
            var read = Read(sitemap);
            Assert.That(read.Entries, Has.Count.EqualTo(SitemapReader.MostEntries));
            Assert.That(read.Warnings.Single(), Does.Contain("only the first 50000 entries"));
        }
    }

    [Test]
    public void Read_of_a_bomb_stops_at_the_most_bytes()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes($"{Open}<url><loc>https://example.org/a</loc></url><!--"));
            var blank = new byte[1 << 20];
            Array.Fill(blank, (byte)' ');
            for (var i = 0; i < 60; i++) gzip.Write(blank);
            gzip.Write(Encoding.UTF8.GetBytes("--><url><loc>https://example.org/b</loc></url></urlset>"));
        }

        var read = SitemapReader.Read(packed.ToArray(), Address);

        Assert.That(read.Entries.Select(Line), Is.EqualTo(["https://example.org/a |  | "]));
        Assert.That(read.Warnings.Single(), Does.Contain("larger than 52428800 bytes"));
    }

    [Test]
    public void Read_never_throws()
    {
        string[] pieces =
        [
            Open, "<urlset>", "<url>", "<loc>", "https://example.org/a", "</loc>", "</url>", "</urlset>", "<sitemapindex>", "<sitemap>", "</sitemap>", "<lastmod>2025", "&", "&#1;", "<![CDATA[", "]]>", "<!--", "\n", "x",
            "<rss><item><link>/a</link>", "\u0000", "http://[", "<news:title>", "<!DOCTYPE",
        ];
        Prop.ForAll(Gen.Elements(pieces).ListOf().Select(string.Concat).ToArbitrary(), text => Read(text).Entries.Count <= text.Length).QuickCheckThrowOnFailure();
        Prop.ForAll(
            ArbMap.Default.ArbFor<byte[]>(),
            bytes => SitemapReader.Read((byte[])[0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, .. bytes], Address).Entries.Count == 0).QuickCheckThrowOnFailure();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static TestCaseData Map(string name, string sitemap, params string[] entries) => new(sitemap, entries) { TestName = "{m}: " + name };

    private static string Line(SitemapEntry entry) =>
        $"{entry.Address.AbsoluteUri} | {entry.Title} | {entry.Date?.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture)}";

    private static SitemapReading Read(string text) => SitemapReader.Read(Encoding.UTF8.GetBytes(text), Address);
}
