namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>What <c>aiindex prune</c> may remove. The reason for the default stands in <see cref="PipelineDefaults"/>.</summary>
public sealed record RetentionSettings
{
    /// <summary>Which snapshots stay.</summary>
    public SnapshotRetention Snapshots { get; init; } = new();

    /// <summary>How many records of runs are kept. Default 90, from 1 to 100000.</summary>
    public int KeepRuns { get; init; } = PipelineDefaults.KeptRuns;
}
