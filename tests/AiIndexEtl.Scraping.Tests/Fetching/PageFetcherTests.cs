using System.IO.Compression;
using System.Text;
using AiIndexEtl.Scraping.Fetching;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Scraping.Tests.Fetching;

public sealed class PageFetcherTests
{
    private const string Body = "<p>Sales rose 5% in 2024.</p>";

    private FakeTimeProvider _clock = null!;
    private PageServer _server = null!;

    [SetUp]
    public async Task StartServer()
    {
        _clock = new FakeTimeProvider { PassesAtOnce = TimeSpan.FromSeconds(20) };
        _server = await PageServer.StartAsync();
    }

    [TearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [Test]
    public async Task A_page_comes_with_its_bytes_and_what_the_header_says()
    {
        _server.Serve("/a", Encoding.UTF8.GetBytes(Body), "text/html; charset=GBK", ("ETag", "\"v1\""), ("Last-Modified", "Tue, 08 Apr 2025 06:00:00 GMT"), ("X-Own", "1"));

        var result = await FetchAsync("/a");

        Assert.Multiple(() =>
        {
            Assert.That(result.Failure, Is.Null);
            Assert.That(result.Status, Is.EqualTo(200));
            Assert.That(result.Attempts, Is.EqualTo(1));
            Assert.That(Encoding.UTF8.GetString(result.Page!.Body.Span), Is.EqualTo(Body));
            Assert.That(result.Page.MediaType, Is.EqualTo("text/html"));
            Assert.That(result.Page.CharsetLabel, Is.EqualTo("GBK"));
            Assert.That(result.Page.Etag, Is.EqualTo("\"v1\""));
            Assert.That(result.Page.LastModified, Is.EqualTo("Tue, 08 Apr 2025 06:00:00 GMT"));
            Assert.That(result.Page.Headers, Does.Contain(KeyValuePair.Create("X-Own", "1")));
            Assert.That(_server.Requests[0]["User-Agent"], Does.StartWith("AiIndexEtl/"));
        });
    }

    [TestCase(408), TestCase(429), TestCase(500), TestCase(502), TestCase(503), TestCase(504)]
    public async Task A_passing_failure_is_retried(int status)
    {
        _server.ServeAfterFailures("/a", 3, status, Body);

        var result = await FetchAsync("/a");

        Assert.That(result.Failure, Is.Null);
        Assert.That((result.Attempts, _server.CountOf("/a")), Is.EqualTo((4, 4)));
    }

    [TestCase(404, "not_found"), TestCase(410, "not_found"), TestCase(403, "forbidden"), TestCase(451, "forbidden"), TestCase(418, "http_418"), TestCase(501, "http_501")]
    public async Task A_lasting_failure_is_not_retried(int status, string code)
    {
        _server.Fail("/a", status);

        var result = await FetchAsync("/a");

        Assert.That((result.Failure?.Code, result.Attempts, result.Status), Is.EqualTo((code, 1, status)));
        Assert.That(result.Page, Is.Null);
    }

    [Test]
    public async Task Retries_end_after_the_limit()
    {
        _server.Fail("/a", 500);

        var result = await FetchAsync("/a", new FetchOptions { AllowPrivateHosts = true, Retries = 2 });

        Assert.That((result.Failure?.Code, result.Attempts), Is.EqualTo(("http_500", 3)));
    }

    [Test]
    public async Task Retry_after_in_seconds_is_waited_for()
    {
        _server.ServeAfterFailures("/a", 1, 503, Body, retryAfter: "17");

        var result = await FetchAsync("/a");

        Assert.That(result.Failure, Is.Null);
        Assert.That(_clock.Passed, Does.Contain(TimeSpan.FromSeconds(17)));
        Assert.That(result.Duration, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(17)));
    }

    [Test]
    public async Task Retry_after_as_a_date_is_waited_for()
    {
        _server.ServeAfterFailures("/a", 1, 429, Body, retryAfter: "Tue, 08 Apr 2025 09:00:12 GMT");

        await FetchAsync("/a");

        Assert.That(_clock.Passed, Does.Contain(TimeSpan.FromSeconds(12)));
    }

    [Test]
    public async Task Retry_after_beyond_the_total_time_ends_the_fetch()
    {
        _server.ServeAfterFailures("/a", 1, 429, Body, retryAfter: "3600");

        var result = await FetchAsync("/a");

        Assert.That((result.Failure?.Code, result.Attempts), Is.EqualTo(("http_429", 1)));
    }

    [Test]
    public async Task A_body_that_breaks_off_is_fetched_again_and_never_cut()
    {
        _server.BreakOff("/a", Body, failures: 1);
        _server.BreakOff("/b", Body, failures: int.MaxValue);

        var healed = await FetchAsync("/a");
        var broken = await FetchAsync("/b");

        Assert.That(Encoding.UTF8.GetString(healed.Page!.Body.Span), Is.EqualTo(Body));
        Assert.That((broken.Failure?.Code, broken.Page), Is.EqualTo(("network", (FetchedPage?)null)));
    }

    [Test]
    public async Task A_server_that_does_not_answer_is_a_time_out()
    {
        var asked = new TaskCompletionSource();
        _server.Respond("/a", async (context, _) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });

        var fetch = FetchAsync("/a", new FetchOptions { AllowPrivateHosts = true, Retries = 0 });
        await asked.Task;
        _clock.Advance(TimeSpan.FromSeconds(31));

