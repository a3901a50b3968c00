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

    /// <summary>How many minutes to wait for another run to end.</summary>
    public int WaitMinutes { get; init; }

    /// <summary>Whom to tell instead of those that the configuration names; null for those.</summary>
    public string? Notify { get; init; }

    /// <summary>The words that chose the sources, for whoever finds the run under way. No address to notify is among them: it may be a
    /// secret.</summary>
    public override string ToString()
    {
        List<string> words = ["aiindex", "run"];
        if (IsFromSnapshots) words.Add("--from-snapshots");
        if (Group is not null) words.AddRange(["--group", Group]);
        if (Edition is not null) words.AddRange(["--edition", Edition]);
        words.AddRange(Named);
        return string.Join(' ', words);
    }
}
