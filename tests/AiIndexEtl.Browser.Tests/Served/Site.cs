using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Reviews;
using AiIndexEtl.Scraping.Snapshots;
using AiIndexEtl.Testing;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Web;
using AiIndexEtl.Web.Serving;

namespace AiIndexEtl.Browser.Tests.Served;

/// <summary>A workspace whose published file is served as <c>aiindex serve</c> serves it, on a free port.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebServer _server;

    private Site(Workspace workspace, WebServer server, List<Exception> defects)
    {
        Workspace = workspace;
        _server = server;
        Defects = defects;
    }

    public Workspace Workspace { get; }

    public Uri Address => _server.Address;

    /// <summary>What went wrong in requests.</summary>
    public IReadOnlyList<Exception> Defects { get; }

    /// <summary>The samples of the project, published by the real pipeline.</summary>
    public static Task<Site> OfSamplesAsync() => PublishAsync(workspace =>
    {
        foreach (var path in (string[])["pipeline.yaml", "raw/samples", "data/reference"]) Copy(path, workspace);
    });

    /// <summary>Some pages of a test's own, published by the real pipeline. All figures wait for review.</summary>
    /// <param name="pages">Their names and texts.</param>
    public static Task<Site> OfPagesAsync(params (string Name, string Text)[] pages) => PublishAsync(workspace => Write(workspace, pages));

    /// <summary>Writes pages and the pipeline over them.</summary>
    public static void Write(Workspace workspace, params (string Name, string Text)[] pages)
    {
        foreach (var (name, text) in pages) workspace.Write(name + ".txt", text);
        workspace.Configure(
            string.Concat(pages.Select(page => $"  - {{id: {page.Name}, path: {page.Name}.txt, group: samples, edition: ai-index/2025}}\n"))
            + "warehouse: {review_below: 1}\n");
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Workspace.Dispose();
    }

    private static async Task<Site> PublishAsync(Action<Workspace> write)
    {
        var workspace = new Workspace();
        write(workspace);
        var run = await workspace.RunAsync("run", "--group", "samples");
        Assert.That(File.Exists(workspace.Database), run.Error);
        return await OpenAsync(workspace);
    }

    private static async Task<Site> OpenAsync(Workspace workspace)
    {
        var console = new ConsoleStreams { Input = Stream.Null, Output = Stream.Null, Error = Stream.Null, CurrentFolder = workspace.Folder, UserName = "ben" };
        var invocation = new Invocation(console, new Messages(console), null, null);
        var configuration = invocation.LoadConfiguration()!;
        var vocabulary = VocabularyLoader.Load(configuration, invocation)!;
        var defects = new List<Exception>();
        var server = await WebServer.StartAsync(new WebSettings
        {
            DatabasePath = workspace.Database,
            Snapshots = new SnapshotShelf(new SnapshotStore(configuration.Resolve(configuration.RawFolder))),
            Connections = new WarehouseConnectionFactory(),
            Vocabulary = vocabulary,
            ReviewDesk = new WebReviewDesk(invocation, configuration, KnownNames.Of(vocabulary)),
            Port = 0,
            Version = "0.1.0",
            OnError = error => { lock (defects) defects.Add(error); },
        });
        return new Site(workspace, server, defects);
    }

    private static void Copy(string path, Workspace workspace)
    {
        var from = Path.Combine(Repository.Root, path);
        var files = Directory.Exists(from) ? Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories) : [from];
        foreach (var file in files) workspace.Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllBytes(file));
    }
}
