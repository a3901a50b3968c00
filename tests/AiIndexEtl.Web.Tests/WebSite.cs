using System.Collections.Concurrent;
using System.Net;
using System.Text;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Tests;
using AiIndexEtl.Web.Serving;
using AiIndexEtl.Web.Snapshots;

namespace AiIndexEtl.Web.Tests;

/// <summary>A published file of invented pages, served on a free port of this machine, and a browser's part of the talk.</summary>
internal sealed class WebSite : IAsyncDisposable
{
    private readonly WebServer _server;
    private readonly ConcurrentQueue<Exception> _defects;

    private WebSite(Store store, WebServer server, ConcurrentQueue<Exception> defects)
    {
        Store = store;
        _server = server;
        _defects = defects;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
    }

    public Store Store { get; }

    public HttpClient Client { get; }

    /// <summary>What ended in an exception; pages must never.</summary>
    public IReadOnlyCollection<Exception> Defects => _defects;

    public static async Task<WebSite> OpenAsync(params Page[] pages) => await OpenAsync(settings => settings, pages);

    public static async Task<WebSite> OpenAsync(Func<WebSettings, WebSettings> change, params Page[] pages)
    {
        var store = new Store();
        if (pages.Length > 0) store.Published(pages);
        var defects = new ConcurrentQueue<Exception>();
        var settings = new WebSettings
        {
            DatabasePath = store.Database,
            Connections = new WarehouseConnectionFactory(),
            Vocabulary = new Vocabulary(
                [
                    new MetricDefinition { Id = "ai_patents", NameEn = "AI patents", NameZh = "人工智能专利", NameZhHant = "人工智慧專利", Chapter = "research", Units = [], Cues = [] },
                ],
                [new AreaDefinition { Codes = ["CN"], Names = ["China", "中国"] }, new AreaDefinition { Codes = ["US"], Names = ["United States", "美国"] }],
                []),
            Version = "0.1.0",
            Port = 0,
            Clock = store.Time,
            OnError = defects.Enqueue,
        };
        return new WebSite(store, await WebServer.StartAsync(change(settings)), defects);
    }

    /// <summary>The text of a page that is there.</summary>
    public async Task<string> GetAsync(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text;
    }

    /// <summary>The text of a page with its entities as the characters that a reader sees.</summary>
    public async Task<string> SeenAsync(string address) => WebUtility.HtmlDecode(await GetAsync(address));

    /// <summary>The ids of published facts, by their mention.</summary>
    public string FactId(string mention) => (string)Store.Ask($"SELECT fact_id FROM all_facts WHERE mention = '{mention.Replace("'", "''", StringComparison.Ordinal)}'")[0][0]!;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        Store.Dispose();
    }

    /// <summary>A shelf with some bodies.</summary>
    internal sealed class Shelf(params string[] bodies) : ISnapshotShelf
    {
        public bool Holds(string sha256) => bodies.Any(body => Core.Identity.ContentId.OfBytes(Encoding.UTF8.GetBytes(body)) == sha256);

        public Task<ReadOnlyMemory<byte>?> ReadAsync(string sha256, CancellationToken cancellationToken)
        {
            var body = bodies.Select(Encoding.UTF8.GetBytes).FirstOrDefault(bytes => Core.Identity.ContentId.OfBytes(bytes) == sha256);
            return Task.FromResult(body is null ? (ReadOnlyMemory<byte>?)null : body);
        }
    }
}
