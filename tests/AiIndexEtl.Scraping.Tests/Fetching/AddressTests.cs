using System.Net;
using AiIndexEtl.Scraping.Fetching;

namespace AiIndexEtl.Scraping.Tests.Fetching;

public sealed class AddressTests : FetchFixture
{
    private static readonly FetchOptions Public = new() { PerHostDelay = TimeSpan.Zero, Retries = 0 };

    [Test]
    public async Task Redirects_are_followed_to_the_final_address()
    {
        Server.Redirect("/a", "/b", 301);
        Server.Redirect("/b", "?c", 302);
        Server.Redirect("/b?c", Server.AddressOf("/d").AbsoluteUri, 307);
        Server.Redirect("/d", "e", 308);
        Server.Redirect("/e", "/f", 303);
        Server.Serve("/f", Body);

        var result = await FetchAsync("/a");

        Assert.That((result.FinalAddress, result.Attempts, result.Tries[0].Hops, result.Tries[0].Requests), Is.EqualTo((Server.AddressOf("/f"), 1, 5, 6)));
    }

    [TestCase("/a", "too_many_redirects"), TestCase("file:///etc/passwd", "invalid_address"), TestCase("ftp://example.org/a", "invalid_address")]
    [TestCase("javascript:alert(1)", "invalid_address"), TestCase("http://user:secret@127.0.0.1/", "invalid_address")]
    public async Task A_redirect_in_a_circle_or_out_of_the_web_is_refused(string location, string code)
    {
        Server.Redirect("/a", location);

        var result = await FetchAsync("/a");

        Assert.That((result.Failure?.Code, result.Attempts), Is.EqualTo((code, 1)));
        Assert.That(result.Failure!.Message, Does.Not.Contain("secret"));
    }

    [Test]
    public async Task Ten_redirects_are_followed_and_eleven_are_too_many()
    {
        for (var i = 0; i < 11; i++) Server.Redirect($"/{i}", $"/{i + 1}");
        Server.Serve("/11", Body);

        Assert.That((await FetchAsync("/1")).Failure, Is.Null);
        Assert.That((await FetchAsync("/0")).Failure?.Code, Is.EqualTo("too_many_redirects"));
    }

    [TestCase("http://169.254.169.254/latest/meta-data/"), TestCase("http://[fd00:ec2::254]/"), TestCase("http://10.0.0.1/"), TestCase("http://[::ffff:127.0.0.1]/"), TestCase("http://2130706433/"), TestCase("http://0x7f.1/"), TestCase("http://localhost/")]
    public async Task A_redirect_into_a_private_network_is_refused(string location)
    {
        Server.Redirect("/a", location);

        var result = await FetchAsync("/a", Public with { AllowedHosts = ["127.0.0.1"], ObeyRobots = false });

        // Some of these are 127.0.0.1 in disguise, which is allowed here by number; nothing listens there on port 80.
        Assert.That(result.Failure?.Code, Is.EqualTo(new Uri(location).Host == "127.0.0.1" ? "network" : "refused"));
        Assert.That(Server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_private_host_is_refused_unless_it_is_allowed()
    {
        Server.Serve("/a", Body);
        var byName = new Uri($"http://localhost:{Server.Address.Port}/a");

        var refused = await FetchAsync("/a", Public);
        var refusedName = await FetchAsync(byName, Public);
        Assert.That((refused.Failure?.Code, refusedName.Failure?.Code, Server.Requests.Count), Is.EqualTo(("refused", "refused", 0)));
        Assert.That(refused.Failure!.Message, Does.Contain("allow_hosts"));

        var one = Public with { AllowedHosts = ["LOCALHOST"] };
        Assert.That((await FetchAsync(byName, one)).Failure, Is.Null);
        Assert.That((await FetchAsync("/a", one)).Failure?.Code, Is.EqualTo("refused"));
        Assert.That((await FetchAsync("/a", Public with { AllowedHosts = ["127.0.0.1"] })).Failure, Is.Null);
        Assert.That((await FetchAsync("/a", Public with { AllowPrivateHosts = true })).Failure, Is.Null);
    }

    [Test]
    public async Task A_name_that_leads_into_a_private_network_is_refused_when_connecting()
    {
        Server.Serve("/a", Body);

        var result = await AskByNameAsync(Public, IPAddress.Loopback);

        Assert.That((result.Failure?.Code, Server.Requests.Count), Is.EqualTo(("refused", 0)));
    }

    [Test]
    public async Task A_name_is_asked_once_and_the_connection_goes_to_that_answer()
    {
        Server.Serve("/a", Body);
        var asked = 0;
        var options = Public with { AllowedHosts = ["report.example"], ObeyRobots = false };
        var handler = PageHandlers.Create(options, (_, _) => Task.FromResult<IPAddress[]>(asked++ == 0 ? [IPAddress.Loopback] : [IPAddress.Parse("10.0.0.1")]));

        var result = await Fetcher(options, handler).FetchAsync(new Uri($"http://report.example:{Server.Address.Port}/a"), CancellationToken.None);

        Assert.That((result.Failure, asked), Is.EqualTo(((FetchFailure?)null, 1)));
    }

    [TestCase("file:///tmp/a.html"), TestCase("data:text/html,hi"), TestCase("ftp://example.org/a"), TestCase("https://user@example.org/a"), TestCase("https://:secret@example.org/a")]
    public async Task An_address_outside_the_web_or_with_credentials_is_refused(string address)
    {
        var result = await FetchAsync(new Uri(address), Public);

        Assert.That((result.Failure?.Code, result.Attempts, result.Tries[0].Decision), Is.EqualTo(("invalid_address", 0, FetchDecision.Refused)));
        Assert.That(result.Failure!.Message, Does.Not.Contain("secret"));
    }

    // start, from, to, whether the redirect is followed
    [TestCase("https://a.example/", "https://a.example/", "http://a.example/x", false)]
    [TestCase("https://a.example/", "https://a.example/", "https://b.example/x", true)]
    [TestCase("http://a.example/", "http://a.example/", "https://a.example/x", true)]
    [TestCase("http://a.example/", "https://a.example/x", "http://b.example/", true)]
    [TestCase("http://a.example/", "http://a.example/", "http://b.example/", true)]
    public void A_redirect_from_https_to_http_is_followed_only_where_the_way_began_with_http(string start, string from, string to, bool isFollowed) =>
        Assert.That(new AddressRules(Public).RefusalOf(new Uri(start), new Uri(from), new Uri(to))?.Code, Is.EqualTo(isFollowed ? null : "refused"));

    private Task<FetchResult> AskByNameAsync(FetchOptions options, params IPAddress[] addresses) =>
        Fetcher(options, PageHandlers.Create(options, (_, _) => Task.FromResult(addresses)))
            .FetchAsync(new Uri($"http://report.example:{Server.Address.Port}/a"), CancellationToken.None);
}
