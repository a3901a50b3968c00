namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>When the sources of a group count as late.</summary>
public sealed record GroupFreshness
{
    /// <summary>The group.</summary>
    public required string Name { get; init; }

    /// <summary>Days without a receipt after which a source of the group is late. From 1 to 3650.</summary>
    public required int LateAfterDays { get; init; }
}
