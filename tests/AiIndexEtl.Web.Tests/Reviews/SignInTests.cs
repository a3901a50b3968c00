using System.Net;
using AiIndexEtl.Warehouse.Tests;

namespace AiIndexEtl.Web.Tests.Reviews;

/// <summary>An application that others reach too: they read, and decide once they have signed in.</summary>
public sealed class SignInTests
{
    private const string Token = "a-word-told-in-the-terminal";

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
        _browser = await Browser.OpenAsync(_store, _desk, settings => settings with { ReviewToken = Token });
    }

    [TearDown]
    public async Task TearDown()
    {
        Assert.That(_browser.Defects, Is.Empty);
        await _browser.DisposeAsync();
        _store.Dispose();
    }

    [Test]
    public async Task Without_signing_in_pages_are_read_and_no_form_is_offered_or_taken()
    {
        Assert.That(await _browser.ReadAsync(_path), Does.Contain("<mark>61.1%</mark>").And.Contain("/review/sign-in").And.Not.Contain("name=\"verdict\""));
        using var answer = await _browser.SubmitAsync(_path, Accept("ana"));

        Assert.That((answer.StatusCode, _desk.Taken.Count), Is.EqualTo((HttpStatusCode.Forbidden, 0)));
    }

    [Test]
    public async Task Who_gives_the_token_decides_by_name_until_signing_out()
    {
        using var granted = await SignInAsync(Token);
        Assert.That((granted.StatusCode, granted.Headers.Location!.ToString()), Is.EqualTo((HttpStatusCode.SeeOther, "/review")));
        Assert.That(granted.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("review=", StringComparison.Ordinal)), Does.Contain("httponly").And.Contain("samesite=strict"));

        using var nameless = await _browser.SubmitAsync(_path, Accept(""));
        Assert.That(await nameless.Content.ReadAsStringAsync(), Does.Contain("Say who decides."));
        using var taken = await _browser.SubmitAsync(_path, Accept("ana"));
        Assert.That((taken.StatusCode, _desk.Taken.Single().Reviewer), Is.EqualTo((HttpStatusCode.SeeOther, "ana")));

        using var left = await _browser.SubmitAsync("/review/sign-in", new Dictionary<string, string>());
        Assert.That(left.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        using var refused = await _browser.SubmitAsync(_path, Accept("ana"));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Session_ends_after_twelve_hours()
    {
        (await SignInAsync(Token)).Dispose();
        _store.Time.Now += TimeSpan.FromHours(12);

        using var refused = await _browser.SubmitAsync(_path, Accept("ana"));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase("")]
    [TestCase("a-word-told-in-the-terminaL")]
    [TestCase("a-word-told-in-the-terminal-")]
    public async Task Wrong_token_gives_no_session(string token)
    {
        using var answer = await SignInAsync(token);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("The token is wrong.").And.Not.Contain("a-word"));
        Assert.That(_browser.Cookies.GetCookies(_browser.Address)["review"], Is.Null);
    }

    [Test]
    public async Task Sixth_wrong_token_within_a_minute_is_not_looked_at_and_neither_is_a_right_one()
    {
        for (var i = 0; i < 5; i++) (await SignInAsync("wrong")).Dispose();
        using var tooMany = await SignInAsync(Token);
        Assert.That(tooMany.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));

        _store.Time.Now += TimeSpan.FromMinutes(1);
        using var granted = await SignInAsync(Token);
        Assert.That(granted.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
    }

    [Test]
    public async Task Invented_session_is_none()
    {
        _browser.Cookies.Add(_browser.Address, new Cookie("review", new string('0', 64)));
        using var answer = await _browser.SubmitAsync(_path, Accept("ana"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Sign_in_by_a_form_of_another_site_is_refused()
    {
        using var answer = await _browser.SubmitAsync("/review/sign-in", new Dictionary<string, string> { ["token"] = Token }, request =>
        {
            request.Headers.Remove("Origin");
            request.Headers.Add("Origin", "https://evil.example");
        });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(_browser.Cookies.GetCookies(_browser.Address)["review"], Is.Null);
    }

    [Test]
    public async Task Beyond_this_machine_nobody_decides_without_a_token()
    {
        await using var open = await Browser.OpenAsync(_store, _desk, settings => settings with { ListenOn = IPAddress.Any });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://127.0.0.1:{open.Address.Port}{_path}"));
        using var answer = await open.SendAsync(request);

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("This application takes no decisions.").And.Not.Contain("name=\"verdict\""));
    }

    private Task<HttpResponseMessage> SignInAsync(string token) => _browser.SubmitAsync("/review/sign-in", new Dictionary<string, string> { ["token"] = token });

    private static Dictionary<string, string> Accept(string reviewer) => new(StringComparer.Ordinal) { ["verdict"] = "accept", ["why"] = "as printed", ["reviewer"] = reviewer };
}
