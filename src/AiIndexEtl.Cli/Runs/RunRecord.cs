using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Runs;

/// <summary>
/// How a run ended, as a file of its own beside the published one. The published file knows runs that were published; this knows those
/// that failed too.
/// </summary>
internal sealed record RunRecord
{
    /// <summary>The run's id; null where it was stopped before it had one.</summary>
    public Guid? RunId { get; init; }

    /// <summary>The group, or <c>sources</c>.</summary>
    public required string Group { get; init; }

    /// <summary>How it ended.</summary>
    public required RunEnding Outcome { get; init; }

    /// <summary>The exit code.</summary>
    public required int ExitCode { get; init; }

    /// <summary>When it began (UTC).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Seconds from begin to end.</summary>
    public required double Seconds { get; init; }

    /// <summary>The machine.</summary>
    public required string Host { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Sources of which every document was read.</summary>
    public int SourcesOk { get; init; }

    /// <summary>Sources of which a document failed.</summary>
    public int SourcesFailed { get; init; }

    /// <summary>Documents that were read.</summary>
    public int Documents { get; init; }

    /// <summary>Figures found.</summary>
    public int Claims { get; init; }

    /// <summary>Facts added; null where nothing was published.</summary>
    public long? FactsAdded { get; init; }

    /// <summary>Facts read anew with another content; null where nothing was published.</summary>
    public long? FactsChanged { get; init; }

    /// <summary>Facts no longer stated; null where nothing was published.</summary>
    public long? FactsRemoved { get; init; }

    /// <summary>Current facts that wait for review; null where nothing was published.</summary>
    public long? FactsInReview { get; init; }

    /// <summary>Figures told in contradiction; null where nothing was published.</summary>
    public long? Conflicts { get; init; }

    /// <summary>Those of them that are new; null where nothing was published.</summary>
    public long? ConflictsNew { get; init; }

    /// <summary>Some of those that are new.</summary>
    public IReadOnlyList<RunConflict> NewConflicts { get; init; } = [];

    /// <summary>The published file; null where nothing was published.</summary>
    public string? Published { get; init; }

    /// <summary>Why nothing was published; null where something was.</summary>
    public string? PublishFailure { get; init; }

    /// <summary>What failed.</summary>
    public IReadOnlyList<FailedSource> Failures { get; init; } = [];

    /// <summary>The record of a run that came to its end.</summary>
    public static RunRecord Of(RunSummary summary, RunResult result) => new()
    {
        RunId = summary.RunId,
        Group = summary.Group,
        Outcome = EndingOf(summary),
        ExitCode = summary.ExitCode,
        StartedAt = result.StartedAt,
        Seconds = summary.Seconds,
        Host = Environment.MachineName,
        Version = CommandLine.Version,
        SourcesOk = summary.SourcesOk,
        SourcesFailed = summary.SourcesFailed,
        Documents = summary.Documents,
        Claims = summary.Claims,
        FactsAdded = summary.FactsAdded,
        FactsChanged = summary.FactsChanged,
        FactsRemoved = summary.FactsRemoved,
        FactsInReview = summary.FactsInReview,
        Conflicts = summary.Conflicts,
        ConflictsNew = summary.ConflictsNew,
        Published = summary.Published,
        PublishFailure = summary.PublishFailure,
        Failures = summary.Failures,
    };

    private static RunEnding EndingOf(RunSummary summary)
    {
        if (summary.Published is not null) return summary.Failures.Count > 0 ? RunEnding.PublishedInPart : RunEnding.Published;
        if (summary.ExitCode == Cli.ExitCode.HeldBack) return RunEnding.HeldBack;
        return summary.ExitCode == Cli.ExitCode.Fine ? RunEnding.NothingToRead : RunEnding.Failed;
    }
}
