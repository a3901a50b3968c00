namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>How pages are fetched. The reason for each default stands in <see cref="PipelineDefaults"/>.</summary>
public sealed record FetchSettings
{
    /// <summary>What the program calls itself to web sites. Default <c>AiIndexEtl/0.1</c>.</summary>
    public string UserAgent { get; init; } = PipelineDefaults.UserAgent;

    /// <summary>
    /// Whom the operators of a site can write to: a mail or web address, sent behind the name. Default: none, which a run over web
    /// sources warns of.
    /// </summary>
    public string? Contact { get; init; }

    /// <summary>Whether robots.txt is asked for and obeyed. Default true.</summary>
    public bool ObeyRobots { get; init; } = PipelineDefaults.ObeyRobots;

    /// <summary>Seconds until one attempt is given up. Default 30, from 1 to 600.</summary>
    public int TimeoutSeconds { get; init; } = PipelineDefaults.TimeoutSeconds;

    /// <summary>Seconds until a page is given up, all attempts and waits from its turn on together. Default 120, from 1 to 3600.</summary>
    public int TotalSeconds { get; init; } = PipelineDefaults.TotalSeconds;

    /// <summary>How often a failed attempt is repeated. Default 4, from 0 to 10.</summary>
    public int Retries { get; init; } = PipelineDefaults.Retries;

    /// <summary>The largest page or file that is read, in megabytes of 1,048,576 bytes. Default 32, from 1 to 32.</summary>
    public int MaxMegabytes { get; init; } = PipelineDefaults.MaximumMegabytes;

    /// <summary>The least number of seconds between the end of an answer and the next request to the same host. Default 1, from 0 to 600.</summary>
    public decimal DelaySeconds { get; init; } = PipelineDefaults.DelaySeconds;

    /// <summary>The longest pause that a robots.txt may ask for, in seconds; a longer one is cut to this. Default 30, from 0 to 600.</summary>
    public decimal MaxCrawlDelaySeconds { get; init; } = PipelineDefaults.MaxCrawlDelaySeconds;

    /// <summary>How many requests may be under way at once, over all hosts; one host never has more than one. Default 8, from 1 to 64.</summary>
    public int MaxConcurrentRequests { get; init; } = PipelineDefaults.MaxConcurrentRequests;

    /// <summary>Whether hosts on this machine and in private networks may be asked. Default false.</summary>
    public bool AllowPrivateHosts { get; init; } = PipelineDefaults.AllowPrivateHosts;

    /// <summary>Single hosts on this machine or in private networks that may be asked, as they stand in addresses. Default: none.</summary>
    public IReadOnlyList<string> AllowHosts { get; init; } = [];

    /// <summary>The User-Agent field: the name, and the contact where there is one.</summary>
    public string UserAgentWithContact => Contact is null ? UserAgent : $"{UserAgent} (+{Contact})";

    /// <summary>The largest page or file that is read, in bytes.</summary>
    public int MaxBytes => MaxMegabytes * 1_048_576;
}
