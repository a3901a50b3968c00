namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>Whom a run tells how it went. The reason for each default stands in <see cref="PipelineDefaults"/>.</summary>
public sealed record NotifySettings
{
    /// <summary>The web address that the summary is posted to as JSON; null for none.</summary>
    public string? Url { get; init; }

    /// <summary>The environment variable that holds that address, where the address is itself a secret; null for none.</summary>
    public string? UrlVariable { get; init; }

    /// <summary>The command that the shell runs with the summary on its standard input; null for none.</summary>
    public string? Command { get; init; }

    /// <summary>After which runs: <c>problems</c>, <c>new</c> or <c>always</c>. Default <c>problems</c>.</summary>
    public string When { get; init; } = PipelineDefaults.NotifyWhen;

    /// <summary>The field of the request that carries the secret. Default <c>Authorization</c>.</summary>
    public string Header { get; init; } = PipelineDefaults.NotifyHeader;

    /// <summary>The environment variable that holds the value of that field; null where none is sent.</summary>
    public string? HeaderVariable { get; init; }

    /// <summary>Seconds until an attempt to post, or the command, is given up. Default 20, from 1 to 300.</summary>
    public int TimeoutSeconds { get; init; } = PipelineDefaults.NotifyTimeoutSeconds;

    /// <summary>After which runs, as a value.</summary>
    public NotifyOccasion Occasion => When switch
    {
        "always" => NotifyOccasion.Always,
        "new" => NotifyOccasion.New,
        _ => NotifyOccasion.Problems,
    };

    /// <summary>True where somebody is to be told.</summary>
    public bool IsSet => Url is not null || UrlVariable is not null || Command is not null;
}
