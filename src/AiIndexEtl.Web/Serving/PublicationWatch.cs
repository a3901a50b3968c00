using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace AiIndexEtl.Web.Serving;

/// <summary>Tells open pages that a new file was published, as server-sent events (WHATWG HTML, section 9.2).</summary>
/// <param name="path">The published file.</param>
/// <param name="clock">The clock.</param>
internal sealed class PublicationWatch(string path, TimeProvider clock)
{
    // A publication is a renamed file; looking at its name every second costs next to nothing and works on every file system.
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    // A connection over which nothing goes is closed by proxies after about a minute.
    private const int PausesBetweenSignsOfLife = 20;

    /// <summary>What tells one publication from the next; empty where there is no file.</summary>
    public string Stamp()
    {
        var file = new FileInfo(path);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}") : "";
    }

    /// <summary>Sends the stamp now and whenever it changes, until the page is left.</summary>
    public async Task StreamAsync(HttpContext context)
    {
        var stop = context.RequestAborted;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var timer = new PeriodicTimer(s_pause, clock);
        string? sent = null;
        var quiet = 0;
        try
        {
            do
            {
                var stamp = Stamp();
                if (stamp == sent && ++quiet < PausesBetweenSignsOfLife) continue;

                await context.Response.WriteAsync(stamp == sent ? ":\n\n" : $"event: publication\ndata: {stamp}\n\n", stop);
                await context.Response.Body.FlushAsync(stop);
                (sent, quiet) = (stamp, 0);
            }
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }
}
