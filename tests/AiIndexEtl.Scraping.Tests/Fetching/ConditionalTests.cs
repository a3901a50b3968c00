using AiIndexEtl.Scraping.Fetching;

namespace AiIndexEtl.Scraping.Tests.Fetching;

public sealed class ConditionalTests : FetchFixture
{
    private const string Date = "Tue, 08 Apr 2025 06:00:00 GMT";

    [TestCase("\"v1\"", null), TestCase("W/\"v1\"", null), TestCase("\"v1\"", Date), TestCase(null, Date), TestCase("\"\"", null)]
    public async Task A_page_that_has_not_changed_is_confirmed_and_not_sent(string? etag, string? lastModified)
    {
        Server.ServeConditionally("/a", Body, etag, lastModified);

        var result = await AskAsync("/a", etag, lastModified);

        Assert.That((result.IsNotModified, result.Status, result.Failure, result.Page), Is.EqualTo((true, 304, (FetchFailure?)null, (FetchedPage?)null)));
        Assert.That(result.Tries[0].Decision, Is.EqualTo(FetchDecision.NotModified));
        Assert.That(result.Tries[0].BodyBytes, Is.Zero);
        Assert.That(Notes.Select(note => note.Code), Is.EqualTo(["not_modified"]));
        var sent = Server.PageRequests[0];
        Assert.That((sent.GetValueOrDefault("If-None-Match"), sent.GetValueOrDefault("If-Modified-Since")), Is.EqualTo((etag, lastModified)));
    }

    [Test]
    public async Task A_page_that_has_changed_is_sent()
    {
        Server.ServeConditionally("/a", Body, "\"v2\"");

        var result = await AskAsync("/a", "\"v1\"", Date);

        Assert.That((result.IsNotModified, TextOf(result), result.Page!.Etag), Is.EqualTo((false, Body, "\"v2\"")));
    }

    [TestCase("bare", null), TestCase("*", null), TestCase("\"open", null), TestCase(null, "yesterday"), TestCase(null, "2025-04-08"), TestCase(null, null)]
    public async Task What_is_no_validator_is_not_sent_back(string? etag, string? lastModified)
    {
        Server.Serve("/a", Body);

        var result = await AskAsync("/a", etag, lastModified);

        Assert.That(result.Page, Is.Not.Null);
        Assert.That(Server.PageRequests[0].Keys, Has.None.EqualTo("If-None-Match").And.None.EqualTo("If-Modified-Since"));
    }

    [Test]
    public async Task Validators_go_to_the_address_that_they_came_from()
    {
        Server.Redirect("/a", "/b");
        Server.ServeConditionally("/b", Body, "\"v1\"");

        var result = await Fetcher().FetchAsync(
            new FetchRequest(Server.AddressOf("/a")) { Known = new KnownCopy(Server.AddressOf("/b"), "\"v1\"", null) }, CancellationToken.None);

        Assert.That((result.IsNotModified, result.FinalAddress), Is.EqualTo((true, Server.AddressOf("/b"))));
        Assert.That(Server.PageRequests.Select(fields => fields.ContainsKey("If-None-Match")), Is.EqualTo([false, true]));
    }

    [Test]
    public async Task Validators_of_an_address_that_is_no_longer_led_to_are_not_sent()
    {
        Server.Redirect("/a", "/c");
        Server.ServeConditionally("/c", Body, "\"v1\"");

        var result = await Fetcher().FetchAsync(
            new FetchRequest(Server.AddressOf("/a")) { Known = new KnownCopy(Server.AddressOf("/b"), "\"v1\"", null) }, CancellationToken.None);

        Assert.That((result.IsNotModified, TextOf(result)), Is.EqualTo((false, Body)));
    }

    [TestCase("\"v2\"", 2), TestCase("\"v1\"", 1), TestCase("W/\"v2\"", 1), TestCase("bare", 1)]
    public async Task A_confirmation_of_another_copy_leads_to_one_plain_request(string confirms, int requests)
    {
        Server.ServeConditionally("/a", Body, "\"v1\"", confirms: confirms);

        var result = await AskAsync("/a", "\"v1\"", null);

        Assert.That((Server.CountOf("/a"), result.IsNotModified, result.Tries[0].Requests), Is.EqualTo((requests, requests == 1, requests)));
        if (requests == 2) Assert.That(TextOf(result), Is.EqualTo(Body));
    }

    [Test]
    public async Task A_confirmation_after_a_failure_counts()
    {
        Server.Respond("/a", (context, count) =>
        {
            context.Response.StatusCode = count == 1 ? 503 : 304;
            return Task.CompletedTask;
        });

        var result = await AskAsync("/a", "\"v1\"", null);

        Assert.That((result.IsNotModified, result.Tries.Count), Is.EqualTo((true, 2)));
        Assert.That(result.ToRows("s", "abc").Select(row => (row.Decision, row.SnapshotSha256)), Is.EqualTo(new (string?, string?)[] { ("retry", null), ("not_modified", "abc") }));
    }

    private Task<FetchResult> AskAsync(string path, string? etag, string? lastModified)
    {
        var address = Server.AddressOf(path);
        return Fetcher().FetchAsync(new FetchRequest(address) { Known = new KnownCopy(address, etag, lastModified) }, CancellationToken.None);
    }
}
