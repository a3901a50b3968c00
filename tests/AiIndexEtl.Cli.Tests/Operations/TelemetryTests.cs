using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using AiIndexEtl.Testing;
using Microsoft.AspNetCore.Http;

namespace AiIndexEtl.Cli.Tests.Operations;

/// <summary>A collector on a free port takes the traces and metrics of real runs.</summary>
public sealed class TelemetryTests
{
    private readonly ConcurrentQueue<byte[]> _traces = new();
    private readonly ConcurrentQueue<byte[]> _metrics = new();
    private Workspace _workspace = null!;
    private PageServer _server = null!;

    [SetUp]
    public async Task SetUp()
    {
        _traces.Clear();
        _metrics.Clear();
        _workspace = new Workspace();
        _server = await PageServer.StartAsync();
        Collect("/v1/traces", _traces);
        Collect("/v1/metrics", _metrics);
        _server.Serve("/a.html", "<html><body><article><h1>Report</h1><p>In 2024 the share of organisations that use AI rose to 78 percent, "
            + "the report says.</p></article></body></html>");
        _workspace.Configure(_server, "a", "gone");
    }

    [TearDown]
    public async Task TearDown()
    {
        await _server.DisposeAsync();
        _workspace.Dispose();
    }

    [TestCase(true), TestCase(false)]
    public async Task Collector_gets_the_run_its_stages_and_its_documents(bool byVariable)
    {
        if (!byVariable) await File.AppendAllTextAsync(_workspace.PathOf("pipeline.yaml"), $"telemetry: {{endpoint: \"{_server.Address}\"}}\n");

        var result = await RunAsync(byVariable ? _server.Address.AbsoluteUri : null);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var spans = _traces.SelectMany(Spans).ToList();
        var run = spans.Single(span => span.Name == "run");
        var stages = spans.Where(span => span.Parent == run.Id).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(run.Parent, Is.Empty);
            Assert.That(stages.Select(span => span.Name), Is.EquivalentTo(["scrape", "clean", "extract", "publish"]));
            Assert.That(Below("scrape"), Is.EqualTo(["scrape document", "scrape document"]));
            Assert.That(Below("clean"), Is.EqualTo(["clean document"]));
            Assert.That(Below("extract"), Is.EqualTo(["extract document"]));
            Assert.That(spans.Select(span => span.Trace).Distinct().Count(), Is.EqualTo(1));
            Assert.That(spans.All(span => span.End >= span.Start), Is.True);
            Assert.That(stages.All(stage => stage.Start >= run.Start && stage.End <= run.End), Is.True, "stages lie within their run");
        });

        List<string> Below(string stage) =>
            [.. spans.Where(span => span.Parent == stages.Single(one => one.Name == stage).Id).Select(span => span.Name)];
    }

    [Test]
    public async Task Collector_gets_the_counts()
    {
        await RunAsync(_server.Address.AbsoluteUri);

        var names = _metrics.SelectMany(MetricNames).Distinct().ToList();
        Assert.That(names, Is.SupersetOf(new[]
        {
            "aiindex.documents", "aiindex.claims", "aiindex.facts", "aiindex.failures", "aiindex.runs", "aiindex.run.duration",
                "aiindex.document.duration",
        }));
        // The counts add up over the run: the last of them are those of its end.
        var sums = Sums(_metrics.Last()).ToLookup(sum => sum.Name, sum => sum.Value);
        Assert.That(sums["aiindex.documents"].Sum(), Is.EqualTo(2));
        Assert.That(sums["aiindex.failures"].Sum(), Is.EqualTo(1));
        Assert.That(sums["aiindex.facts"].Sum(), Is.EqualTo((long)_workspace.Query("SELECT count(*) FROM all_facts")[0][0]!));
    }

    [Test]
    public async Task Web_sites_are_sent_no_trace_ids()
    {
        await RunAsync(_server.Address.AbsoluteUri);

        Assert.That(_server.PageRequests.Where(fields => fields[":path"].EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(fields => fields.Keys), Has.None.EqualTo("traceparent").IgnoreCase);
    }

    [Test]
    public async Task Collector_that_is_down_costs_a_warning_and_never_the_run()
    {
        var result = await RunAsync("http://127.0.0.1:1");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain("Telemetry: 127.0.0.1 did not take the traces and metrics of the run."));
    }

    [TestCase(false), TestCase(true)]
    public async Task Nothing_is_loaded_for_it_where_no_collector_is_named(bool isNamed)
    {
        var list = _workspace.PathOf("assemblies.txt");
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "run"])
        {
            WorkingDirectory = _workspace.Folder, RedirectStandardError = true, RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(TelemetryTests).Assembly.Location;
        start.Environment[StartupHook.Variable] = list;
        start.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = isNamed ? _server.Address.AbsoluteUri : "";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.That(process.ExitCode, Is.Zero, await error);
        var loaded = (await File.ReadAllLinesAsync(list)).Where(name => name.StartsWith("OpenTelemetry", StringComparison.Ordinal)).ToList();
        Assert.That(loaded, isNamed ? Is.Not.Empty : Is.Empty);
    }

    private Task<CommandResult> RunAsync(string? endpoint) => _workspace.RunAsync(
        console => console with { Variable = name => name == "OTEL_EXPORTER_OTLP_ENDPOINT" ? endpoint : null }, default, "run");

    private void Collect(string path, ConcurrentQueue<byte[]> bodies) => _server.Respond(path, async (context, _) =>
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        bodies.Enqueue(body.ToArray());
        context.Response.ContentType = "application/x-protobuf";
    });

    private static IEnumerable<(string Name, string Id, string Parent, string Trace, ulong Start, ulong End)> Spans(byte[] body) =>
        from resource in Fields(body, 1)
        from scope in Fields(resource, 2)
        from span in Fields(scope, 2)
        select (
            Encoding.UTF8.GetString(Fields(span, 5).Single()), Convert.ToHexString(Fields(span, 2).Single()),
            Convert.ToHexString(Fields(span, 4).SingleOrDefault() ?? []), Convert.ToHexString(Fields(span, 1).Single()),
                Number(Fields(span, 7).Single()),
            Number(Fields(span, 8).Single()));

    private static IEnumerable<string> MetricNames(byte[] body) =>
        Metrics(body).Select(metric => Encoding.UTF8.GetString(Fields(metric, 1).Single()));

    private static IEnumerable<(string Name, long Value)> Sums(byte[] body) =>
        from metric in Metrics(body)
        from sum in Fields(metric, 7)
        from point in Fields(sum, 1)
        select (Encoding.UTF8.GetString(Fields(metric, 1).Single()), (long)Number(Fields(point, 6).Single()));

    private static IEnumerable<byte[]> Metrics(byte[] body) =>
        Fields(body, 1).SelectMany(resource => Fields(resource, 2)).SelectMany(scope => Fields(scope, 2));

    private static ulong Number(byte[] bytes) => BitConverter.ToUInt64(bytes);

    // Protocol Buffers as they lie on the wire: a field's number and kind, then its bytes.
    private static List<byte[]> Fields(byte[] message, int wanted)
    {
        var (at, found) = (0, new List<byte[]>());
        while (at < message.Length)
        {
            var key = Varint(message, ref at);
            var begin = at;
            byte[] value;
            switch (key & 7)
            {
                case 0:
                    Varint(message, ref at);
                    value = message[begin..at];
                    break;
                case 1:
                    at += 8;
                    value = message[begin..at];
                    break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    value = message[at..(at + length)];
                    at += length;
                    break;
                default:
                    at += 4;
                    value = message[begin..at];
                    break;
            }

            if ((int)(key >> 3) == wanted) found.Add(value);
        }

        return found;
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var part = message[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
            shift += 7;
        }
    }
}
