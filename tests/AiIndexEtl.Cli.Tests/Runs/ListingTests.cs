using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Runs;

/// <summary>Feeds and sitemaps on a real HTTP server become documents of their source.</summary>
public sealed class ListingTests
{
    private Workspace _workspace = null!;
    private PageServer _server = null!;

    [SetUp]
    public async Task SetUp()
    {
        _workspace = new Workspace();
        _server = await PageServer.StartAsync();
        foreach (var (path, amount) in new[] { ("/news/a", "109.1"), ("/news/b", "9.3"), ("/news/c", "4.5"), ("/sport/d", "7.7") }) _server.Serve(path, Page(amount));
    }

    [TearDown]
    public async Task TearDown()
    {
        await _server.DisposeAsync();
        _workspace.Dispose();
    }

    [Test]
    public async Task Items_of_a_feed_that_match_become_documents_of_its_edition_and_publisher()
    {
        ServeFeed(("/news/a", "The AI Index in numbers", "Tue, 08 Apr 2025 09:30:00 GMT"), ("/news/b", "Weather", "Mon, 07 Apr 2025 09:30:00 GMT"), ("/sport/d", "The AI Index of sport", null));
        _workspace.Configure($$"""
              - id: daily
                feed: {{_server.AddressOf("/feed")}}
                match: [/news/*]
                title_match: [ai index]
                edition: ai-index/2025
                publisher: The Daily
            """ + "\n");

        var result = await _workspace.RunAsync("run");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain("daily: 1 of 3 pages taken, ").And.Contain("1 of 1 documents read"));
        Assert.That(
            _workspace.Query("SELECT source, source_id, edition, publisher, published::VARCHAR FROM document").Single(),
            Is.EqualTo(new object[] { Url("/news/a"), "daily", "ai-index/2025", "The Daily", "2025-04-08" }));
        Assert.That(_workspace.Query($"SELECT count(*) FROM all_facts WHERE source = '{Url("/news/a")}'")[0][0], Is.GreaterThan(0));
        Assert.That((_server.CountOf("/news/a"), _server.CountOf("/news/b"), _server.CountOf("/sport/d")), Is.EqualTo((1, 0, 0)));

