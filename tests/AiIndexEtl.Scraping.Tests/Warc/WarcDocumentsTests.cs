using System.Text;
using AiIndexEtl.Scraping.Warc;
using static AiIndexEtl.Scraping.Tests.Warc.WarcBuilder;

namespace AiIndexEtl.Scraping.Tests.Warc;

public sealed class WarcDocumentsTests
{
    [TestCase(200, "text/html", "<p>a</p>", true)]
    [TestCase(200, "text/html; charset=gbk", "<p>a</p>", true)]
    [TestCase(203, "application/xhtml+xml", "<p>a</p>", true)]
    [TestCase(200, "text/plain", "a", true)]
    [TestCase(200, "text/markdown", "# a", true)]
    [TestCase(200, null, "<!doctype html><p>a</p>", true)]
    [TestCase(200, "application/octet-stream", "<html><p>a</p>", true)]
    [TestCase(200, null, "a", false)]
    [TestCase(200, "text/html", "", false)]
    [TestCase(200, "text/html", "%PDF-1.7", false)]
    [TestCase(204, "text/html", "<p>a</p>", false)]
    [TestCase(206, "text/html", "<p>a</p>", false)]
    [TestCase(301, "text/html", "<p>a</p>", false)]
    [TestCase(404, "text/html", "<p>a</p>", false)]
    [TestCase(200, "image/png", "a", false)]
    [TestCase(200, "application/json", "{}", false)]
    [TestCase(200, "text/css", "p {}", false)]
    public async Task A_document_is_a_good_answer_of_html_or_text(int status, string? type, string body, bool isDocument)
    {
        (string, string)[] fields = type is null ? [] : [("Content-Type", type)];

        Assert.That(WarcDocuments.IsDocument(await PageAsync("https://example.org/a", status, body, fields)), Is.EqualTo(isDocument));
    }

    [Test]
    public async Task Robots_txt_is_no_document() =>
        Assert.That(WarcDocuments.IsDocument(await PageAsync("https://example.org/robots.txt", 200, "User-agent: *", ("Content-Type", "text/plain"))), Is.False);

    [Test]
    public async Task Documents_and_reports_come_through_and_the_rest_is_silent()
    {
        (string, string)[] html = [("Content-Type", "text/html")];
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(path,
        [
            .. Record("response", "https://example.org/1", Http(200, "<p>a</p>"u8.ToArray(), html)),
            .. Record("response", "https://example.org/2", Http(404, "<p>a</p>"u8.ToArray(), html)),
            .. Record("response", "https://example.org/3", Http(302, [], html)),
            .. Record("response", "https://example.org/4", Http(404, [1, 2], ("Content-Type", "image/png"))),
            .. Record("revisit", "https://example.org/5", []),
        ]);
        try
        {
            var items = await WarcDocuments.ReadFileAsync(path, new WarcOptions()).ToListAsync();

            Assert.That(items.Select(item => item.Report?.Code ?? item.Page!.Address.AbsolutePath), Is.EqualTo(new[] { "/1", "http_404", "revisit" }));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<WarcPage> PageAsync(string address, int status, string body, params (string, string)[] fields)
    {
        var record = Record("response", address, Http(status, Encoding.UTF8.GetBytes(body), fields));
        return (await WarcReader.ReadAsync(new MemoryStream(record), new WarcOptions()).SingleAsync()).Page!;
    }
}
