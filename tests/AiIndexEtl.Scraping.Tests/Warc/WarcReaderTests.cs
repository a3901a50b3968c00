using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using AiIndexEtl.Scraping.Warc;
using static AiIndexEtl.Scraping.Tests.Warc.WarcBuilder;

namespace AiIndexEtl.Scraping.Tests.Warc;

public sealed partial class WarcReaderTests
{
    private const string Address = "https://example.org/a";
    private static readonly byte[] Page = "<p>Investment rose to 109.1 billion.</p>"u8.ToArray();

    private static readonly byte[][] Three = [Response("https://example.org/1", "<p>one</p>"), Response("https://example.org/2", "<p>two 二</p>"), Response("https://example.org/3", "<p>three</p>")];

    [TestCase("plain")]
    [TestCase("by record")]
    [TestCase("as a whole")]
    [TestCase("by blocks")]
    [TestCase("lean line ends")]
    public async Task Every_layout_gives_the_same_pages(string layout)
    {
        var plain = Three.SelectMany(record => record).ToArray();
        var file = layout switch
        {
            "plain" => plain,
            "by record" => Three.SelectMany(record => Gzip(record)).ToArray(),
            "as a whole" => Gzip(plain),
            "by blocks" => [.. plain.Chunk(37).SelectMany(block => Gzip(block)), .. Gzip([])],
            _ => Lean(),
        };

        var items = await ReadAsync(file);

        Assert.That(items.Select(item => item.Report), Is.All.Null);
        Assert.That(items.Select(item => (item.Page!.Address.AbsoluteUri, Text(item))), Is.EqualTo(new[]
        {
            ("https://example.org/1", "<p>one</p>"), ("https://example.org/2", "<p>two 二</p>"), ("https://example.org/3", "<p>three</p>"),
        }));
    }

    [Test]
    public async Task A_page_tells_where_when_and_how_it_was_captured()
    {
        var before = Record("warcinfo", null, "software: test"u8.ToArray());
        var record = Record("response", Address, Http(404, Page, ("Content-Type", "Text/HTML; Charset=\"GBK\""), ("Set-Cookie", "a"), ("Set-Cookie", "b")));

        var page = (await ReadAsync([.. before, .. record])).Single().Page!;

        Assert.Multiple(() =>
        {
            Assert.That(page.Address.AbsoluteUri, Is.EqualTo(Address));
            Assert.That(page.Date, Is.EqualTo(new DateTimeOffset(2026, 4, 7, 8, 9, 10, TimeSpan.Zero)));
            Assert.That(page.Status, Is.EqualTo(404));
            Assert.That(page.MediaType, Is.EqualTo("text/html"));
            Assert.That(page.CharsetLabel, Is.EqualTo("GBK"));
            Assert.That(page.Headers.Select(field => field.Value), Is.EqualTo(new[] { "Text/HTML; Charset=\"GBK\"", "a", "b" }));
            Assert.That(page.RecordId, Is.EqualTo("urn:test:" + Address));
            Assert.That(page.Offset, Is.EqualTo(before.Length));
            Assert.That(page.Body.ToArray(), Is.EqualTo(Page));
            Assert.That(page.Warnings, Is.Empty);
        });
    }

    [Test]
    public async Task In_a_compressed_file_the_offset_is_that_of_the_member()
    {
        var first = Gzip(Three[0]);

        Assert.That((await ReadAsync([.. first, .. Gzip(Three[1])])).Select(item => item.Page!.Offset), Is.EqualTo(new long[] { 0, first.Length }));
    }

    [Test]
    public async Task A_resource_is_a_page_without_a_server()
    {
        var page = (await ReadAsync(Record("resource", $"<{Address}>", Page, ("Content-Type", "text/plain; charset=big5")))).Single().Page!;

        Assert.That((page.Address.AbsoluteUri, page.Status, page.MediaType, page.CharsetLabel), Is.EqualTo((Address, 200, "text/plain", "big5")));
        Assert.That(page.Body.ToArray(), Is.EqualTo(Page));
    }

    [TestCase("request", Address)]
    [TestCase("metadata", Address)]
    [TestCase("conversion", Address)]
    [TestCase("something-new", Address)]
    [TestCase("response", "dns:example.org")]
    [TestCase("resource", "urn:pageinfo:https://example.org/")]
    public async Task What_is_no_page_is_passed_over_in_silence(string type, string address) =>
        Assert.That((await ReadAsync([.. Record(type, address, Page), .. Three[0]])).Single().Page, Is.Not.Null);

    [Test]
    public async Task A_revisit_is_reported_with_where_the_page_stands()
    {
        var report = (await ReadAsync(Record("revisit", Address, Http(200, []), ("WARC-Refers-To-Target-URI", "https://example.org/old"), ("WARC-Refers-To-Date", "2025-01-02T03:04:05Z")))).Single().Report!;

        Assert.That((report.Code, report.Address), Is.EqualTo(("revisit", Address)));
        Assert.That(report.Message, Does.Contain("https://example.org/old").And.Contain("2025-01-02"));
    }

