using System.Globalization;
using System.Text;
using AiIndexEtl.Scraping.Fetching;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Scraping.Tests.Fetching;

/// <summary>A body is whole or a failure.</summary>
public sealed class BodyTests : FetchFixture
{
    private static readonly FetchOptions Once = Quick with { Retries = 0 };

    private static readonly byte[] Long = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => $"<p>Line {i} of the report.</p>")));

    [TestCase("gzip", "gzip"), TestCase("gzip", "x-gzip"), TestCase("br", "br"), TestCase("deflate", "deflate"), TestCase("raw deflate", "deflate"), TestCase("gzip", "GZIP")]
    public async Task A_packed_body_is_unpacked_and_counted_both_ways(string packed, string coding)
    {
        var bytes = Pack(Long, packed);
        Server.Serve("/a", bytes, headers: ("Content-Encoding", coding));

        var result = await FetchAsync("/a");

        Assert.That(result.Page!.Body.ToArray(), Is.EqualTo(Long));
        Assert.That((result.Tries[0].WireBytes, result.Tries[0].BodyBytes), Is.EqualTo((bytes.LongLength, Long.LongLength)));
        Assert.That(Server.Requests[0]["Accept-Encoding"], Is.EqualTo("gzip, deflate, br"));
    }

    [Test]
    public async Task A_body_packed_twice_is_unpacked_twice()
    {
        Server.Serve("/a", Pack(Pack(Long, "deflate"), "gzip"), headers: ("Content-Encoding", "deflate, gzip"));

        Assert.That((await FetchAsync("/a")).Page!.Body.ToArray(), Is.EqualTo(Long));
    }

    [Test]
    public async Task An_empty_body_is_a_page()
    {
        Server.Serve("/a", []);

        Assert.That((await FetchAsync("/a")).Page!.Body.Length, Is.Zero);
    }

    [TestCase("gzip", 1), TestCase("gzip", 8), TestCase("gzip", 9), TestCase("gzip", 1000)]
    [TestCase("br", 1), TestCase("br", 200), TestCase("deflate", 1), TestCase("deflate", 4), TestCase("deflate", 1000), TestCase("raw deflate", 1), TestCase("raw deflate", 1000)]
    public async Task A_packed_body_without_its_end_is_a_failure(string coding, int missing)
    {
        Server.Serve("/a", Pack(Long, coding)[..^missing], headers: ("Content-Encoding", coding == "raw deflate" ? "deflate" : coding));

        var result = await FetchAsync("/a", Once);

        Assert.That((result.Failure?.Code, result.Page), Is.EqualTo(("truncated", (FetchedPage?)null)));
    }

    [TestCase("gzip", "not gzip at all"), TestCase("br", "\u00ff\u00ff\u00ff\u00ff"), TestCase("snappy", "x"), TestCase("gzip, gzip, gzip", "x")]
    public async Task A_coding_that_cannot_be_undone_is_told_and_not_retried(string coding, string body)
    {
        Server.Serve("/a", Encoding.Latin1.GetBytes(body), headers: ("Content-Encoding", coding));

        var result = await FetchAsync("/a");

        Assert.That((result.Failure?.Code, result.Attempts), Is.EqualTo(("bad_encoding", 1)));
    }

    [Test]
    public async Task A_packed_body_that_was_damaged_on_the_way_is_a_failure()
    {
        var bytes = Pack(Long, "gzip");
        bytes[bytes.Length / 2] ^= 0x55;
        Server.Serve("/a", bytes, headers: ("Content-Encoding", "gzip"));

        Assert.That((await FetchAsync("/a", Once)).Failure?.Code, Is.EqualTo("bad_encoding").Or.EqualTo("truncated"));
    }

    [Test]
    public async Task A_body_over_the_limit_is_refused_plain_and_unpacked()
    {
        var options = Quick with { MaxBytes = 10_000 };
        Server.Serve("/exact", new byte[10_000]);
        Server.Serve("/plain", new byte[10_001]);
        Server.Serve("/packed", Pack(new byte[5_000_000], "gzip"), headers: ("Content-Encoding", "gzip"));
        Server.Respond("/endless", async (context, _) =>
        {
            context.Response.ContentType = "text/html";
            var piece = new byte[4096];
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        });

        Assert.That((await FetchAsync("/exact", options)).Page!.Body.Length, Is.EqualTo(10_000));
        Assert.That((await FetchAsync("/plain", options)).Failure?.Code, Is.EqualTo("too_large"));
        Assert.That((await FetchAsync("/packed", options)).Failure?.Code, Is.EqualTo("too_large"));
        Assert.That((await FetchAsync("/endless", options)).Failure?.Code, Is.EqualTo("too_large"));
    }

    [TestCase("gzip"), TestCase("br"), TestCase("deflate")]
    public async Task A_compression_bomb_is_refused_long_before_the_limit(string coding)
    {
        Server.Serve("/bomb", Pack(new byte[20_000_000], coding), headers: ("Content-Encoding", coding));
        Server.Serve("/nested", Pack(Pack(new byte[20_000_000], coding), "gzip"), headers: ("Content-Encoding", $"{coding}, gzip"));
        Server.Serve("/small", Pack(new byte[900_000], coding), headers: ("Content-Encoding", coding));

        var bomb = await FetchAsync("/bomb");
        Assert.That(bomb.Failure?.Code, Is.EqualTo("compression_bomb"));
        Assert.That(bomb.Tries[0].BodyBytes, Is.LessThan(20_000_000));
        Assert.That((await FetchAsync("/nested")).Failure?.Code, Is.EqualTo("compression_bomb"));
        Assert.That((await FetchAsync("/small")).Failure, Is.Null);
    }

    [TestCase("image/png"), TestCase("application/pdf"), TestCase("video/mp4"), TestCase("application/zip"), TestCase("application/octet-stream"), TestCase("image/svg+xml"), TestCase("application/gzip")]
    public async Task A_body_that_is_no_text_is_refused_before_it_is_read(string mediaType)
    {
        Server.Serve("/a", new byte[100_000], mediaType);

        var result = await FetchAsync("/a");

        Assert.That((result.Failure?.Code, result.Tries[0].WireBytes, result.Attempts), Is.EqualTo(("not_text", 0, 1)));
        Assert.That(result.Failure!.Message, Does.Contain(mediaType));
    }

    [TestCase("text/html"), TestCase("TEXT/HTML; charset=gbk"), TestCase("text/plain"), TestCase("text/markdown"), TestCase("application/xhtml+xml"), TestCase("application/xml"), TestCase("application/rss+xml"), TestCase("application/ld+json"), TestCase("no media type")]
    public async Task A_body_that_may_be_text_is_read(string mediaType)
    {
        Server.Serve("/a", Encoding.UTF8.GetBytes(Body), mediaType);

        Assert.That((await FetchAsync("/a")).Failure, Is.Null);
    }

    [TestCase("application/gzip", null), TestCase("application/x-gzip", null), TestCase("application/octet-stream", null), TestCase("application/rss+xml", null), TestCase("image/png", "not_text")]
    public async Task A_listing_may_be_a_packed_file(string mediaType, string? code)
    {
        Server.Serve("/a", Encoding.UTF8.GetBytes(Body), mediaType);

        var result = await Fetcher().FetchAsync(new FetchRequest(Server.AddressOf("/a")) { Expected = ExpectedBody.Listing }, CancellationToken.None);

        Assert.That(result.Failure?.Code, Is.EqualTo(code));
        Assert.That(Server.PageRequests[0]["Accept"], Does.StartWith("application/rss+xml"));
    }

    private static readonly TestCaseData[] Broken =
    [
        Raw("Length not met", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>short", "truncated"),
        Raw("No last chunk", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n<p>short\r\n", "truncated"),
        Raw("Chunk cut off", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nFF\r\n<p>short", "truncated"),
        Raw("Chunk of no length", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<p>short\r\n0\r\n\r\n", "truncated"),
        Raw("Closed before the answer", "", "network"),
        Raw("Closed in the header", "HTTP/1.1 200 OK\r\nContent-Ty", "network"),
        Raw("Not HTTP", "SSH-2.0-OpenSSH_9.6\r\n\r\n", "network"),
        Raw("A header of 100 KB", "HTTP/1.1 200 OK\r\nX-Long: " + new string('x', 100_000) + "\r\nContent-Length: 2\r\n\r\nhi", "too_large"),
        Raw("100,000 fields", "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"X-{i}: 1\r\n")) + "\r\nhi", "too_large"),
    ];

    [TestCaseSource(nameof(Broken))]
    public async Task A_broken_answer_is_a_failure_and_no_shorter_page(string answer, string code)
    {
        await using var server = RawServer.Start();
        server.Answer("/a", answer);

        var result = await FetchAsync(server.AddressOf("/a"), Once);

        Assert.That((result.Failure?.Code, result.Page), Is.EqualTo((code, (FetchedPage?)null)));
    }

    [Test]
    public async Task A_body_without_a_length_ends_with_the_connection()
    {
        await using var server = RawServer.Start();
        server.Answer("/a", $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{Body}");

        Assert.That(TextOf(await FetchAsync(server.AddressOf("/a"), Once)), Is.EqualTo(Body));
    }

    [Test]
    public async Task A_packed_body_without_a_length_is_whole_only_with_its_trailer()
    {
        await using var server = RawServer.Start();
        var head = Encoding.Latin1.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n");
        var packed = Pack(Long, "gzip");
        server.Answer("/whole", [.. head, .. packed]);
        server.Answer("/cut", [.. head, .. packed[..^8]]);

        Assert.That((await FetchAsync(server.AddressOf("/whole"), Once)).Page!.Body.Length, Is.EqualTo(Long.Length));
        Assert.That((await FetchAsync(server.AddressOf("/cut"), Once)).Failure?.Code, Is.EqualTo("truncated"));
    }

    [Test]
    public async Task A_body_that_breaks_off_is_fetched_again()
    {
        Server.BreakOff("/a", Body, failures: 1);

        var result = await FetchAsync("/a");

        Assert.That(TextOf(result), Is.EqualTo(Body));

        // Where the break overtakes the header, nothing has come at all.
        Assert.That(result.Tries, Has.Count.EqualTo(2));
        Assert.That(result.Tries[0].Failure?.Code, Is.EqualTo("truncated").Or.EqualTo("network"));
    }

    [Test]
    public async Task A_body_that_trickles_in_for_too_long_is_a_time_out()
    {
        await using var server = RawServer.Start();
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Answer("/a", async (stream, cancellationToken) =>
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>"), cancellationToken);
            sent.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        });

        var fetch = FetchAsync(server.AddressOf("/a"), Once);
        await sent.Task;
        Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.That((await fetch).Failure?.Code, Is.EqualTo("timeout"));
    }

    [Test]
    public void The_program_is_set_to_notice_a_packed_body_that_ends_early() =>
        Assert.That(AppContext.TryGetSwitch("System.IO.Compression.UseStrictValidation", out var isOn) && isOn);

    private static TestCaseData Raw(string name, string answer, string code) => new(answer, code) { TestName = string.Create(CultureInfo.InvariantCulture, $"A broken answer: {name}") };
}
