using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AiIndexEtl.Testing;

/// <summary>A web server on a free port of this machine that serves what a test tells it to, and counts what it was asked.</summary>
public sealed class PageServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, Func<HttpContext, int, Task>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<IReadOnlyDictionary<string, string>> _requests = new();

    private PageServer(WebApplication application) => _application = application;

    /// <summary>The address of the server's root, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The header fields of every request, in the order of arrival; the field <c>:path</c> is the path.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Requests => [.. _requests];

    /// <summary>Starts a server.</summary>
    public static async Task<PageServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(options => options.AddServerHeader = false).UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var server = new PageServer(application);
        application.Run(server.AnswerAsync);
        await application.StartAsync();
        server.Address = new Uri(application.Urls.First().TrimEnd('/') + "/");
        return server;
    }

    /// <summary>The absolute address of a path.</summary>
    public Uri AddressOf(string path) => new(Address, path);

    /// <summary>How often a path was asked for.</summary>
    public int CountOf(string path) => _counts.GetValueOrDefault(path);

    /// <summary>Serves bytes at a path, with status 200.</summary>
    public void Serve(string path, byte[] body, string contentType = "text/html; charset=utf-8", params (string Name, string Value)[] headers) =>
        Respond(path, (context, _) => WriteAsync(context, body, contentType, headers));

    /// <summary>Serves text in UTF-8 at a path, with status 200.</summary>
    public void Serve(string path, string body, string contentType = "text/html; charset=utf-8") => Serve(path, Encoding.UTF8.GetBytes(body), contentType);

    /// <summary>Answers with a status so many times, then serves the body.</summary>
    public void ServeAfterFailures(string path, int failures, int status, string body, string? retryAfter = null) => Respond(path, (context, count) =>
    {
        if (count > failures) return WriteAsync(context, Encoding.UTF8.GetBytes(body), "text/html; charset=utf-8", []);

        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    });

    /// <summary>Says nothing until the request is called off.</summary>
    /// <returns>Completes when somebody asks.</returns>
    public Task Hang(string path)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Respond(path, async (context, _) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        return asked.Task;
    }

    /// <summary>Serves a page that is confirmed by 304 where the request names its validator.</summary>
    /// <param name="path">The path.</param>
    /// <param name="body">The page.</param>
    /// <param name="etag">Its ETag; null for none.</param>
    /// <param name="lastModified">Its Last-Modified; null for none.</param>
    /// <param name="confirms">What a 304 carries as ETag; null for the same.</param>
    public void ServeConditionally(string path, string body, string? etag, string? lastModified = null, string? confirms = null) => Respond(path, (context, _) =>
    {
        var asked = context.Request.Headers;
        if (etag is not null) context.Response.Headers.ETag = etag;
        if (lastModified is not null) context.Response.Headers.LastModified = lastModified;
        var isKnown = asked.IfNoneMatch.Count > 0 ? asked.IfNoneMatch == etag : lastModified is not null && asked.IfModifiedSince == lastModified;
        if (!isKnown) return WriteAsync(context, Encoding.UTF8.GetBytes(body), "text/html; charset=utf-8", []);

        if (confirms is not null) context.Response.Headers.ETag = confirms;
        context.Response.StatusCode = 304;
        return Task.CompletedTask;
    });

    /// <summary>Serves robots.txt, with status 200.</summary>
    public void ServeRobots(string text) => Serve("/robots.txt", text, "text/plain");

    /// <summary>The requests for pages, those for robots.txt left out.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> PageRequests => [.. _requests.Where(fields => fields[":path"] != "/robots.txt")];

    /// <summary>Answers with a status and no body.</summary>
    public void Fail(string path, int status) => ServeAfterFailures(path, int.MaxValue, status, "");

    /// <summary>Redirects a path.</summary>
    public void Redirect(string path, string location, int status = 302) => Respond(path, (context, _) =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    });

    /// <summary>Announces a longer body than it sends, then breaks the connection.</summary>
    public void BreakOff(string path, string body, int failures) => Respond(path, async (context, count) =>
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        if (count > failures)
        {
            await WriteAsync(context, bytes, "text/html; charset=utf-8", []);
            return;
        }

        context.Response.ContentLength = bytes.Length + 100;
        await context.Response.Body.WriteAsync(bytes);
        await context.Response.Body.FlushAsync();
        context.Abort();
    });

    /// <summary>Answers a path by a function of the request and of how often the path was asked for, this time included.</summary>
    public void Respond(string path, Func<HttpContext, int, Task> answer) => _answers[path] = answer;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
    }

    private static async Task WriteAsync(HttpContext context, byte[] body, string contentType, (string Name, string Value)[] headers)
    {
        context.Response.ContentType = contentType;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value + context.Request.QueryString.Value;
        var fields = context.Request.Headers.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        fields[":path"] = path;
        _requests.Enqueue(fields);
        var count = _counts.AddOrUpdate(path, 1, (_, before) => before + 1);
        if (_answers.TryGetValue(path, out var answer)) return answer(context, count);

        context.Response.StatusCode = 404;
        return context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"nothing at {path}"));
    }
}