    [TestCase("response", Address, "WARC-Segment-Number", "1", "segmented")]
    [TestCase("response", Address, "WARC-Truncated", "length", "truncated")]
    [TestCase("response", "no address", "X", "y", "bad_address")]
    [TestCase("response", null, "X", "y", "bad_address")]
    [TestCase("response", "https://中-.example/", "X", "y", "bad_address")]
    [TestCase(null, Address, "WARC-Type", null, "damaged")]
    [TestCase("response", Address, "Content-Length", null, "damaged")]
    [TestCase("response", Address, "Content-Length", "-1", "damaged")]
    [TestCase("response", Address, "Content-Length", "many", "damaged")]
    [TestCase("response", Address, "Content-Length", "+5", "damaged")]
    [TestCase("response", Address, "Content-Length", "99999999999999999999", "damaged")]
    [TestCase("response", Address, "Content-Length", "9223372036854775807", "too_large")]
    [TestCase("response", Address, "Content-Length", "5000000000", "too_large")]
    [TestCase("response", Address, "Content-Length", "20000000", "truncated")]
    [TestCase("request", Address, "Content-Length", "5000000000", "truncated")]
    public async Task A_record_that_gives_no_page_is_reported_and_costs_no_other(string? type, string? address, string name, string? value, string code)
    {
        var bad = Record(type!, address, Http(200, Page), (name, value));
        foreach (var file in new byte[][] { [.. Three[0], .. bad, .. Three[1]], [.. Gzip(Three[0]), .. Gzip(bad), .. Gzip(Three[1])], Gzip(Three[0], bad, Three[1]) })
        {
            var items = await ReadAsync(file);

            Assert.That(Texts(items), Is.EqualTo(new[] { "<p>one</p>", "<p>two 二</p>" }));
            Assert.That(items.First(item => item.Report is not null).Report!.Code, Is.EqualTo(code));
            Assert.That(items.First(item => item.Report is not null).Report!.RecordId, Is.EqualTo("urn:test:" + (address ?? type)));
        }
    }

    [TestCase(10)]
    [TestCase(-10)]
    public async Task A_length_that_is_a_little_wrong_costs_one_record(int difference)
    {
        var block = Http(200, Page, ("Content-Length", Page.Length.ToString(CultureInfo.InvariantCulture)));
        var bad = Record("response", Address, block, ("Content-Length", (block.Length + difference).ToString(CultureInfo.InvariantCulture)));

        var items = await ReadAsync([.. Three[0], .. bad, .. Three[1], .. Three[2]]);

        Assert.That(Texts(items), Is.EqualTo(new[] { "<p>one</p>", "<p>two 二</p>", "<p>three</p>" }));
        Assert.That(items.Single(item => item.Report is not null).Report!.RecordId, Is.EqualTo("urn:test:" + Address));
    }

    [Test]
    public async Task Garbage_between_records_is_reported_with_its_place()
    {
        byte[] garbage = [.. Enumerable.Repeat((byte)'x', 1000)];
        var first = Gzip(Three[0]);
        var plain = await ReadAsync([.. Three[0], .. garbage, .. Three[1]]);
        var packed = await ReadAsync([.. first, .. garbage, .. Gzip(Three[1])]);

        foreach (var (items, offset) in new[] { (plain, Three[0].Length), (packed, first.Length) })
        {
            Assert.That(Texts(items), Is.EqualTo(new[] { "<p>one</p>", "<p>two 二</p>" }));
            Assert.That(items.Single(item => item.Report is not null).Report, Is.EqualTo(new WarcReport("damaged", offset, null, null, "The bytes here belong to no record.")));
        }
    }

    [Test]
    public async Task Padding_is_no_damage()
    {
        var padding = new byte[5000];

        Assert.That((await ReadAsync([.. Three[0], .. "\r\n\r\n\r\n"u8, .. Three[1], .. padding])).Count, Is.EqualTo(2));
        Assert.That((await ReadAsync([.. Gzip(Three[0]), .. Gzip(Three[1]), .. padding])).Count, Is.EqualTo(2));
    }

    [Test]
    public async Task An_address_may_end_as_a_record_begins()
    {
        const string Article = "https://example.org/wiki/WARC/1.0";

        Assert.That((await ReadAsync(Response(Article, "<p>about</p>"))).Single().Page!.Address.AbsoluteUri, Is.EqualTo(Article));
    }

