using System.Text;
using AiIndexEtl.Scraping.Fetching;

namespace AiIndexEtl.Scraping.Tests.Fetching;

public sealed class RobotsGuardTests : FetchFixture
{
    private const string Private = "User-agent: *\nDisallow: /private\n";

    [Test]
    public async Task A_page_that_robots_forbids_is_not_asked_for_and_the_failure_names_the_line()
    {
        Server.ServeRobots("# be nice\nUser-agent: AiIndexEtl\nDisallow: /private\nAllow: /private/open\n");
        Server.Serve("/private/a", Body);
        Server.Serve("/private/open", Body);

        var refused = await FetchAsync("/private/a");
        var allowed = await FetchAsync("/private/open");

        Assert.That((refused.Failure?.Code, refused.Tries[0].Decision, Server.CountOf("/private/a")), Is.EqualTo(("robots", FetchDecision.Refused, 0)));
        Assert.That(refused.Failure!.Message, Does.Contain("line 3, \"Disallow: /private\"").And.Contain("obey_robots"));
        Assert.That(allowed.Failure, Is.Null);
    }

    [Test]
    public async Task Robots_can_be_left_unasked()
    {
        Server.ServeRobots(Private);
        Server.Serve("/private/a", Body);

        var result = await FetchAsync("/private/a", Quick with { ObeyRobots = false });

        Assert.That((result.Failure, Server.CountOf("/robots.txt")), Is.EqualTo(((FetchFailure?)null, 0)));
    }

    [Test]
    public async Task Each_address_of_a_redirect_is_asked_of_its_robots()
    {
        Server.ServeRobots(Private);
        Server.Redirect("/a", "/private/a");

        var result = await FetchAsync("/a");

        Assert.That((result.Failure?.Code, Server.CountOf("/private/a")), Is.EqualTo(("robots", 0)));
        Assert.That(result.FinalAddress, Is.EqualTo(Server.AddressOf("/private/a")));
    }

    [TestCase(400), TestCase(401), TestCase(403), TestCase(404), TestCase(410), TestCase(451), TestCase(204)]
    public async Task No_file_allows_everything(int status)
    {
        Server.Fail("/robots.txt", status);
        Server.Serve("/a", Body);

        Assert.That((await FetchAsync("/a")).Failure, Is.Null);
    }

    [TestCase(500), TestCase(501), TestCase(503), TestCase(429), TestCase(408)]
    public async Task A_file_that_cannot_be_had_forbids_everything_until_it_can(int status)
    {
        Server.Fail("/robots.txt", status);
        Server.Serve("/a", Body);

        var result = await FetchAsync("/a");

        Assert.That((result.Failure?.Code, Server.CountOf("/a")), Is.EqualTo(("robots_unreachable", 0)));
        Assert.That(Server.CountOf("/robots.txt"), Is.EqualTo(5));
        Assert.That(result.Tries.SkipLast(1).Select(attempt => attempt.RetryIn!.Value.TotalSeconds), Is.EqualTo(new[] { 2.0, 4, 8, 16 }).Within(0.1));
        Assert.That(Notes.Select(note => note.Code), Has.Some.EqualTo("robots_unreachable"));
    }

    [Test]
    public async Task A_file_that_comes_at_the_third_time_is_obeyed_then()
    {
        Server.ServeAfterFailures("/robots.txt", 2, 503, Private);
        Server.Serve("/a", Body);

        var result = await FetchAsync("/a");

        Assert.That((result.Failure, result.Tries.Count, Server.CountOf("/robots.txt")), Is.EqualTo(((FetchFailure?)null, 3, 3)));
    }

    [Test]
    public async Task Between_two_requests_for_a_file_that_cannot_be_had_pages_are_refused_without_asking()
    {
        Server.Fail("/robots.txt", 500);
        Server.Serve("/a", Body);
        var fetcher = Fetcher(Quick with { Retries = 0 });

        await fetcher.FetchAsync(Server.AddressOf("/a"), CancellationToken.None);
        var second = await fetcher.FetchAsync(Server.AddressOf("/a"), CancellationToken.None);

        Assert.That((second.Failure?.Code, Server.CountOf("/robots.txt")), Is.EqualTo(("robots_unreachable", 1)));
    }

    [Test]
    public async Task A_file_that_times_out_forbids()
    {
        var asked = Server.Hang("/robots.txt");
        Server.Serve("/a", Body);

        var fetch = FetchAsync("/a", Quick with { Retries = 0 });
        await asked;
        Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.That(((await fetch).Failure?.Code, Server.CountOf("/a")), Is.EqualTo(("robots_unreachable", 0)));
    }

