using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using AiIndexEtl.Scraping.Fetching;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Scraping.Tests.Fetching;

/// <summary>
/// A scripted server, a clock on which waits of up to twenty seconds pass at once, and a fetcher between the two. Time-outs are longer
/// and stay armed until a test moves the clock.
/// </summary>
public abstract class FetchFixture
{
    protected const string Body = "<p>Sales rose 5% in 2024.</p>";

    private readonly List<HttpMessageInvoker> _invokers = [];

    protected FakeTimeProvider Clock { get; private set; } = null!;

    protected PageServer Server { get; private set; } = null!;

    protected ConcurrentQueue<FetchNote> Notes { get; private set; } = null!;

    /// <summary>The options of tests: this machine may be asked, and hosts need no rest.</summary>
    protected static FetchOptions Quick { get; } = new() { AllowPrivateHosts = true, PerHostDelay = TimeSpan.Zero };

    /// <summary>How long a wait may be to pass at once.</summary>
    protected virtual TimeSpan PassesAtOnce => TimeSpan.FromSeconds(20);

    [SetUp]
    public async Task StartServer()
    {
        Clock = new FakeTimeProvider { PassesAtOnce = PassesAtOnce };
        Notes = [];
        Server = await PageServer.StartAsync();
    }

    [TearDown]
    public async Task StopServer()
    {
        foreach (var invoker in _invokers) invoker.Dispose();
        _invokers.Clear();
        await Server.DisposeAsync();
    }

    /// <summary>A fetcher that remembers its hosts, for several fetches.</summary>
    protected PageFetcher Fetcher(FetchOptions? options = null)
    {
        options ??= Quick;
        return Fetcher(options, PageHandlers.Create(options));
    }

    protected PageFetcher Fetcher(FetchOptions options, SocketsHttpHandler handler)
    {
        var invoker = new HttpMessageInvoker(handler);
        _invokers.Add(invoker);
        return new PageFetcher(invoker, Clock, options, Notes.Enqueue, () => 0.5);
    }

    protected Task<FetchResult> FetchAsync(string path, FetchOptions? options = null) => FetchAsync(Server.AddressOf(path), options);

    protected Task<FetchResult> FetchAsync(Uri address, FetchOptions? options = null) => Fetcher(options).FetchAsync(address, CancellationToken.None);

    protected static string TextOf(FetchResult result) => Encoding.UTF8.GetString(result.Page!.Body.Span);

    protected static byte[] Pack(byte[] bytes, string coding)
    {
        using var packed = new MemoryStream();
        using (Stream packer = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionMode.Compress),
            "br" => new BrotliStream(packed, CompressionMode.Compress),
            "raw deflate" => new DeflateStream(packed, CompressionMode.Compress),
            _ => new ZLibStream(packed, CompressionMode.Compress),
        })
        {
            packer.Write(bytes);
        }

        return packed.ToArray();
    }
}
