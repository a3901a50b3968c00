using System.Globalization;

namespace AiIndexEtl.Web.Data;

/// <summary>A published run.</summary>
public sealed record RunRow
{
    /// <summary>UUID.</summary>
    public required string RunId { get; init; }

    /// <summary>What ran: the group of sources, or merge.</summary>
    public required string JobName { get; init; }

    /// <summary>fetch, snapshots, import or review.</summary>
    public required string Kind { get; init; }

    /// <summary>Why it was started; null where nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>Begin (UTC).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>End of the merge (UTC); null where unknown.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Version of the program; null where unknown.</summary>
    public string? CodeVersion { get; init; }

    /// <summary>Facts stated now and not before.</summary>
    public long Added { get; init; }

    /// <summary>Facts whose reading, place or confidence changed.</summary>
    public long Changed { get; init; }

    /// <summary>Facts stated before and not now.</summary>
    public long Removed { get; init; }

    /// <summary>Current facts after the run.</summary>
    public long Open { get; init; }

    /// <summary>Those of them that waited for review.</summary>
    public long InReview { get; init; }

    /// <summary>Sources asked.</summary>
    public long Fetched { get; init; }

    /// <summary>Sources that could not be received.</summary>
    public long Failures { get; init; }

    /// <summary>Checks that failed without holding the publication back.</summary>
    public long Warnings { get; init; }

    /// <summary>How long stages took, in their order.</summary>
    public IReadOnlyList<(string Stage, TimeSpan Duration)> Stages { get; init; } = [];

    internal static RunRow Of(Row row) => new()
    {
        RunId = row.Text("run_id"),
        JobName = row.Text("job_name"),
        Kind = row.Text("kind"),
        Reason = row.TextOrNull("reason"),
        StartedAt = row.Time("started_at") ?? DateTimeOffset.UnixEpoch,
        EndedAt = row.Time("ended_at"),
        CodeVersion = row.TextOrNull("code_version"),
        Added = row.Long("facts_added"),
        Changed = row.Long("facts_changed"),
        Removed = row.Long("facts_removed"),
        Open = row.Long("facts_open"),
        InReview = row.Long("facts_in_review"),
        Fetched = row.Long("fetched"),
        Failures = row.Long("fetch_failures"),
        Warnings = row.Long("warnings"),
        Stages = [.. row.Texts("stages").Zip(row.Texts("durations"), (stage, duration) => (stage, TimeSpan.FromMilliseconds(long.Parse(duration, CultureInfo.InvariantCulture))))],
    };
}
