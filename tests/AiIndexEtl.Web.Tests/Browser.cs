using System.Net;
using System.Text.RegularExpressions;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Tests;
using AiIndexEtl.Web.Reviews;
using AiIndexEtl.Web.Serving;

namespace AiIndexEtl.Web.Tests;

/// <summary>An application over a published file, and a client that does what browsers do: keeps cookies and says where forms come from.</summary>
internal sealed partial class Browser : IAsyncDisposable
{
    private readonly WebServer _server;
    private readonly HttpClient _client;

    private Browser(WebServer server)
    {
        _server = server;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = server.Address };
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>Where the pages come from, as a browser says it.</summary>
    public string Origin => _server.Address.GetLeftPart(UriPartial.Authority);

    public Uri Address => _server.Address;

    /// <summary>Requests that ended in a defect.</summary>
    public List<Exception> Defects { get; private init; } = [];

    public static async Task<Browser> OpenAsync(Store store, IReviewDesk? desk = null, Func<WebSettings, WebSettings>? change = null)
    {
        var defects = new List<Exception>();
        var settings = new WebSettings
        {
            DatabasePath = store.Database,
            Connections = new WarehouseConnectionFactory(),
            Vocabulary = new Vocabulary([], [], []),
            ReviewDesk = desk,
            Port = 0,
            Version = "0.1.0",
            Clock = store.Time,
            OnError = error => { lock (defects) defects.Add(error); },
        };
        return new Browser(await WebServer.StartAsync(change?.Invoke(settings) ?? settings)) { Defects = defects };
    }

    public async Task<(HttpStatusCode Status, string Text)> GetAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.That(answer.Headers.GetValues("Content-Security-Policy"), Is.EqualTo(new[] { SecurityHeaders.Policy }), path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The text of a page that must be there.</summary>
    public async Task<string> ReadAsync(string path)
    {
        var (status, text) = await GetAsync(path);
        Assert.That((status, Defects), Is.EqualTo((HttpStatusCode.OK, Array.Empty<Exception>())), path + "\n" + text);
        return WebUtility.HtmlDecode(text);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => await _client.SendAsync(request);

    /// <summary>Fills in the form of a page and sends it from there. A field that is null is left out.</summary>
    /// <param name="path">The page.</param>
    /// <param name="fields">What is filled in, beside what the form holds hidden.</param>
    /// <param name="change">Makes the request another than a browser would.</param>
    public async Task<HttpResponseMessage> SubmitAsync(string path, IReadOnlyDictionary<string, string> fields, Action<HttpRequestMessage>? change = null)
    {
        var page = (await GetAsync(path)).Text;
        var hidden = HiddenField().Matches(page).ToDictionary(match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value), StringComparer.Ordinal);
        foreach (var (name, value) in fields) hidden[name] = value;
        using var body = new FormUrlEncodedContent(hidden);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        request.Headers.Add("Origin", Origin);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        change?.Invoke(request);
        return await _client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    // <input type="hidden" name="_handler" value="decision" />
    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" />""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HiddenField();
}
