using System.Text;

namespace AiIndexEtl.Scraping.Tests.Fetching;

public sealed class PageFetcherTests : FetchFixture
{
    [Test]
    public async Task A_page_comes_with_its_bytes_and_what_the_header_says()
    {
        Server.Serve("/a", Encoding.UTF8.GetBytes(Body), "text/html; charset=GBK", ("ETag", "\"v1\""), ("Last-Modified", "Tue, 08 Apr 2025 06:00:00 GMT"), ("X-Own", "1"));

        var result = await FetchAsync("/a");

        Assert.Multiple(() =>
        {
            Assert.That(result.Failure, Is.Null);
            Assert.That(result.Status, Is.EqualTo(200));
            Assert.That(result.Attempts, Is.EqualTo(1));
            Assert.That(TextOf(result), Is.EqualTo(Body));
            Assert.That(result.Page!.MediaType, Is.EqualTo("text/html"));
            Assert.That(result.Page.CharsetLabel, Is.EqualTo("GBK"));
            Assert.That(result.Page.Etag, Is.EqualTo("\"v1\""));
            Assert.That(result.Page.LastModified, Is.EqualTo("Tue, 08 Apr 2025 06:00:00 GMT"));
            Assert.That(result.Page.Headers, Does.Contain(KeyValuePair.Create("X-Own", "1")));
        });
    }

    [Test]
    public async Task Fields_that_break_the_grammar_are_kept_as_received()
    {
        Server.Serve("/a", Encoding.UTF8.GetBytes(Body), "text/html", ("ETag", "bare"), ("Last-Modified", "yesterday"));

        var result = await FetchAsync("/a");

        Assert.That((result.Page!.Etag, result.Page.LastModified), Is.EqualTo(("bare", "yesterday")));
    }

    [Test]
    public async Task A_request_says_who_asks_and_nothing_of_where_it_has_been()
    {
        Server.Respond("/a", (context, _) =>
        {
            context.Response.Headers.SetCookie = "session=1";
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = "/b";
            return Task.CompletedTask;
        });
        Server.Serve("/b", Encoding.UTF8.GetBytes(Body), "text/html", ("Set-Cookie", "session=2"));

        var options = Quick with { UserAgent = "AiIndexEtl/0.1 (+me@example.org)" };
        var fetcher = Fetcher(options);
        await fetcher.FetchAsync(Server.AddressOf("/a"), CancellationToken.None);
        var result = await fetcher.FetchAsync(Server.AddressOf("/b"), CancellationToken.None);

        Assert.That(Server.Requests, Has.Count.EqualTo(4));
        Assert.That(Server.Requests.Select(fields => fields["User-Agent"]), Is.All.EqualTo("AiIndexEtl/0.1 (+me@example.org)"));
        Assert.That(Server.Requests.SelectMany(fields => fields.Keys), Has.None.EqualTo("Cookie").And.None.EqualTo("Referer"));
        Assert.That(result.Page!.Headers.Select(field => field.Key), Has.None.EqualTo("Set-Cookie"));
    }

    [Test]
    public void Cancellation_is_thrown()
    {
        Server.Serve("/a", Body);

        Assert.That(async () => await Fetcher().FetchAsync(Server.AddressOf("/a"), new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Cancellation_in_the_middle_of_an_answer_is_thrown_and_frees_the_host()
    {
        using var cancellation = new CancellationTokenSource();
        var asked = Server.Hang("/a");
        Server.Serve("/b", Body);
        var fetcher = Fetcher();

        var first = fetcher.FetchAsync(Server.AddressOf("/a"), cancellation.Token);
        await asked;
        await cancellation.CancelAsync();

        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        Assert.That((await fetcher.FetchAsync(Server.AddressOf("/b"), CancellationToken.None)).Failure, Is.Null);
    }

    [Test]
    public async Task Rows_tell_each_try()
    {
        Server.Redirect("/a", "/b");
        Server.ServeAfterFailures("/b", 1, 503, Body);

        var result = await FetchAsync("/a", Quick with { PerHostDelay = TimeSpan.FromSeconds(3) });
        var rows = result.ToRows("source", "abc");

        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(row => (row.Attempt, row.Attempts, row.HttpStatus, row.Decision, row.ErrorCode)), Is.EqualTo(new (int, int, int?, string?, string?)[]
            {
                (1, 2, 503, "retry", "http_503"), (2, 2, 200, "received", null),
            }));
            Assert.That(rows.Select(row => row.Redirects), Is.EqualTo([1, 1]));
            Assert.That(rows.Select(row => row.FinalUrl), Is.All.EqualTo(Server.AddressOf("/b").AbsoluteUri));
            Assert.That(rows.Select(row => row.Url), Is.All.EqualTo(Server.AddressOf("/a").AbsoluteUri));
            Assert.That((rows[1].WireBytes, rows[1].BodyBytes), Is.EqualTo((Body.Length, Body.Length)));
            Assert.That(rows.Select(row => row.SnapshotSha256), Is.EqualTo([null, "abc"]));

            // A robots.txt and one redirect lie before the first answer that counts, one redirect before the second.
            Assert.That(rows[0].WaitedMs, Is.EqualTo(6000));
            Assert.That(rows[0].RetryInMs, Is.GreaterThan(0));
            Assert.That(rows[1].RetryInMs, Is.Null);
            Assert.That(rows[1].FetchedAt, Is.EqualTo(rows[0].FetchedAt + TimeSpan.FromMilliseconds(rows[0].DurationMs + rows[0].RetryInMs!.Value)).Within(TimeSpan.FromMilliseconds(2)));
        });
    }
}