    [Test]
    public async Task A_file_holds_for_a_day_and_is_asked_for_once_for_each_origin()
    {
        Server.ServeRobots(Private);
        Server.Serve("/a", Body);
        var fetcher = Fetcher();

        await fetcher.FetchAsync(Server.AddressOf("/a"), CancellationToken.None);
        Clock.Advance(TimeSpan.FromHours(23));
        await fetcher.FetchAsync(Server.AddressOf("/a"), CancellationToken.None);
        Assert.That(Server.CountOf("/robots.txt"), Is.EqualTo(1));
        await fetcher.FetchAsync(new Uri($"http://localhost:{Server.Address.Port}/a"), CancellationToken.None);
        Assert.That(Server.CountOf("/robots.txt"), Is.EqualTo(2));
        Clock.Advance(TimeSpan.FromHours(2));
        await fetcher.FetchAsync(Server.AddressOf("/a"), CancellationToken.None);

        Assert.That(Server.CountOf("/robots.txt"), Is.EqualTo(3));
    }

    [Test]
    public async Task Rules_that_were_read_stay_in_force_while_the_file_cannot_be_had()
    {
        Server.ServeRobots(Private);
        Server.Serve("/a", Body);
        Server.Serve("/private/a", Body);
        var fetcher = Fetcher();

        await fetcher.FetchAsync(Server.AddressOf("/a"), CancellationToken.None);
        Clock.Advance(TimeSpan.FromDays(2));
        Server.Fail("/robots.txt", 503);
        var open = await fetcher.FetchAsync(Server.AddressOf("/a"), CancellationToken.None);
        var closed = await fetcher.FetchAsync(Server.AddressOf("/private/a"), CancellationToken.None);

        Assert.That((open.Failure?.Code, closed.Failure?.Code), Is.EqualTo(((string?)null, "robots")));
    }

    [TestCase(5, "robots"), TestCase(6, null)]
    public async Task Five_redirects_lead_to_the_file_and_six_to_none(int redirects, string? code)
    {
        Server.Redirect("/robots.txt", "/r1");
        for (var i = 1; i < redirects; i++) Server.Redirect($"/r{i}", $"/r{i + 1}");
        Server.Serve($"/r{redirects}", Private, "text/plain");
        Server.Serve("/private/a", Body);

        Assert.That((await FetchAsync("/private/a")).Failure?.Code, Is.EqualTo(code));
    }

    [TestCase("ftp://example.org/robots.txt"), TestCase("http://10.0.0.1/robots.txt")]
    public async Task A_redirect_out_of_the_web_leads_to_no_file(string location)
    {
        Server.Redirect("/robots.txt", location);
        Server.Serve("/a", Body);

        Assert.That((await FetchAsync("/a", Quick with { AllowPrivateHosts = false, AllowedHosts = ["127.0.0.1"] })).Failure, Is.Null);
    }

    [TestCase("text/html"), TestCase("application/octet-stream"), TestCase("image/png")]
    public async Task The_media_type_of_the_file_does_not_matter(string mediaType)
    {
        Server.Serve("/robots.txt", Private, mediaType);

        Assert.That((await FetchAsync("/private/a")).Failure?.Code, Is.EqualTo("robots"));
    }

    [Test]
    public async Task A_long_file_is_cut_and_counts_as_far_as_it_was_read()
    {
        var text = Private + new string('#', 600 * 1024) + "\nDisallow: /late\n";
        Server.ServeRobots(text);
        Server.Serve("/late", Body);
        Server.Serve("/packed/robots.txt", Pack(Encoding.UTF8.GetBytes(text), "gzip"), "text/plain", ("Content-Encoding", "gzip"));

        Assert.That((await FetchAsync("/private/a")).Failure?.Code, Is.EqualTo("robots"));
        Assert.That((await FetchAsync("/late")).Failure, Is.Null);
        Server.Redirect("/robots.txt", "/packed/robots.txt");
        Assert.That((await FetchAsync("/private/a")).Failure?.Code, Is.EqualTo("robots"));
    }

    [TestCase("Crawl-delay: 7", 7.0), TestCase("Crawl-delay: 0.5", 2.0), TestCase("Crawl-delay: 600", 10.0), TestCase("", 2.0)]
    public async Task A_crawl_delay_is_kept_between_our_floor_and_our_ceiling(string line, double seconds)
    {
        Server.ServeRobots($"User-agent: *\n{line}\nDisallow: /private\n");
        Server.Serve("/a", Body);
        var fetcher = Fetcher(Quick with { PerHostDelay = TimeSpan.FromSeconds(2), LongestCrawlDelay = TimeSpan.FromSeconds(10) });

        await fetcher.FetchAsync(Server.AddressOf("/a"), CancellationToken.None);
        var second = await fetcher.FetchAsync(Server.AddressOf("/a"), CancellationToken.None);

        Assert.That(second.Tries[0].Waited.TotalSeconds, Is.EqualTo(seconds).Within(0.001));
        Assert.That(Notes.Count(note => note.Code == "crawl_delay_capped"), Is.EqualTo(seconds == 10 ? 1 : 0));
    }

    [Test]
    public async Task A_host_that_does_not_exist_is_told_as_that()
    {
        var handler = PageHandlers.Create(Quick, (_, _) => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound));

        var result = await Fetcher(Quick, handler).FetchAsync(new Uri("http://nowhere.example/a"), CancellationToken.None);

        Assert.That((result.Failure?.Code, result.Tries.Count), Is.EqualTo(("no_host", 1)));
    }
}