        Assert.That((await fetch).Failure?.Code, Is.EqualTo("timeout"));
    }

    [TestCase("gzip"), TestCase("br"), TestCase("deflate")]
    public async Task A_packed_body_is_unpacked(string coding)
    {
        _server.Serve("/a", Pack(Encoding.UTF8.GetBytes(Body), coding), headers: ("Content-Encoding", coding));

        var result = await FetchAsync("/a");

        Assert.That(Encoding.UTF8.GetString(result.Page!.Body.Span), Is.EqualTo(Body));
    }

    [Test]
    public async Task A_body_over_the_limit_is_refused_plain_and_unpacked()
    {
        var options = new FetchOptions { AllowPrivateHosts = true, MaxBytes = 10_000 };
        _server.Serve("/exact", new byte[10_000]);
        _server.Serve("/plain", new byte[10_001]);
        _server.Serve("/bomb", Pack(new byte[5_000_000], "gzip"), headers: ("Content-Encoding", "gzip"));

        Assert.That((await FetchAsync("/exact", options)).Page!.Body.Length, Is.EqualTo(10_000));
        Assert.That((await FetchAsync("/plain", options)).Failure?.Code, Is.EqualTo("too_large"));
        Assert.That((await FetchAsync("/bomb", options)).Failure?.Code, Is.EqualTo("too_large"));
    }

    [TestCase("gzip", "not gzip at all"), TestCase("snappy", "x")]
    public async Task A_coding_that_cannot_be_undone_is_told(string coding, string body)
    {
        _server.Serve("/a", Encoding.UTF8.GetBytes(body), headers: ("Content-Encoding", coding));

        Assert.That((await FetchAsync("/a")).Failure?.Code, Is.EqualTo("bad_encoding"));
    }

    [Test]
    public async Task Redirects_are_followed_to_the_final_address()
    {
        _server.Redirect("/a", "/b", 301);
        _server.Redirect("/b", _server.AddressOf("/c").AbsoluteUri, 307);
        _server.Serve("/c", Body);

        var result = await FetchAsync("/a");

        Assert.That((result.FinalAddress, result.Attempts), Is.EqualTo((_server.AddressOf("/c"), 1)));
    }

    [TestCase("/a", "too_many_redirects"), TestCase("file:///etc/passwd", "invalid_address"), TestCase("ftp://example.org/a", "invalid_address")]
    public async Task A_redirect_in_a_circle_or_out_of_the_web_is_refused(string location, string code)
    {
        _server.Redirect("/a", location);

        Assert.That((await FetchAsync("/a")).Failure?.Code, Is.EqualTo(code));
    }

    [Test]
    public async Task A_private_host_is_refused_unless_allowed()
    {
        _server.Serve("/a", Body);
        var options = new FetchOptions();

        var byNumber = await FetchAsync("/a", options);
        var byName = await FetchAsync(new Uri($"http://localhost:{_server.Address.Port}/a"), options);

        Assert.That((byNumber.Failure?.Code, byName.Failure?.Code, _server.CountOf("/a")), Is.EqualTo(("refused", "refused", 0)));
    }

    [TestCase("file:///tmp/a.html"), TestCase("data:text/html,hi")]
    public async Task An_address_outside_the_web_is_refused(string address)
    {
        var result = await FetchAsync(new Uri(address), new FetchOptions());

        Assert.That((result.Failure?.Code, result.Attempts), Is.EqualTo(("invalid_address", 0)));
    }

    [Test]
    public async Task Requests_to_one_host_keep_their_distance()
    {
        _server.Serve("/a", Body);
        using var invoker = new HttpMessageInvoker(PageHandlers.Create(new FetchOptions { AllowPrivateHosts = true }));
        var fetcher = new PageFetcher(invoker, _clock, new FetchOptions { AllowPrivateHosts = true, PerHostDelay = TimeSpan.FromSeconds(3) });

        await fetcher.FetchAsync(_server.AddressOf("/a"), CancellationToken.None);
        await fetcher.FetchAsync(_server.AddressOf("/a"), CancellationToken.None);

        Assert.That(_clock.Passed, Is.EqualTo(new[] { TimeSpan.FromSeconds(3) }));
    }

    [Test]
    public void Cancellation_is_thrown()
    {
        _server.Serve("/a", Body);
        using var invoker = new HttpMessageInvoker(PageHandlers.Create(new FetchOptions { AllowPrivateHosts = true }));
        var fetcher = new PageFetcher(invoker, _clock, new FetchOptions { AllowPrivateHosts = true });

        Assert.That(async () => await fetcher.FetchAsync(_server.AddressOf("/a"), new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }

    private Task<FetchResult> FetchAsync(string path, FetchOptions? options = null) => FetchAsync(_server.AddressOf(path), options ?? new FetchOptions { AllowPrivateHosts = true });

    private async Task<FetchResult> FetchAsync(Uri address, FetchOptions options)
    {
        using var invoker = new HttpMessageInvoker(PageHandlers.Create(options));
        return await new PageFetcher(invoker, _clock, options, () => 0.5).FetchAsync(address, CancellationToken.None);
    }

    private static byte[] Pack(byte[] bytes, string coding)
    {
        using var packed = new MemoryStream();
        using (Stream packer = coding switch { "gzip" => new GZipStream(packed, CompressionMode.Compress), "br" => new BrotliStream(packed, CompressionMode.Compress), _ => new ZLibStream(packed, CompressionMode.Compress) })
        {
            packer.Write(bytes);
        }

        return packed.ToArray();
    }
}
