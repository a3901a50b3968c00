using System.Globalization;
using System.Text.Json.Nodes;
using AiIndexEtl.Testing;
using static AiIndexEtl.Cli.Tests.Crawls;

namespace AiIndexEtl.Cli.Tests.Runs;

/// <summary>Records of WARC files become documents under their own address and date.</summary>
public sealed class WarcSourceTests
{
    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp() => _workspace = new Workspace();

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [TestCase(true)]
    [TestCase(false)]
    public async Task Run_over_a_crawl_publishes_the_pages_that_match(bool isPacked)
    {
        WriteCrawl("crawl/one.warc", isPacked, Record("/news/a", Page("109.1")), Record("/news/b.png", "no page", "image/png"), Record("/sport/c", Page("7.7")));
        WriteCrawl("crawl/two.warc", isPacked, Record("/news/d", Page("9.3")), Record("/news/gone", "gone", status: 404), Record("/robots.txt", "User-agent: *", "text/plain"));
        _workspace.Configure("  - {id: crawl, warc: crawl/*.warc, match: [example.org/news/**], edition: ai-index/2025, publisher: The Daily}\n");

        var result = await _workspace.RunAsync("run", "--strict");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain("crawl: 2 of 6 pages taken, crawl/*.warc").And.Contain("2 of 2 documents read"));
        Assert.That(
            _workspace.Query("SELECT source, source_id, edition, publisher FROM document ORDER BY source"),
            Is.EqualTo(new[]
            {
                new object[] { "https://example.org/news/a", "crawl", "ai-index/2025", "The Daily" }, ["https://example.org/news/d", "crawl", "ai-index/2025", "The Daily"],
            }));
        Assert.That(
            _workspace.Query("SELECT DISTINCT accessed_at = TIMESTAMPTZ '2025-04-08 09:30:00+00', media_type, etag FROM snapshot").Single(),
            Is.EqualTo(new object[] { true, "text/html", "\"v1\"" }));
        Assert.That(_workspace.Query("SELECT source_link FROM all_facts WHERE source = 'https://example.org/news/a'")[0][0], Does.StartWith("https://example.org/news/a#:~:text="));

        Assert.That(_workspace.Query("SELECT DISTINCT found_in FROM fetch_attempt ORDER BY 1").Select(row => row[0]), Is.EqualTo(["crawl/one.warc", "crawl/two.warc"]));

