using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AiIndexEtl.Benchmarks.Pipelines;

/// <summary>
/// A night on which nothing has changed: conditional requests for pages of a local server, beside what curl needs for the same requests
/// in parallel. The pages are spread over twenty hosts under 127/8, so that the courtesy of one request at a time to a host does not decide.
/// </summary>
internal static class NightlyReport
{
    private const int Rounds = 5;
    private const int Hosts = 20;

    /// <summary>Measures both in turn, after a first night that receives the pages.</summary>
    public static async Task WriteAsync(TextWriter output, string program, int sources)
    {
        var answers = new Dictionary<string, (byte[] Body, string Tag)>(StringComparer.Ordinal);
        await using var server = Server(answers);
        await server.StartAsync();
        var folder = Directory.CreateTempSubdirectory("aiindex-nightly-").FullName;
        try
        {
            Prepare(answers, [.. server.Urls], folder, sources);
            var first = await Task.Run(() => MeasuredCommand.Run(program, folder, "run", "--quiet"));
            Tell(output, "first night, everything new", first);
            var pairs = new List<(MeasuredCommand Curl, MeasuredCommand Own)>();
            for (var i = 0; i < Rounds; i++)
            {
                var curl = await Task.Run(() => MeasuredCommand.Run("curl", folder, "--parallel", "--parallel-max", "8", "--silent", "--output", "/dev/null", "--config", "requests.txt"));
                pairs.Add((curl, await Task.Run(() => MeasuredCommand.Run(program, folder, "run", "--quiet"))));
            }

            var median = pairs.OrderBy(pair => pair.Own.Seconds / pair.Curl.Seconds).ElementAt(Rounds / 2);
            Tell(output, "curl, conditional requests", median.Curl);
            Tell(output, "run, nothing has changed", median.Own);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {median.Own.Seconds / median.Curl.Seconds:0.00} times curl; by time of processors {median.Own.Processor / median.Curl.Processor:0.00} times"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Prepare(Dictionary<string, (byte[] Body, string Tag)> answers, IReadOnlyList<string> hosts, string folder, int sources)
    {
        var yaml = new StringBuilder("default_group: made\nfetch:\n  contact: me@example.org\n  allow_private_hosts: true\n  delay_seconds: 0\nsources:\n");
        var requests = new StringBuilder();
        for (var i = 0; i < sources; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/page-{i}");
            var body = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=\"en\"><head><title>Notice {(char)('a' + (i % 26))}</title></head><body><main><article><h1>Notice</h1><p>The town of Elmstead counted {10_000 + i} electric cars in 2024, as its council said on Monday.</p><p>It had {5_000 + i} of them in 2023, the same office said in its yearly report on traffic.</p></article></main></body></html>"));
            var tag = "\"" + Convert.ToHexStringLower(SHA256.HashData(body))[..16] + "\"";
            answers[path] = (body, tag);
            var address = hosts[i % hosts.Count] + path;
            yaml.Append(CultureInfo.InvariantCulture, $"  - id: s{i}\n    url: {address}\n    group: made\n");
            requests.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : "next\n")}url = \"{address}\"\nheader = \"If-None-Match: {tag.Replace("\"", "\\\"", StringComparison.Ordinal)}\"\noutput = \"/dev/null\"\n");
        }

        File.WriteAllText(Path.Combine(folder, "pipeline.yaml"), yaml.ToString());
        File.WriteAllText(Path.Combine(folder, "requests.txt"), requests.ToString());
    }

    private static WebApplication Server(Dictionary<string, (byte[] Body, string Tag)> answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(options =>
        {
            for (var i = 0; i < Hosts; i++) options.Listen(new IPAddress([127, 0, 1, (byte)(i + 1)]), 0);
        });
        var server = builder.Build();
        server.Run(context => AnswerAsync(context, answers));
        return server;
    }

    private static async Task AnswerAsync(HttpContext context, Dictionary<string, (byte[] Body, string Tag)> answers)
    {
        if (!answers.TryGetValue(context.Request.Path.Value!, out var answer))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var (body, tag) = answer;
        context.Response.Headers.ETag = tag;
        context.Response.ContentType = "text/html; charset=utf-8";
        if (context.Request.Headers.IfNoneMatch == tag) context.Response.StatusCode = StatusCodes.Status304NotModified;
        else await context.Response.Body.WriteAsync(body);
    }

    private static void Tell(TextWriter output, string name, MeasuredCommand run)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-30} {run.Seconds,7:0.00} s, processors {run.Processor,6:0.00} s, {run.PeakMegabytes,5:0} MB in memory at most, exit code {run.ExitCode}"));
        if (run.ExitCode != 0) output.WriteLine(run.Output);
    }
}
