namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>
/// Which snapshots stay. One goes where every rule that is set lets it go and no fact, current or closed, was read from it; without a
/// rule none goes.
/// </summary>
public sealed record SnapshotRetention
{
    /// <summary>The newest so many of each document stay; null for no such rule.</summary>
    public int? KeepLastPerDocument { get; init; }

    /// <summary>Those received within so many days stay; null for no such rule.</summary>
    public int? KeepDays { get; init; }

    /// <summary>True where any may go.</summary>
    public bool IsSet => KeepLastPerDocument is not null || KeepDays is not null;
}