        var second = await _workspace.RunAsync("run", "--strict");
        Assert.That(second.Error, Does.Contain("facts: 0 added, 0 changed, 0 removed"));
    }

    [Test]
    public async Task Newest_capture_of_a_page_counts_and_the_same_body_makes_no_second_snapshot()
    {
        WriteCrawl(
            "crawl.warc.gz",
            isPacked: true,
            Record("/a", Page("1.1"), date: "2025-04-08T09:30:00Z"),
            Record("/a", Page("2.2"), date: "2025-04-10T09:30:00Z"),
            Record("/a", Page("3.3"), date: "2025-04-09T09:30:00Z"),
            Record("/b", Page("2.2"), date: "2025-04-11T09:30:00Z"));
        _workspace.Configure("  - {id: crawl, warc: crawl.warc.gz}\n");

        var result = await _workspace.RunAsync("run", "--strict");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(_workspace.Query("SELECT source FROM document ORDER BY source").Select(row => row[0]), Is.EqualTo(["https://example.org/a", "https://example.org/b"]));
        Assert.That(_workspace.Query("SELECT DISTINCT value FROM all_facts WHERE mention LIKE '%billion%'").Single()[0], Is.EqualTo(2_200_000_000m));
        Assert.That(_workspace.Files().Count(file => file.EndsWith(".meta.json", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task Damaged_record_is_told_with_its_place_and_the_others_are_read()
    {
        byte[][] records = [Packed(Record("/a", Page("1.1"))), Packed(Record("/b", Page("2.2"))), Packed(Record("/c", Page("3.3")))];
        records[1].AsSpan(records[1].Length / 3, 40).Fill(0x55);
        _workspace.Write("crawl.warc.gz", [.. records.SelectMany(record => record)]);
        _workspace.Configure("  - {id: crawl, warc: crawl.warc.gz}\n");

        var result = await _workspace.RunAsync("run", "--strict");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain(string.Create(CultureInfo.InvariantCulture, $"warning: crawl: crawl.warc.gz, byte {records[0].Length}: ")));
        Assert.That(_workspace.Query("SELECT source FROM document ORDER BY source").Select(row => row[0]), Is.EqualTo(["https://example.org/a", "https://example.org/c"]));
    }

    [Test]
    public async Task File_that_is_no_crawl_is_a_failed_source_and_stops_no_other()
    {
        _workspace.Write("bad.warc", "no crawl at all\n");
        WriteCrawl("good.warc", isPacked: false, Record("/a", Page("1.1")));
        _workspace.Configure("  - {id: bad, warc: bad.warc}\n  - {id: good, warc: good.warc}\n");

        var result = await _workspace.RunAsync("run", "--strict");

        Assert.That(result.ExitCode, Is.EqualTo(3), result.Error);
        var summary = JsonNode.Parse(result.Lines.Single())!;
        Assert.That(((int)summary["sources_ok"]!, (int)summary["sources_failed"]!, (string?)summary["failures"]![0]!["address"]), Is.EqualTo((1, 1, "bad.warc")));
        Assert.That((string?)summary["failures"]![0]!["message"], Does.Contain("holds no page"));
        Assert.That(result.Error, Does.Contain("bad: 0 of 0 pages taken, bad.warc").And.Contain("good: 1 of 1 pages taken, good.warc"));
    }

    [Test]
    public async Task List_of_a_crawl_shows_every_record_and_writes_nothing()
    {
        WriteCrawl("crawl.warc", isPacked: false, Record("/a", Page("1.1")), Record("/b.css", "b {}", "text/css"), Record("/x/c", Page("2.2"), date: "2025-03-01T00:00:00Z"));
        _workspace.Configure("  - {id: crawl, warc: crawl.warc, exclude: [/x/*]}\n");

        var result = await _workspace.RunAsync("fetch", "--list");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(
            result.Lines.Select(line => JsonNode.Parse(line)!).Select(row => ((string?)row["url"], (string?)row["date"], (string?)row["reason"], (string?)row["pattern"])),
            Is.EqualTo(new[]
            {
                ("https://example.org/a", "2025-04-08T09:30:00+00:00", "taken", null),
                ("https://example.org/x/c", "2025-03-01T00:00:00+00:00", "excluded", "/x/*"),
                ("https://example.org/b.css", "2025-04-08T09:30:00+00:00", "not_a_page", (string?)null),
            }));
        Assert.That(_workspace.Files(), Is.EqualTo(["crawl.warc", "pipeline.yaml"]));
    }

    [Test]
    public async Task Crawl_on_the_command_line_is_read_as_one()
    {
        WriteCrawl("more/crawl.warc.gz", isPacked: true, Record("/a", Page("1.1")));
        _workspace.Configure("  - {id: other, url: \"https://example.org/other\"}\n");

        var result = await _workspace.RunAsync("run", "--source", "more/crawl.warc.gz", "--dry-run");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That((int)JsonNode.Parse(result.Lines.Single())!["documents"]!, Is.EqualTo(1));
        Assert.That(_workspace.Files(), Is.EqualTo(["more/crawl.warc.gz", "pipeline.yaml"]));
    }

    [Test]
    public async Task Page_of_a_crawl_that_the_configuration_names_itself_is_left_to_the_live_source()
    {
        await using var server = await PageServer.StartAsync();
        server.Serve("/a", Page("5.5"));
        WriteCrawl("crawl.warc", isPacked: false, Record("/a", Page("1.1"), host: server.Address.GetLeftPart(UriPartial.Authority)));
        _workspace.Configure($"  - {{id: crawl, warc: crawl.warc}}\n  - {{id: live, url: \"{server.AddressOf("/a")}\"}}\n");

        var result = await _workspace.RunAsync("run", "--strict");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(_workspace.Query("SELECT source_id FROM document").Single()[0], Is.EqualTo("live"));
    }

    private void WriteCrawl(string path, bool isPacked, params byte[][] records) =>
        _workspace.Write(path, [.. records.SelectMany(record => isPacked ? Packed(record) : record)]);
}
