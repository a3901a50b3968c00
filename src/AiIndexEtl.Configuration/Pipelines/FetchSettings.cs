namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>How pages are fetched. The reason for each default stands in <see cref="PipelineDefaults"/>.</summary>
public sealed record FetchSettings
{
    /// <summary>What the program calls itself to web sites. Default <c>AiIndexEtl/0.1</c>.</summary>
    public string UserAgent { get; init; } = PipelineDefaults.UserAgent;

    /// <summary>Seconds until one attempt is given up. Default 30, from 1 to 600.</summary>
    public int TimeoutSeconds { get; init; } = PipelineDefaults.TimeoutSeconds;

    /// <summary>Seconds until a source is given up, all attempts and waits together. Default 120, from 1 to 3600.</summary>
    public int TotalSeconds { get; init; } = PipelineDefaults.TotalSeconds;

    /// <summary>How often a failed attempt is repeated. Default 4, from 0 to 10.</summary>
    public int Retries { get; init; } = PipelineDefaults.Retries;

    /// <summary>The largest page or file that is read, in megabytes of 1,048,576 bytes. Default 32, from 1 to 32.</summary>
    public int MaxMegabytes { get; init; } = PipelineDefaults.MaximumMegabytes;

    /// <summary>The least number of seconds between two requests to one host. Default 1, from 0 to 600.</summary>
    public decimal DelaySeconds { get; init; } = PipelineDefaults.DelaySeconds;

    /// <summary>Whether hosts on this machine and in private networks may be asked. Default false.</summary>
    public bool AllowPrivateHosts { get; init; } = PipelineDefaults.AllowPrivateHosts;

    /// <summary>The largest page or file that is read, in bytes.</summary>
    public int MaxBytes => MaxMegabytes * 1_048_576;
}
