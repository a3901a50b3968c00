using System.Net.Sockets;
using System.Text;
using AiIndexEtl.Scraping.Fetching;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Scraping.Tests.Fetching;

/// <summary>Servers that mean ill or are broken: each costs one failure with its reason, in bounded time and memory, and never half a page.</summary>
public sealed class HostileServerTests : FetchFixture
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    private static readonly FetchOptions Once = Quick with { Retries = 0 };

    [TestCase("Content-Length: 13\r\n\r\n<p>5%</p>\r\n\r\n")]
    [TestCase("Transfer-Encoding: chunked\r\n\r\n8\r\n<p>5%</p\r\n1\r\n>\r\n0\r\n\r\n")]
    public async Task A_connection_that_is_reset_behind_any_byte_gives_no_page(string rest)
    {
        await using var server = RawServer.Start();
        var answer = Encoding.Latin1.GetBytes(Head + rest);
        for (var cut = 0; cut < answer.Length; cut++)
        {
            var sent = answer[..cut];
            server.Answer("/a", async (stream, cancellationToken) =>
            {
                await stream.WriteAsync(sent, cancellationToken);
                stream.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
            });

            var result = await FetchAsync(server.AddressOf("/a"), Once);

            // The reset may overtake what was sent before it, the header included.
            Assert.That(result.Page, Is.Null, $"cut at {cut}");
            Assert.That(result.Failure?.Code, Is.EqualTo("network").Or.EqualTo("truncated"), $"cut at {cut}");
        }
    }

    [TestCase("")]
    [TestCase("HTTP/1.1 200 O")]
    [TestCase("HTTP/1.1 200 OK\r\nX-A: b\r\nX-")]
    public async Task A_header_that_never_ends_is_a_time_out(string sent)
    {
        await using var server = RawServer.Start();
        var isSent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Answer("/a", async (stream, cancellationToken) =>
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(sent), cancellationToken);
            isSent.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        });

        var fetch = FetchAsync(server.AddressOf("/a"), Once);
        await isSent.Task;
        Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.That((await fetch).Failure?.Code, Is.EqualTo("timeout"));
    }

    [Test]
    public async Task Hints_without_end_before_the_answer_are_left()
    {
        await using var server = RawServer.Start();
        var isUnderWay = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Answer("/a", async (stream, cancellationToken) =>
        {
            var hint = Encoding.Latin1.GetBytes("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
            for (var i = 0; ; i++)
            {
                await stream.WriteAsync(hint, cancellationToken);
                if (i == 1000) isUnderWay.SetResult();
            }
        });

        var fetch = FetchAsync(server.AddressOf("/a"), Once);
        await isUnderWay.Task;
        Clock.Advance(TimeSpan.FromSeconds(31));

        // Which of the two limits is met first depends on how quickly the hints come.
        Assert.That((await fetch).Failure?.Code, Is.EqualTo("timeout").Or.EqualTo("too_large"));
    }

    [Test]
    public async Task A_body_without_end_is_left_at_the_limit()
    {
        await using var server = RawServer.Start();
        var sent = 0L;
        server.Answer("/a", async (stream, cancellationToken) =>
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(Head + "\r\n"), cancellationToken);
            var piece = new byte[64 * 1024];
            Array.Fill(piece, (byte)'a');
            while (true)
            {
                await stream.WriteAsync(piece, cancellationToken);
                sent += piece.Length;
            }
        });

        var result = await FetchAsync(server.AddressOf("/a"), Once with { MaxBytes = 1 << 20 });

        Assert.That(result.Failure?.Code, Is.EqualTo("too_large"));
        Assert.That(sent, Is.LessThan(64 << 20), "what lies beyond the limit is not read on");
    }

    [Test]
    public async Task Redirects_to_ever_new_addresses_end()
    {
        for (var i = 0; i < 100; i++) Server.Redirect($"/{i}", $"/{i + 1}");

        var result = await FetchAsync("/0", Quick);

        Assert.That(result.Failure?.Code, Is.EqualTo("too_many_redirects"));
        Assert.That(Server.PageRequests, Has.Count.LessThanOrEqualTo(11));
    }

    [TestCase(null)]
    [TestCase("0")]
    [TestCase("-5")]
    [TestCase("99999999999999999999")]
    public async Task A_storm_of_429_costs_each_page_its_tries_and_no_more(string? retryAfter)
    {
        const int pages = 12;
        for (var i = 0; i < pages; i++) Server.ServeAfterFailures($"/{i}", int.MaxValue, 429, "", retryAfter);
        var fetcher = Fetcher(Quick with { Retries = 2 });

        var results = await Task.WhenAll(Enumerable.Range(0, pages).Select(i => fetcher.FetchAsync(Server.AddressOf($"/{i}"), CancellationToken.None)));

        Assert.That(results.Select(result => result.Failure?.Code), Has.All.EqualTo("http_429").Or.EqualTo("paused").Or.EqualTo("timeout"));
        Assert.That(Server.PageRequests, Has.Count.LessThanOrEqualTo(3 * pages));
    }

    [TestCase("localhost", 30, false, TestName = "A certificate that nobody signed is refused")]
    [TestCase("localhost", -30, false, TestName = "A certificate that has run out is refused")]
    [TestCase("other.example", 30, false, TestName = "A certificate of another host is refused")]
    public async Task A_host_that_cannot_prove_who_it_is_gets_no_request(string name, int days, bool ends)
    {
        await using var server = TlsServer.Start(name, days, ends);

        var result = await FetchAsync(server.Address, Once);

        Assert.That((result.Failure?.Code, result.Page), Is.EqualTo(("bad_certificate", (FetchedPage?)null)));
        Assert.That(server.Requests, Is.Zero);
    }

    [Test]
    public async Task A_handshake_that_breaks_off_is_a_network_failure()
    {
        await using var server = TlsServer.Start("localhost", 30, endsInHandshake: true);

        Assert.That((await FetchAsync(server.Address, Once with { ObeyRobots = false })).Failure?.Code, Is.EqualTo("network").Or.EqualTo("bad_certificate"));
    }

    [Test]
    public async Task A_server_without_tls_at_an_address_with_it_is_a_failure()
    {
        var address = new UriBuilder(Server.AddressOf("/a")) { Scheme = "https" }.Uri;

        Assert.That((await FetchAsync(address, Once with { ObeyRobots = false })).Failure?.Code, Is.EqualTo("network").Or.EqualTo("bad_certificate"));
    }
}