        // The feed was asked for as a feed, and its bytes are kept like those of a page.
        var request = _server.Requests.Single(request => request[":path"] == "/feed");
        Assert.That(request["Accept"], Does.StartWith("application/rss+xml"));
        var kept = (string)_workspace.Query($"SELECT snapshot_sha256 FROM fetch_attempt WHERE source_id = 'daily' AND url = '{Url("/feed")}'").Single()[0]!;
        Assert.That(_workspace.Files(), Has.Some.Matches<string>(file => file.EndsWith(kept + ".xml", StringComparison.Ordinal)));
        Assert.That(_workspace.Query($"SELECT found_in FROM fetch_attempt WHERE url = '{Url("/news/a")}'").Single()[0], Is.EqualTo(Url("/feed")));
    }

    [Test]
    public async Task Second_run_over_the_same_feed_changes_nothing_and_a_new_item_is_added()
    {
        ServeFeed(("/news/a", "A", null));
        _workspace.Configure($"  - {{id: daily, feed: \"{Url("/feed")}\"}}\n");
        await _workspace.RunAsync("run");

        var second = await _workspace.RunAsync("run");
        ServeFeed(("/news/b", "B", null), ("/news/a", "A", null));
        var third = await _workspace.RunAsync("run");

        Assert.That(second.Error, Does.Contain("facts: 0 added, 0 changed, 0 removed"));
        Assert.That(third.ExitCode, Is.Zero, third.Error);
        Assert.That((int)JsonNode.Parse(third.Lines.Single())!["facts_added"]!, Is.GreaterThan(0));
        Assert.That(_workspace.Query("SELECT count(*) FROM document")[0][0], Is.EqualTo(2));
    }

    [Test]
    public async Task Item_that_fails_is_a_failed_document_and_costs_nothing_else()
    {
        ServeFeed(("/news/gone", "Gone", null), ("/news/a", "A", null));
        _workspace.Configure($"  - {{id: daily, feed: \"{Url("/feed")}\"}}\n");

        var result = await _workspace.RunAsync("run", "--strict");

        Assert.That(result.ExitCode, Is.EqualTo(3), result.Error);
        var summary = JsonNode.Parse(result.Lines.Single())!;
        var failure = summary["failures"]!.AsArray().Single()!;
        Assert.That(((string?)failure["source_id"], (string?)failure["address"], (string?)failure["code"]), Is.EqualTo(("daily", Url("/news/gone"), "not_found")));
        Assert.That(((int)summary["documents"]!, (int)summary["sources_failed"]!), Is.EqualTo((1, 1)));
    }

    [TestCase("<html><head><link rel='alternate' type='application/rss+xml' href='/rss'></head></html>", "not_a_feed", "It names a feed")]
    [TestCase("", "empty", "is empty")]
    [TestCase(null, "not_found", "does not exist")]
    public async Task Feed_that_fails_is_a_failed_source_and_stops_no_other(string? body, string code, string message)
    {
        if (body is not null) _server.Serve("/feed", body);
        _workspace.Configure($"  - {{id: daily, feed: \"{Url("/feed")}\"}}\n  - {{id: a, url: \"{Url("/news/a")}\"}}\n");

        var result = await _workspace.RunAsync("run");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var summary = JsonNode.Parse(result.Lines.Single())!;
        Assert.That(((int)summary["sources_ok"]!, (int)summary["sources_failed"]!), Is.EqualTo((1, 1)));
        var failure = summary["failures"]!.AsArray().Single()!;
        Assert.That(((string?)failure["source_id"], (string?)failure["address"], (string?)failure["code"]), Is.EqualTo(("daily", Url("/feed"), code)));
        Assert.That((string?)failure["message"], Does.Contain(message));
        Assert.That(_workspace.Query($"SELECT error_code FROM fetch_attempt WHERE url = '{Url("/feed")}'").Single()[0], Is.EqualTo(code));
    }

    [Test]
    public async Task Feed_with_nothing_that_is_wanted_is_no_failure()
    {
        ServeFeed(("/news/a", "A", null));
        _workspace.Configure($"  - {{id: daily, feed: \"{Url("/feed")}\", title_match: [nothing]}}\n");

        var result = await _workspace.RunAsync("run", "--strict");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain("daily: 0 of 1 pages taken").And.Contain("the sources name no document"));
        Assert.That((int)JsonNode.Parse(result.Lines.Single())!["sources_ok"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task Page_that_several_sources_lead_to_is_fetched_once_and_is_one_document()
    {
        ServeFeed(("/news/a?utm_source=rss&utm_medium=feed", "A", null), ("/news/b#top", "B", null), ("/news/c", "C", null));
        _server.Serve("/atom", $"<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='{Url("/news/b")}'/></entry></feed>", "application/atom+xml");
        _workspace.Configure($"""
              - id: first
                feed: {Url("/feed")}
              - id: second
                feed: {Url("/atom")}
              - id: single
                url: {Url("/news/a")}
            """ + "\n");

        var result = await _workspace.RunAsync("run", "--strict");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(
            _workspace.Query("SELECT source, source_id FROM document ORDER BY source"),
            Is.EqualTo(new[] { new object[] { Url("/news/a"), "single" }, [Url("/news/b"), "first"], [Url("/news/c"), "first"] }));
        Assert.That((_server.CountOf("/news/a"), _server.CountOf("/news/b")), Is.EqualTo((1, 1)));
        Assert.That((int)JsonNode.Parse(result.Lines.Single())!["sources_ok"]!, Is.EqualTo(3));
    }

    [Test]
    public async Task Items_that_turn_out_to_be_one_article_are_one_document_and_no_failure()
    {
        ServeFeed(("/news/a", "A", null), ("/x/a?from=feed", "A", null));
        _server.Serve("/x/a?from=feed", Page("109.1").Replace("</title>", $"</title><link rel='canonical' href='{Url("/news/a")}'>", StringComparison.Ordinal));
        _workspace.Configure($"  - {{id: daily, feed: \"{Url("/feed")}\"}}\n");

        var result = await _workspace.RunAsync("run", "--strict");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain("was read as source daily already").And.Contain("1 of 1 documents read"));
        Assert.That(_workspace.Query("SELECT count(*) FROM document")[0][0], Is.EqualTo(1));
        Assert.That(_workspace.Query("SELECT count(*) FROM fetch_attempt")[0][0], Is.EqualTo(3));
    }

    [Test]
    public async Task Pages_of_a_packed_sitemap_below_an_index_become_documents()
    {
        _server.Serve("/sitemap.xml", $"<sitemapindex><sitemap><loc>{Url("/1.xml.gz")}</loc></sitemap><sitemap><loc>{Url("/gone.xml")}</loc></sitemap></sitemapindex>", "application/xml");
        _server.Serve("/1.xml.gz", Gzip($"<urlset><url><loc>{Url("/news/a")}</loc><lastmod>2025-04-08</lastmod></url><url><loc>{Url("/news/b")}</loc><lastmod>2025-04-09</lastmod></url><url><loc>https://example.net/e</loc></url></urlset>"), "application/x-gzip");
        _workspace.Configure($"  - {{id: site, sitemap: \"{Url("/sitemap.xml")}\", newest: 1, edition: ai-index/2025}}\n");

        var result = await _workspace.RunAsync("run", "--strict");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(_workspace.Query("SELECT source, source_id, edition FROM document").Single(), Is.EqualTo(new object[] { Url("/news/b"), "site", "ai-index/2025" }));
        Assert.That(result.Error, Does.Contain("entries are on other hosts").And.Contain("gone.xml' does not exist").And.Contain("site: 1 of 3 pages taken"));
        Assert.That(
            _workspace.Query("SELECT url, error_code, found_in FROM fetch_attempt ORDER BY url").Select(row => ((string)row[0]!, (string?)row[1], (string?)row[2])),
            Is.EquivalentTo(new[]
            {
                (Url("/sitemap.xml"), null, null), (Url("/1.xml.gz"), null, null), (Url("/gone.xml"), "not_found", null), (Url("/news/b"), (string?)null, Url("/1.xml.gz")),
            }));
    }

    [Test]
    public async Task List_shows_what_a_feed_gives_and_why_and_fetches_no_page()
    {
        ServeFeed(
            ("/news/a", "The AI Index", "Tue, 08 Apr 2025 09:30:00 +0800"), ("/news/b", "Weather", null), ("/sport/d", "The AI Index", null), ("/news/c", "AI Index, old", "Tue, 08 Apr 2014 09:30:00 GMT"));
        _workspace.Configure($"  - {{id: daily, feed: \"{Url("/feed")}\", match: [\"{_server.Address.Authority}/news/*\"], title_match: [AI Index], max_age_days: 30}}\n  - {{id: a, url: \"{Url("/news/a")}\"}}\n");

        var result = await _workspace.RunAsync(console => console with { Clock = new FakeTimeProvider() }, default, "fetch", "--list", "--source", "daily");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var rows = result.Lines.Select(line => JsonNode.Parse(line)!).ToList();
        Assert.That(
            rows.Select(row => ((string?)row["source_id"], (string?)row["url"], (bool)row["taken"]!, (string?)row["reason"], (string?)row["pattern"])),
            Is.EqualTo(new[]
            {
                ("daily", Url("/news/a"), true, "taken", _server.Address.Authority + "/news/*, AI Index"),
                ("daily", Url("/news/b"), false, "no_title_match", null),
                ("daily", Url("/sport/d"), false, "no_match", null),
                ("daily", Url("/news/c"), false, "too_old", (string?)null),
            }));
        Assert.That(((string?)rows[0]["title"], (string?)rows[0]["date"]), Is.EqualTo(("The AI Index", "2025-04-08T09:30:00+08:00")));
        Assert.That(_server.Requests.Select(request => request[":path"]), Has.None.StartsWith("/news"));
        Assert.That(_workspace.Files(), Is.EqualTo(["pipeline.yaml"]));
    }

    [Test]
    public async Task List_of_a_feed_that_fails_fails()
    {
        _workspace.Configure($"  - {{id: daily, feed: \"{Url("/feed")}\"}}\n  - {{id: a, url: \"{Url("/news/a")}\"}}\n");

        var result = await _workspace.RunAsync("fetch", "--list");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain("error: daily: ").And.Contain("does not exist"));
        Assert.That((string?)JsonNode.Parse(result.Lines.Single())!["url"], Is.EqualTo(Url("/news/a")));
    }

    [Test]
    public async Task Fetch_keeps_the_feed_and_its_items()
    {
        ServeFeed(("/news/a", "A", null), ("/news/b", "B", null));
        _workspace.Configure($"  - {{id: daily, feed: \"{Url("/feed")}\"}}\n");

        var result = await _workspace.RunAsync("fetch", "--source", Url("/feed"));

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Lines.Select(line => (string?)JsonNode.Parse(line)!["url"]), Is.EqualTo([Url("/feed"), Url("/news/a"), Url("/news/b")]));
        Assert.That(_workspace.Files().Count(file => file.EndsWith(".meta.json", StringComparison.Ordinal)), Is.EqualTo(3));
    }

    private string Url(string path) => _server.AddressOf(path).AbsoluteUri;

    private void ServeFeed(params (string Path, string Title, string? Date)[] items) => _server.Serve(
        "/feed",
        $"<rss version='2.0'><channel><title>T</title>{string.Concat(items.Select(item => $"<item><title>{item.Title}</title><link>{Url(item.Path).Replace("&", "&amp;", StringComparison.Ordinal)}</link>{(item.Date is null ? "" : $"<pubDate>{item.Date}</pubDate>")}</item>"))}</channel></rss>",
        "application/rss+xml");

    private static string Page(string billions) =>
        $"""
        <html><head><title>What the money says</title></head><body><h1>What the money says</h1>
        <p>In 2024 private AI investment in the United States reached ${billions} billion, the report of this year says, more than in any year before.</p>
        <p>The authors of the report asked firms all over the world how they use the new tools, and most of them answered that they do so every day.</p>
        <p>Nobody knows how long this will last, but for the time being the curve points upwards, and the halls of computers grow with it.</p></body></html>
        """;

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
