using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AiIndexEtl.Cli.Telemetry;

/// <summary>
/// Hands traces and metrics to a collector by OTLP over HTTP. The only type that knows the packages of OpenTelemetry, so that a program
/// without an endpoint loads none of them.
/// </summary>
internal sealed class OtlpExport : IDisposable
{
    private const int TimeoutMilliseconds = 5000;

    // A run over kept snapshots ends thousands of spans within seconds.
    private const int MostSpansHeld = 65_536;

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    /// <summary>Begins to listen to the sources of that name.</summary>
    /// <param name="endpoint">The base address of the collector.</param>
    /// <param name="headers">Fields of the requests as <c>name=value,name=value</c>; null for none.</param>
    /// <param name="name">The name of the sources.</param>
    /// <param name="version">The version of the program.</param>
    public OtlpExport(Uri endpoint, string? headers, string name, string version)
    {
        var resource = ResourceBuilder.CreateEmpty().AddService("aiindex", serviceVersion: version).AddTelemetrySdk()
            .AddEnvironmentVariableDetector();
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .SetSampler(new AlwaysOnSampler())
            .AddSource(name)
            .AddOtlpExporter(options =>
            {
                Set(options, endpoint, headers, "v1/traces");
                options.BatchExportProcessorOptions.MaxQueueSize = MostSpansHeld;
            })
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(name)
            .AddOtlpExporter(options => Set(options, endpoint, headers, "v1/metrics"))
            .Build();
    }

    /// <summary>Hands over what is left. It takes five seconds at most where nobody answers.</summary>
    /// <returns>False where the collector did not take it.</returns>
    public bool Flush()
    {
        var isTaken = _metrics.ForceFlush(TimeoutMilliseconds);
        return _traces.ForceFlush(isTaken ? TimeoutMilliseconds : 0) && isTaken;
    }

    /// <summary>Ends the listening.</summary>
    public void Dispose()
    {
        _metrics.Shutdown(0);
        _traces.Shutdown(0);
        _metrics.Dispose();
        _traces.Dispose();
    }

    private static void Set(OtlpExporterOptions options, Uri endpoint, string? headers, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/" + path);
        options.TimeoutMilliseconds = TimeoutMilliseconds;
        if (headers is not null) options.Headers = headers;
    }
}
