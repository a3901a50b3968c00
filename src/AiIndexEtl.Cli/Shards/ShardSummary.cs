namespace AiIndexEtl.Cli.Shards;

/// <summary>What a worker has done, as the last file of its folder tells it.</summary>
internal sealed record ShardSummary
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>Which part, from 0.</summary>
    public required int Shard { get; init; }

    /// <summary>How many parts.</summary>
    public required int Of { get; init; }

    /// <summary>When the worker began (UTC).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How many seconds it took.</summary>
    public required double Seconds { get; init; }

    /// <summary>Where it ran.</summary>
    public required string Host { get; init; }

    /// <summary>Documents.</summary>
    public required int Documents { get; init; }

    /// <summary>Those of them that were read.</summary>
    public required int DocumentsRead { get; init; }

    /// <summary>Figures found.</summary>
    public required int Claims { get; init; }

    /// <summary>Documents that failed.</summary>
    public required int Failed { get; init; }
}