    [Test]
    public async Task A_file_whose_first_bytes_are_damaged_is_read_from_its_second_member_on()
    {
        var first = Gzip(Three[0]);
        first[0] = 0;

        var items = await ReadAsync([.. first, .. Gzip(Three[1]), .. Gzip(Three[2])]);

        Assert.That(items[0].Report!.Code, Is.EqualTo("damaged"));
        Assert.That(Texts(items), Is.EqualTo(new[] { "<p>two 二</p>", "<p>three</p>" }));
    }

    [Test]
    public async Task A_header_without_an_end_is_reported_and_the_reader_goes_on()
    {
        byte[] bad = [.. "WARC/1.0\r\nWARC-Type: response\r\n"u8, .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("X: y\r\n", 40_000)))];

        var items = await ReadAsync([.. bad, .. Three[0]]);

        Assert.That(Texts(items), Is.EqualTo(new[] { "<p>one</p>" }));
        Assert.That(items[0].Report!.Message, Does.Contain("64 KiB"));
    }

    [Test]
    public async Task A_file_cut_anywhere_keeps_what_comes_before_and_reports_the_rest()
    {
        var plain = Three.SelectMany(record => record).ToArray();
        var packed = Three.SelectMany(record => Gzip(record)).ToArray();
        foreach (var (file, first) in new[] { (plain, Three[0].Length), (packed, Gzip(Three[0]).Length) })
        {
            for (var length = first + 1; length < first + 60; length++)
            {
                var items = await ReadAsync(file[..length]);

                Assert.That(Text(items[0]), Is.EqualTo("<p>one</p>"));
                Assert.That(items.Skip(1).Single().Report!.Offset, Is.EqualTo(first), $"cut at {length}");
            }
        }
    }

    [Test]
    public async Task A_member_cut_in_the_middle_costs_its_own_record()
    {
        var second = Gzip(Response("https://example.org/2", string.Concat(Enumerable.Range(0, 5000).Select(i => i.ToString(CultureInfo.InvariantCulture)))));

        var items = await ReadAsync([.. Gzip(Three[0]), .. second[..(second.Length / 2)], .. Gzip(Three[2])]);

        Assert.That(Texts(items), Is.EqualTo(new[] { "<p>one</p>", "<p>three</p>" }));
        Assert.That(items.Single(item => item.Report is not null).Report!.RecordId, Is.EqualTo("urn:test:https://example.org/2"));
    }

    [Test]
    public async Task A_record_beyond_the_limit_is_reported_and_not_held()
    {
        var large = Response("https://example.org/large", new string('x', 100_000));

        var items = await ReadAsync([.. large, .. Three[0]], new WarcOptions { MaxBytes = 50_000 });

        Assert.That(items[0].Report, Is.EqualTo(new WarcReport("too_large", 0, "urn:test:https://example.org/large", "https://example.org/large", "The record has 100061 bytes; the limit is 50000.")));
        Assert.That(Text(items[1]), Is.EqualTo("<p>one</p>"));
    }

    [Test]
    public async Task A_bomb_in_a_member_is_left_before_it_is_unpacked()
    {
        var head = Record("response", Address, [], ("Content-Length", "100000000000"));
        var zeros = new byte[1024 * 1024];
        var bomb = Gzip([head, .. Enumerable.Repeat(zeros, 64)]);

        var items = await ReadAsync([.. Gzip(Three[0]), .. bomb, .. Gzip(Three[1])], new WarcOptions { MaxBytes = 100_000 });

        Assert.That(Texts(items), Is.EqualTo(new[] { "<p>one</p>", "<p>two 二</p>" }));
        Assert.That(items.Select(item => item.Report?.Code), Has.Member("too_large"));
    }

    [TestCase("WARC/1.0\r\n")]
    [TestCase("WARC/1.0\r\nContent-Length: 30000000\r\n\r\n")]
    [TestCase("/WARC/1.0\r\n")]
    [TestCase("WARC/1.0\r\na: b\r\n")]
    [CancelAfter(60_000)]
    public async Task A_file_of_forged_records_is_read_in_bounded_time(string piece, CancellationToken cancellationToken)
    {
        var file = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(piece, 20_000)));

        Assert.That(await WarcReader.ReadAsync(new MemoryStream(file), new WarcOptions(), cancellationToken).CountAsync(item => item.Page is not null, cancellationToken), Is.Zero);
    }

    [TestCase("sha1", true)]
    [TestCase("sha256", true)]
    [TestCase("base32", true)]
    [TestCase("base64", true)]
    [TestCase("other", true)]
    [TestCase("wrong", false)]
    public async Task A_digest_that_differs_is_a_warning(string kind, bool isRight)
    {
        var block = Http(200, Page);
        var digest = kind switch
        {
            "sha1" => Sha1(block),
            "sha256" => "sha256:" + Convert.ToHexString(SHA256.HashData(block)),
            "base32" => "sha1:" + Base32(Convert.FromHexString(Sha1(block)[5..])),
            "base64" => "sha1:" + Convert.ToBase64String(Convert.FromHexString(Sha1(block)[5..])).Replace('+', '-').Replace('/', '_'),
            "other" => "crc77:abc",
            _ => Sha1(Page),
        };

        var page = (await ReadAsync(Record("response", Address, block, ("WARC-Block-Digest", digest)))).Single().Page!;

        Assert.That(page.Warnings, isRight ? Is.Empty : Is.EqualTo(new[] { "the block differs from its digest" }));
    }

    [Test]
    public async Task A_payload_digest_is_that_of_the_body_with_or_without_its_chunks()
    {
        byte[] chunked = [.. "5\r\n"u8, .. Page[..5], .. "\r\n0\r\n\r\n"u8];
        var block = Http(200, chunked, ("Transfer-Encoding", "chunked"));
        foreach (var (digest, count) in new[] { (Sha1(Page[..5]), 0), (Sha1(chunked), 0), (Sha1(Page), 1) })
        {
            Assert.That((await ReadAsync(Record("response", Address, block, ("WARC-Payload-Digest", digest)))).Single().Page!.Warnings, Has.Count.EqualTo(count));
        }
    }

    [Test]
    public async Task An_intact_record_in_a_member_with_a_wrong_checksum_is_kept_with_a_warning()
    {
        var block = Http(200, Page);
        var told = Gzip(Record("response", Address, block, ("WARC-Block-Digest", Sha1(block))));
        var untold = Gzip(Record("response", Address, block));
        told[^6] ^= 1;
        untold[^6] ^= 1;

        Assert.That((await ReadAsync(told)).Single().Page!.Warnings.Single(), Does.Contain("damaged behind the block"));
        Assert.That((await ReadAsync(untold)).Single().Report!.Code, Is.EqualTo("damaged"));
    }

    [TestCase("4\r\nab\r\n\r\n0\r\n\r\n", "ab\r\n")]
    [TestCase("1;name=value\r\na\r\n2\r\nbc\r\n0\r\nTrailer: x\r\n\r\n", "abc")]
    [TestCase("0003\nabc\n0\n\n", "abc")]
    [TestCase("<p>not chunked</p>", "<p>not chunked</p>")]
    [TestCase("0\r\n\r\n", "")]
    [TestCase("", "")]
    public async Task Chunks_are_put_together_where_there_are_any(string body, string expected) =>
        Assert.That(Text((await ReadAsync(Record("response", Address, Http(200, Encoding.ASCII.GetBytes(body), ("Transfer-Encoding", "chunked"))))).Single()), Is.EqualTo(expected));

    [TestCase("5\r\nabc")]
    [TestCase("3\r\nabc\r\n")]
    [TestCase("3\r\nabcd\r\n0\r\n\r\n")]
    [TestCase("7fffffff\r\nabc\r\n0\r\n\r\n")]
    public async Task Chunks_that_break_off_are_no_shorter_page(string body) =>
        Assert.That((await ReadAsync(Record("response", Address, Http(200, Encoding.ASCII.GetBytes(body), ("Transfer-Encoding", "chunked"))))).Single().Report!.Code, Is.EqualTo("truncated"));

    private static byte[] Lean()
    {
        using var file = new MemoryStream();
        foreach (var (number, body) in new[] { (1, "<p>one</p>"), (2, "<p>two 二</p>"), (3, "<p>three</p>") })
        {
            var block = Encoding.UTF8.GetBytes($"HTTP/1.0 200\nContent-Type: text/html\n\n{body}");
            file.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\nwarc-type: response\nWARC-Target-URI:\n https://example.org/{number}\ncontent-length:{block.Length}\n\n")));
            file.Write(block);
            file.Write("\n\n"u8);
        }

        return file.ToArray();
    }

    private static byte[] Pack(byte[] text, string coding)
    {
        if (coding == "identity") return text;
        if (coding == "gzip, br") return Pack(Pack(text, "gzip"), "br");

        using var packed = new MemoryStream();
        using (Stream stream = coding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "raw deflate" => new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            stream.Write(text);
        }

        return packed.ToArray();
    }

    private static string Base32(byte[] bytes)
    {
        var bits = string.Concat(bytes.Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        return string.Concat(bits.Chunk(5).Select(five => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Convert.ToInt32(new string(five).PadRight(5, '0'), 2)]));
    }

    private static async Task<List<WarcItem>> ReadAsync(byte[] file, WarcOptions? options = null) =>
        await WarcReader.ReadAsync(new MemoryStream(file), options ?? new WarcOptions()).ToListAsync();

    private static List<string> Texts(IEnumerable<WarcItem> items) => [.. items.Where(item => item.Page is not null).Select(Text)];

    private static string Text(WarcItem item) => Encoding.UTF8.GetString(item.Page!.Body.Span);
}
