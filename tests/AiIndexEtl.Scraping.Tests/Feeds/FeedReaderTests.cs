using System.Globalization;
using System.Text;
using AiIndexEtl.Scraping.Feeds;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Scraping.Tests.Feeds;

public sealed class FeedReaderTests
{
    private static readonly Uri Address = new("https://example.org/news/feed.xml");

    private const string Rss2 = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
          <channel>
            <title>Harbour &amp; Ledger</title>
            <link>https://example.org/</link>
            <atom:link href="https://example.org/news/feed.xml" rel="self"/>
            <image><title>Logo</title><link>https://example.org/logo</link></image>
            <item>
              <title>One in three firms &lt;b&gt;uses&lt;/b&gt; it</title>
              <media:content><media:title>A picture</media:title></media:content>
              <link>https://example.org/a</link>
              <description>Short.</description>
              <content:encoded><![CDATA[<p>Long &nbsp; text.</p>]]></content:encoded>
              <pubDate>Tue, 08 Apr 2025 09:30:00 +0800</pubDate>
            </item>
            <item>
              <title><![CDATA[AT&T buys]]></title>
              <guid>https://example.org/b#top</guid>
            </item>
            <item>
              <title>An identifier that is none</title>
              <guid isPermaLink="false">https://example.org/hidden</guid>
            </item>
          </channel>
        </rss>
        """;

    [Test]
    public void Read_of_rss_gives_its_items_with_address_title_date_and_content()
    {
        var read = Read(Rss2);

        Assert.That(read.Failure, Is.Null);
        Assert.That((read.Format, read.Title), Is.EqualTo((FeedFormat.Rss, "Harbour & Ledger")));
        Assert.That(read.Items, Is.EqualTo(new[]
        {
            new FeedItem
            {
                Address = new Uri("https://example.org/a"),
                Title = "One in three firms uses it",
                Published = new DateTimeOffset(2025, 4, 8, 9, 30, 0, TimeSpan.FromHours(8)),
                Content = "<p>Long &nbsp; text.</p>",
            },
            new FeedItem { Address = new Uri("https://example.org/b"), Title = "AT&T buys" },
        }));
        Assert.That(read.Warnings, Is.EqualTo(["items that name no page and are left out: 1"]));
    }

    // Each case: a feed, and its items as "address | title | date".
    private static readonly TestCaseData[] Feeds =
    [
        Feed("RSS 0.91 with a document type",
            """
            <?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="0.91"><channel><title>T</title><item><title>A&nbsp;B &ndash; C</title><link>/a</link></item></channel></rss>
            """,
            "https://example.org/a | A B – C | "),
        Feed("RSS 0.90",
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
            <channel><title>T</title></channel><item><title>A</title><link>https://example.org/a</link></item></rdf:RDF>
            """,
            "https://example.org/a | A | "),
        Feed("RSS 1.0 with Dublin Core",
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://example.org/"><title>T</title></channel>
            <item rdf:about="https://example.org/a"><title>A</title><dc:date>2025-04-08T09:30:00Z</dc:date></item>
            <item rdf:about="urn:b"><title>B</title><link>https://example.org/b</link><dc:date>2025-04-07</dc:date></item></rdf:RDF>
            """,
            "https://example.org/a | A | 2025-04-08T09:30+00:00", "https://example.org/b | B | 2025-04-07T00:00+00:00"),
        Feed("RSS without declared prefixes",
            "<rss version='2.0'><channel><item><dc:date>2025-04-08</dc:date><media:title>P</media:title><title>A</title><link>https://example.org/a</link></item></channel></rss>",
            "https://example.org/a | A | 2025-04-08T00:00+00:00"),
        Feed("RSS with a counter in its links",
            "<rss xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'><channel><item><link>https://feeds.example.net/~r/1</link><feedburner:origLink>https://example.org/a</feedburner:origLink></item></channel></rss>",
            "https://example.org/a |  | "),
        Feed("RSS with Atom's links and dates",
            "<rss xmlns:a10='http://www.w3.org/2005/Atom'><channel><item><title>A</title><a10:link rel='enclosure' href='/x.mp3'/><a10:link href='/a'/><a10:updated>2025-04-08T09:30:00Z</a10:updated></item></channel></rss>",
            "https://example.org/a | A | 2025-04-08T09:30+00:00"),
        Feed("RSS with relative links and a base",
            "<rss xml:base='https://example.net/x/'><channel><item><link>a?b=1&amp;c=2</link></item><item xml:base='y/'><link> \n b \n</link></item><item><link>/c</link></item></channel></rss>",
            "https://example.net/x/a?b=1&c=2 |  | ", "https://example.net/x/y/b |  | ", "https://example.net/c |  | "),
        Feed("RSS with stray signs",
            "<rss><channel><item><title>R&D: 3 < 4 &bogus; &#0; &#xFFFFFFFF;</title><link>https://example.org/a?x=1&y=2&copy=3</link></item></channel></rss>",
            "https://example.org/a?x=1&y=2&copy=3 | R&D: 3 < 4 &bogus; \uFFFD \uFFFD | "),
        Feed("RSS behind blank lines and a message",
            "\n\n Warning: something in line 3 \n<?xml version=\"1.1\" encoding=\"nonsense\" ?>\n<rss><channel><item><title>A</title><link>/a</link></item></channel></rss>",
            "https://example.org/a | A | "),
        Feed("RSS with control characters",
            "<rss><channel><item><title>A\u0001B\u000B</title><link>/a</link></item></channel></rss>",
            "https://example.org/a | AB | "),
        Feed("RSS with titles escaped once, twice and not at all",
            "<rss><channel><item><title>&lt;i&gt;A&lt;/i&gt; &amp;amp; B</title><link>/1</link></item><item><title>&amp;lt;em&amp;gt;A&amp;lt;/em&amp;gt; &amp;#8220;B&amp;#8221;</title><link>/2</link></item><item><title>A < B &lt;unknown&gt;</title><link>/3</link></item></channel></rss>",
            "https://example.org/1 | A & B | ", "https://example.org/2 | A “B” | ", "https://example.org/3 | A < B <unknown> | "),
        Feed("RSS with an address twice and one that is none",
            "<rss><channel><item><title>A</title><link>/a</link></item><item><title>B</title><link>/a#b</link></item><item><link>mailto:a@example.org</link></item><item/></channel></rss>",
            "https://example.org/a | A | "),
        Feed("RSS with items beside the channel and an unknown version",
            "<rss version='7'><channel><title>T</title></channel><item><title>A</title><link>/a</link></item></rss>",
            "https://example.org/a | A | "),
        Feed("Atom 1.0",
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.net/blog/"><title type="html">T</title>
            <link rel="self" href="feed"/><link href="https://example.net/"/>
            <entry><id>urn:1</id><title type="text">1 &lt;b&gt; 2</title><link rel="replies" href="1/comments"/><link rel="alternate" type="application/json" href="1.json"/><link rel="alternate" type="text/html" href="1"/>
            <published>2025-04-08T09:30:00+08:00</published><updated>2025-04-09T09:30:00Z</updated></entry>
            <entry><id>https://example.net/2</id><title type="html">A &amp;amp; &lt;b&gt;B&lt;/b&gt;</title><updated>2025-04-07</updated></entry>
            <entry><id>urn:3</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>b</em> &lt; c</div></title><content type="text/html" src="/3.html"/></entry>
            </feed>
            """,
            "https://example.net/blog/1 | 1 <b> 2 | 2025-04-08T09:30+08:00", "https://example.net/2 | A & B | 2025-04-07T00:00+00:00", "https://example.net/3.html | A b < c | "),
        Feed("Atom 0.3",
            """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title>
            <entry><title mode="escaped" type="text/html">A &lt;i&gt;b&lt;/i&gt;</title><link rel="alternate" type="text/html" href="https://example.org/a"/><issued>2025-04-08T09:30:00Z</issued><modified>2025-04-09</modified></entry></feed>
            """,
            "https://example.org/a | A b | 2025-04-08T09:30+00:00"),
        Feed("JSON Feed 1.1",
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "T", "hubs": [{"type": "x"}], "items": [
            {"id": "1", "url": "https://example.org/a", "title": "A & B", "date_published": "2025-04-08T09:30:00+08:00", "tags": ["x"]},
            {"id": "2", "external_url": "/b", "title": null, "date_modified": "2025-04-07T00:00:00Z"},
            {"id": "https://example.org/c"}, {"id": "4"}, 5, {"id": "x", "url": "https://example.org/d", "title": "\ud800"},
            ]}
            """,
            "https://example.org/a | A & B | 2025-04-08T09:30+08:00", "https://example.org/b |  | 2025-04-07T00:00+00:00", "https://example.org/c |  | ", "https://example.org/d |  | "),
        Feed("An empty RSS", "<rss><channel><title>T</title></channel></rss>"),
        Feed("An empty JSON Feed", "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": []}"),
    ];

    [TestCaseSource(nameof(Feeds))]
    public void Read_of_a_feed_gives_its_items(string feed, string[] items)
    {
        var read = Read(feed);

        Assert.That(read.Failure, Is.Null);
        Assert.That(read.Items.Select(Line), Is.EqualTo(items));
    }

    [TestCase("gb2312", "GB18030", "<?xml version=\"1.0\" encoding=\"gb2312\"?>", null, TestName = "GBK by its declaration")]
    [TestCase("gbk", "GB18030", "<?xml version=\"1.0\"?>", "gbk", TestName = "GBK by the header")]
    [TestCase("big5", "big5", "<?xml version=\"1.0\" encoding=\"Big5\"?>", "text", TestName = "Big5 by its declaration, under an unknown header")]
    [TestCase("utf-8", "utf-8", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "iso-8859-1", TestName = "UTF-8 under a header that says Latin-1")]
    [TestCase("utf-16", "utf-16", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", null, TestName = "UTF-16 with its mark")]
    public void Read_decodes_by_header_and_declaration(string name, string encoding, string declaration, string? label)
    {
        var title = name == "big5" ? "人工智慧指數報告" : "人工智能指数报告";
        var feed = $"{declaration}<rss><channel><item><title>{title}</title><link>/a</link></item></channel></rss>";
        var encoder = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);

        var read = FeedReader.Read([.. encoder.GetPreamble(), .. encoder.GetBytes(feed)], Address, label);

        Assert.That(read.Items.Single().Title, Is.EqualTo(title));
    }

    [TestCase("<rss><channel><item><link>/a</link></item><item><link>/b</link></item><item><link>/c</li")]
    [TestCase("<rss><channel><item><link>/a</link></item><item><link>/b</link></item></chanel></rss>")]
    [TestCase("<rss><channel><item><link>/a</link></item><item><link>/b</link></item><item><unknown:x/></item></channel></rss>")]
    [TestCase("{\"items\": [{\"url\": \"/a\"}, {\"url\": \"/b\"}, {\"url\": ")]
    public void Read_of_a_broken_feed_gives_the_items_before_the_break_and_a_warning(string feed)
    {
        var read = Read(feed);

        Assert.That(read.Failure, Is.Null);
        Assert.That(read.Items.Select(item => item.Address.AbsolutePath), Is.EqualTo(["/a", "/b"]));
        Assert.That(read.Warnings, Has.Count.EqualTo(1));
        Assert.That(read.Warnings[0], Does.Contain("broken").And.Contain("the 2 items before it are read"));
    }

    [TestCase("", "empty", "is empty")]
    [TestCase(" \n ", "empty", "is empty")]
    [TestCase("no feed", "not_a_feed", "neither RSS nor Atom")]
    [TestCase("<urlset/>", "not_a_feed", "Give it as sitemap instead of feed")]
    [TestCase("<opml/>", "not_a_feed", "the element opml")]
    [TestCase("{\"a\": 1}", "not_a_feed", "without a list of items")]
    [TestCase("[1]", "not_a_feed", "neither RSS nor Atom")]
    [TestCase("<rss><channel><item>", "broken", "before its first item")]
    [TestCase("<rss", "broken", "before its first item")]
    [TestCase("{\"items\": [", "broken", "before its first item")]
    [TestCase("<!DOCTYPE html><html><head></head></html>", "not_a_feed", "Give the address of its feed")]
    [TestCase("<!doctype html><html><head><link rel='alternate' type='application/rss+xml' href='/rss?a=1&amp;b=2'>", "not_a_feed", "It names a feed: 'https://example.org/rss?a=1&b=2'.")]
    public void Read_of_what_is_no_feed_tells_why(string text, string code, string message)
    {
        var read = Read(text);

        Assert.That(read.Items, Is.Empty);
        Assert.That((read.Failure?.Code, read.Failure?.Path), Is.EqualTo((code, Address.AbsoluteUri)));
        Assert.That(read.Failure!.Message, Does.Contain(message));
    }

    [Test]
    public void Read_loads_nothing_from_outside_and_expands_no_entities()
    {
        var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (var i = 1; i < 20; i++) bomb.Append(CultureInfo.InvariantCulture, $"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};\">");
        bomb.Append("<!ENTITY file SYSTEM \"file:///etc/hostname\"><!ENTITY % remote SYSTEM \"http://127.0.0.1:1/x.dtd\"> %remote;]>");
        bomb.Append("<rss><channel><item><title>&a19;&file;</title><link>/a</link></item></channel></rss>");

        var read = Read(bomb.ToString());

        Assert.That(read.Items.Single().Title, Is.EqualTo("&a19;&file;"));
    }

    [Test]
    public void Read_of_deep_nesting_is_no_crash()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 50_000));

        Assert.That(Read($"<rss><channel><item><title>{deep}").Failure?.Code, Is.EqualTo("broken"));
        Assert.That(Read("{\"items\": " + new string('[', 50_000)).Failure?.Code, Is.EqualTo("broken"));
    }

    [Test]
    public void Read_stops_at_the_most_items()
    {
        var items = string.Concat(Enumerable.Range(0, FeedReader.MostItems + 5).Select(i => $"<item><link>/{i}</link></item>"));

        var read = Read($"<rss><channel>{items}</channel></rss>");

        Assert.That(read.Items, Has.Count.EqualTo(FeedReader.MostItems));
        Assert.That(read.Warnings.Single(), Does.Contain("only the first 10000 items"));
    }

    [Test]
    public void Read_never_throws_and_gives_web_addresses_only()
    {
        string[] pieces =
        [
            "<rss>", "<channel>", "<item>", "</item>", "</channel></rss>", "<link>", "</link>", "https://example.org/a", "/b?c&d", "<title>", "</title>", "<feed xmlns='http://www.w3.org/2005/Atom'>",
            "<entry>", "<link href='x'/>", "<![CDATA[", "]]>", "<!--", "-->", "&", "&amp;", "&#x110000;", "&#", "&nbsp;", "<!DOCTYPE x [", "]>", "<?xml?>", "\u0000", "\ud800", "中", "{", "\"items\":", "[", "]", "}", ",",
            "{\"url\":\"https://example.org/j\"}", "<pubDate>", "2025", "xml:base='::'", "<", ">", "http://[", "//", "%zz",
        ];
        Prop.ForAll(
            Gen.Elements(pieces).ListOf().Select(string.Concat).ToArbitrary(),
            text => Read(text).Items.All(item => item.Address.Scheme is "http" or "https")).QuickCheckThrowOnFailure();
        Prop.ForAll(
            ArbMap.Default.ArbFor<byte[]>(),
            bytes => FeedReader.Read(bytes, Address).Items.Count == 0).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Read_of_any_beginning_of_a_feed_never_throws_and_loses_no_whole_item()
    {
        for (var length = 0; length < Rss2.Length; length++)
        {
            var read = Read(Rss2[..length]);
            var whole = (length > Rss2.IndexOf("</item>", StringComparison.Ordinal) + 6 ? 1 : 0) + (length > Rss2.IndexOf("</item>", Rss2.IndexOf("AT&T", StringComparison.Ordinal), StringComparison.Ordinal) + 6 ? 1 : 0);
            Assert.That(read.Items, Has.Count.EqualTo(whole), $"the first {length} characters");
        }
    }

    private static TestCaseData Feed(string name, string feed, params string[] items) => new(feed, items) { TestName = name };

    private static string Line(FeedItem item) =>
        $"{item.Address.AbsoluteUri} | {item.Title} | {item.Date?.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture)}";

    private static FeedReading Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), Address);
}
