namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>When a source that has not been received counts as late.</summary>
public sealed record FreshnessSettings
{
    /// <summary>Days without a receipt after which a source is late; null where none ever is. Default: none.</summary>
    public int? LateAfterDays { get; init; }

    /// <summary>Groups with a number of their own, in the order of the file; names are unique. Default: none.</summary>
    public IReadOnlyList<GroupFreshness> Groups { get; init; } = [];
}
