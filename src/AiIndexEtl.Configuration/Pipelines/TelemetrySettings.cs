namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>Where traces and metrics of runs go.</summary>
public sealed record TelemetrySettings
{
    /// <summary>The base address of an OpenTelemetry collector that takes OTLP over HTTP; null for none.</summary>
    public string? Endpoint { get; init; }
}
