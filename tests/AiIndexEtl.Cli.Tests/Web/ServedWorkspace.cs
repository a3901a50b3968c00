using System.Net;
using System.Text.RegularExpressions;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Reviews;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Web;
using AiIndexEtl.Web.Serving;

namespace AiIndexEtl.Cli.Tests.Web;

/// <summary>A workspace served as <c>aiindex serve</c> does, with the decisions of pages going into its file.</summary>
internal sealed partial class ServedWorkspace : IAsyncDisposable
{
    private readonly WebServer _server;
    private readonly HttpClient _client;

    private ServedWorkspace(WebServer server)
    {
        _server = server;
        _client = NewBrowser();
    }

    public List<Exception> Defects { get; private init; } = [];

    public static async Task<ServedWorkspace> OpenAsync(Workspace workspace)
    {
        var console = new ConsoleStreams { Input = Stream.Null, Output = Stream.Null, Error = Stream.Null, CurrentFolder = workspace.Folder, UserName = "ben" };
        var invocation = new Invocation(console, new Messages(console), null, null);
        var configuration = invocation.LoadConfiguration()!;
        var vocabulary = VocabularyLoader.Load(configuration, invocation)!;
        var defects = new List<Exception>();
        return new ServedWorkspace(await WebServer.StartAsync(new WebSettings
        {
            DatabasePath = workspace.Database,
            Connections = new WarehouseConnectionFactory(),
            Vocabulary = vocabulary,
            ReviewDesk = new WebReviewDesk(invocation, configuration, KnownNames.Of(vocabulary)),
            Port = 0,
            Version = "0.1.0",
            OnError = error => { lock (defects) defects.Add(error); },
        }))
        {
            Defects = defects,
        };
    }

    /// <summary>A page that must be there, as it is sent.</summary>
    public async Task<(string Html, HttpResponseMessage Answer)> GetAsync(string path)
    {
        var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.That(Defects, Is.Empty, path);
        return (html, answer);
    }

    /// <summary>Sends the form of a fact's page from a browser with cookies of its own; gives the address that follows, or the page with what is wrong.</summary>
    public async Task<string> DecideAsync(string factId, params (string Name, string Value)[] fields)
    {
        var path = "/review/" + factId;
        using var browser = NewBrowser();
        var html = await browser.GetStringAsync(new Uri(path, UriKind.Relative));
        Assert.That(Defects, Is.Empty, path);
        var body = HiddenField().Matches(html).ToDictionary(match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value), StringComparer.Ordinal);
        foreach (var (name, value) in fields) body[name] = value;
        using var content = new FormUrlEncodedContent(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Origin", _server.Address.GetLeftPart(UriPartial.Authority));
        using var answer = await browser.SendAsync(request);
        return answer.Headers.Location?.ToString() ?? WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    private HttpClient NewBrowser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = _server.Address };

    // <input type="hidden" name="_handler" value="decision" />
    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" />""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HiddenField();
}
