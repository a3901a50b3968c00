using System.Net;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Warehouse.Tests;
using AiIndexEtl.Web.Snapshots;

namespace AiIndexEtl.Web.Tests.Serving;

public sealed class SnapshotTests
{
    private const string Body = "<p>It was <script>alert(1)</script> 61.1% in all.</p>";

    private static Page Kept => new Page { Text = "It was 61.1% in all.", Bytes = Body }.With("61.1%", 61.1m);

    [Test]
    public async Task A_kept_page_is_served_as_it_was_and_can_do_nothing()
    {
        await using var site = await WebSite.OpenAsync(settings => settings with { Snapshots = new WebSite.Shelf(Body) }, Kept);

        using var answer = await site.Client.GetAsync(new Uri("/snapshots/" + ContentId.OfText(Body), UriKind.Relative));

        Assert.Multiple(async () =>
        {
            Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(Body));
            Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/html; charset=UTF-8"));
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("sandbox; default-src 'none'"));
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        });
    }

    [TestCase("../../etc/passwd")]
    [TestCase("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task What_no_document_was_read_from_is_not_there(string hash)
    {
        await using var site = await WebSite.OpenAsync(settings => settings with { Snapshots = new WebSite.Shelf(Body) }, Kept);

        using var answer = await site.Client.GetAsync(new Uri("/snapshots/" + Uri.EscapeDataString(hash), UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Bytes_that_are_not_kept_any_more_are_not_there()
    {
        await using var site = await WebSite.OpenAsync(settings => settings with { Snapshots = new WebSite.Shelf() }, Kept);

        using var answer = await site.Client.GetAsync(new Uri("/snapshots/" + ContentId.OfText(Body), UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("text/html", "utf-8", "text/html; charset=utf-8", true)]
    [TestCase("TEXT/HTML", "gb18030", "text/html; charset=gb18030", true)]
    [TestCase("text/plain", "x\r\nSet-Cookie: a=b", "text/plain", true)]
    [TestCase("image/svg+xml", "utf-8", "application/octet-stream", false)]
    [TestCase("application/pdf", "", "application/octet-stream", false)]
    [TestCase("text/html, text/javascript", "utf-8", "application/octet-stream", false)]
    public void Only_text_is_shown(string mediaType, string charset, string served, bool isShown) =>
        Assert.That(SnapshotKind.Of(mediaType, charset), Is.EqualTo(new SnapshotKind(served, isShown)));
}
