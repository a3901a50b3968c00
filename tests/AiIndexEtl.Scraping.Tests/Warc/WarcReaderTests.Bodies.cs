using System.IO.Compression;
using System.Text;
using AiIndexEtl.Scraping.Warc;
using static AiIndexEtl.Scraping.Tests.Warc.WarcBuilder;

namespace AiIndexEtl.Scraping.Tests.Warc;

/// <summary>Bodies of records: codings, lengths, and files of another kind.</summary>
public sealed partial class WarcReaderTests
{
    [TestCase("gzip")]
    [TestCase("x-gzip")]
    [TestCase("br")]
    [TestCase("deflate")]
    [TestCase("raw deflate")]
    [TestCase("gzip, br")]
    [TestCase("identity")]
    public async Task Content_codings_are_undone_and_a_body_that_breaks_off_is_no_shorter_page(string coding)
    {
        byte[] text = [.. Enumerable.Range(0, 20_000).Select(i => (byte)('a' + (i * i % 17)))];
        var body = Pack(text, coding);
        var name = coding == "raw deflate" ? "deflate" : coding;
        var whole = await ReadAsync(Record("response", Address, Http(200, body, ("Content-Encoding", name))));
        Assert.That(whole.Single().Page!.Body.ToArray(), Is.EqualTo(text));
        if (coding == "identity") return;

        var cut = await ReadAsync(Record("response", Address, Http(200, body[..^3], ("Content-Encoding", name))));
        Assert.That(cut.Single().Report?.Code, Is.EqualTo("bad_encoding"));

        var tight = await ReadAsync(Record("response", Address, Http(200, body, ("Content-Encoding", name))), new WarcOptions { MaxBytes = 15_000 });
        Assert.That(tight.Single().Report?.Message, Does.Contain("more than 15000 bytes"));
    }

    [TestCase("gzip")]
    [TestCase("br")]
    [TestCase("deflate")]
    public async Task A_body_that_is_stored_unpacked_under_the_header_of_the_packed_one_is_a_page(string coding)
    {
        var page = (await ReadAsync(Record("response", Address, Http(200, Page, ("Content-Encoding", coding))))).Single().Page!;

        Assert.That(page.Body.ToArray(), Is.EqualTo(Page));
        Assert.That(page.Warnings, Is.EqualTo(new[] { $"the body is declared as {coding} and is not" }));
    }

    [TestCase("gzip, gzip, gzip")]
    [TestCase("compress")]
    public async Task Codings_that_no_page_needs_are_refused(string codings) =>
        Assert.That((await ReadAsync(Record("response", Address, Http(200, Page, ("Content-Encoding", codings))))).Single().Report!.Code, Is.EqualTo("bad_encoding"));

    [Test]
    public async Task A_body_shorter_than_its_header_says_is_no_page() =>
        Assert.That((await ReadAsync(Record("response", Address, Http(200, Page, ("Content-Length", "1000"))))).Single().Report!.Code, Is.EqualTo("truncated"));

    [TestCase("")]
    [TestCase("GET / HTTP/1.1\r\n\r\n")]
    [TestCase("HTTP/1.1\r\n\r\n")]
    [TestCase("HTTP/1.1 OK\r\n\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Type: text/html")]
    public async Task A_response_that_is_none_is_reported(string block) =>
        Assert.That((await ReadAsync(Record("response", Address, Encoding.ASCII.GetBytes(block)))).Single().Report!.Code, Is.EqualTo("bad_http"));

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("<html><body>page</body></html>")]
    [TestCase("PK\u0003\u0004")]
    public async Task A_file_of_another_kind_is_reported_once(string content)
    {
        Assert.That((await ReadAsync(Encoding.Latin1.GetBytes(content))).Single().Report!.Code, Is.EqualTo("not_a_warc"));
        Assert.That((await ReadAsync(Gzip(Encoding.Latin1.GetBytes(content)))).Single().Report!.Code, Is.EqualTo("not_a_warc"));
    }

    [Test]
    public async Task Zstandard_is_named() =>
        Assert.That((await ReadAsync([0x28, 0xB5, 0x2F, 0xFD, 0, 0])).Single().Report!.Message, Does.Contain("Zstandard"));

    [Test]
    public void A_stream_that_cannot_seek_is_a_mistake_of_the_caller()
    {
        using var stream = new GZipStream(new MemoryStream(Gzip(Three[0])), CompressionMode.Decompress);

        Assert.That(async () => await WarcReader.ReadAsync(stream, new WarcOptions()).ToListAsync(), Throws.ArgumentException);
    }
}
