namespace AiIndexEtl.Cli.Commands;

/// <summary>What the words of <c>aiindex run</c> ask for.</summary>
internal sealed record RunRequest
{
    /// <summary>The group; null where none was named.</summary>
    public string? Group { get; init; }

    /// <summary>Addresses, paths and ids of sources; empty where none was named.</summary>
    public required IReadOnlyList<string> Named { get; init; }

    /// <summary>The edition; null where none was named.</summary>
    public string? Edition { get; init; }

    /// <summary>Whether kept snapshots are read again instead of the sources.</summary>
    public bool IsFromSnapshots { get; init; }

    /// <summary>Why the run was started; null where nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether figures close that a page has lost together with more than half of the others.</summary>
    public bool AcceptsLosses { get; init; }

    /// <summary>Whether a source that failed gives an exit code of its own.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether nothing is to be written.</summary>
    public bool IsDryRun { get; init; }
}
