using System.Net;
using System.Text;
using AiIndexEtl.Warehouse.Tests;
using AiIndexEtl.Web.Serving;
using AiIndexEtl.Web.Tests.Reviews;

namespace AiIndexEtl.Web.Tests.Serving;

/// <summary>Forged, cut, long and misdirected requests.</summary>
public sealed class RequestGuardTests
{
    private Store _store = null!;
    private FakeDesk _desk = null!;
    private Browser _browser = null!;
    private string _path = "";

    [SetUp]
    public async Task SetUp()
    {
        _store = new Store();
        _desk = new FakeDesk();
        _store.Published(new Page { Text = "In 2024 China held 61.1% of patents." }.With("61.1%", 61.1m, claim => claim with { Confidence = 0.1 }));
        _path = "/review/" + _store.Ask("SELECT fact_id FROM all_facts")[0][0];
        _browser = await Browser.OpenAsync(_store, _desk);
    }

    [TearDown]
    public async Task TearDown()
    {
        Assert.That(_browser.Defects, Is.Empty);
        await _browser.DisposeAsync();
        _store.Dispose();
    }

    [TestCase("/", HttpStatusCode.OK), TestCase("/nowhere", HttpStatusCode.NotFound), TestCase("/series", HttpStatusCode.OK)]
    public async Task Question_about_the_head_alone_is_answered_as_for_the_page(string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var answer = await _browser.SendAsync(request);

        Assert.That((answer.StatusCode, await answer.Content.ReadAsStringAsync()), Is.EqualTo((status, "")));
        Assert.That(answer.Headers.GetValues("Content-Security-Policy"), Is.EqualTo(new[] { SecurityHeaders.Policy }));
    }

    [TestCase("Sec-Fetch-Site", "cross-site")]
    [TestCase("Sec-Fetch-Site", "same-site")]
    [TestCase("Sec-Fetch-Site", "none")]
    [TestCase("Origin", "https://evil.example")]
    [TestCase("Origin", "null")]
    [TestCase("Origin", "http://localhost.evil.example")]
    [TestCase("Host", "evil.example")]
    public async Task Form_of_another_site_is_refused_although_its_token_is_right(string header, string value)
    {
        using var answer = await AcceptAsync(request =>
        {
            request.Headers.Remove(header);
            request.Headers.TryAddWithoutValidation(header, value);
        });

        Assert.That(answer.StatusCode, Is.EqualTo(header == "Host" ? HttpStatusCode.MisdirectedRequest : HttpStatusCode.Forbidden));
        Assert.That(_desk.Taken, Is.Empty);
    }

    [Test]
    public async Task Form_that_says_not_where_it_comes_from_is_refused()
    {
        using var answer = await AcceptAsync(request =>
        {
            request.Headers.Remove("Origin");
            request.Headers.Remove("Sec-Fetch-Site");
        });

        Assert.That((answer.StatusCode, _desk.Taken.Count), Is.EqualTo((HttpStatusCode.Forbidden, 0)));
    }

    [TestCase("Origin")]
    [TestCase("Sec-Fetch-Site")]
    public async Task Browsers_that_say_it_in_one_way_only_are_understood(string missing)
    {
        using var answer = await AcceptAsync(request => request.Headers.Remove(missing));

        Assert.That((answer.StatusCode, _desk.Taken.Count), Is.EqualTo((HttpStatusCode.SeeOther, 1)));
    }

    [Test]
    public async Task Proxy_that_speaks_tls_to_the_browser_is_understood()
    {
        using var answer = await AcceptAsync(request =>
        {
            request.Headers.Remove("Origin");
            request.Headers.Add("Origin", _browser.Origin.Replace("http:", "https:", StringComparison.Ordinal));
        });

        Assert.That((answer.StatusCode, _desk.Taken.Count), Is.EqualTo((HttpStatusCode.SeeOther, 1)));
    }

    [Test]
    public async Task Form_without_its_token_is_refused()
    {
        await _browser.GetAsync(_path);
        using var body = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "decision", ["verdict"] = "accept", ["why"] = "x" });
        using var request = new HttpRequestMessage(HttpMethod.Post, _path) { Content = body };
        request.Headers.Add("Origin", _browser.Origin);

        using var answer = await _browser.SendAsync(request);

        Assert.That((answer.StatusCode, _desk.Taken.Count), Is.EqualTo((HttpStatusCode.BadRequest, 0)));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("load the page again"));
    }

    [Test]
    public async Task Token_of_another_visitor_is_refused()
    {
        await using var other = await Browser.OpenAsync(_store, _desk);
        using var answer = await other.SubmitAsync(_path, Accept(), request =>
        {
            request.RequestUri = new Uri(_browser.Address, _path);
            request.Headers.Remove("Origin");
            request.Headers.Add("Origin", _browser.Origin);
        });

        Assert.That((answer.StatusCode, _desk.Taken.Count), Is.EqualTo((HttpStatusCode.BadRequest, 0)));
    }

    [TestCase(true, HttpStatusCode.RequestEntityTooLarge)]
    [TestCase(false, HttpStatusCode.BadRequest)]
    public async Task Form_that_is_too_long_is_refused_whether_it_says_so_or_not(bool saysSo, HttpStatusCode status)
    {
        using var body = new StringContent("verdict=accept&why=" + new string('x', RequestGuard.MostBytes), Encoding.UTF8, "application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, _path) { Content = body };
        request.Headers.Add("Origin", _browser.Origin);
        if (!saysSo) request.Headers.TransferEncodingChunked = true;

        using var answer = await _browser.SendAsync(request);

        Assert.That((answer.StatusCode, _desk.Taken.Count), Is.EqualTo((status, 0)));
    }

    [TestCase("evil.example", HttpStatusCode.MisdirectedRequest)]
    [TestCase("127.0.0.1.evil.example", HttpStatusCode.MisdirectedRequest)]
    [TestCase("localhost.", HttpStatusCode.MisdirectedRequest)]
    [TestCase("192.168.0.7", HttpStatusCode.MisdirectedRequest)]
    [TestCase("localhost", HttpStatusCode.OK)]
    [TestCase("127.0.0.1", HttpStatusCode.OK)]
    [TestCase("[::1]", HttpStatusCode.OK)]
    public async Task Name_that_leads_here_from_elsewhere_is_not_answered(string host, HttpStatusCode status)
    {
        foreach (var path in new[] { "/review", _path, "/conflicts", "/runs", "/sources", "/events-none" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            using var answer = await _browser.SendAsync(request);
            Assert.That(answer.StatusCode, Is.EqualTo(path == "/events-none" && status == HttpStatusCode.OK ? HttpStatusCode.NotFound : status), path);
        }
    }

    [TestCase("PUT")]
    [TestCase("DELETE")]
    [TestCase("POST")]
    public async Task Nothing_else_changes_anything(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/conflicts");
        request.Headers.Add("Origin", _browser.Origin);
        using var answer = await _browser.SendAsync(request);

        Assert.That((int)answer.StatusCode, Is.InRange(400, 499));
    }

    private Task<HttpResponseMessage> AcceptAsync(Action<HttpRequestMessage> change) => _browser.SubmitAsync(_path, Accept(), change);

    private static Dictionary<string, string> Accept() => new(StringComparer.Ordinal) { ["verdict"] = "accept", ["why"] = "as printed" };
}
