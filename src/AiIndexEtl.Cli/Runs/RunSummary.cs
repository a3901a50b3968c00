using AiIndexEtl.Cli.Reviews;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Cli.Runs;

/// <summary>A run in figures: what <c>aiindex run --format jsonl</c> prints, in lower snake case.</summary>
internal sealed record RunSummary
{
    /// <summary>The run's id.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The group, or <c>sources</c>.</summary>
    public required string Group { get; init; }

    /// <summary>True where nothing was to be written.</summary>
    public required bool DryRun { get; init; }

    /// <summary>Sources of which every document was read.</summary>
    public required int SourcesOk { get; init; }

    /// <summary>Sources of which a document failed.</summary>
    public required int SourcesFailed { get; init; }

    /// <summary>Documents that were read; a folder is a source of several.</summary>
    public required int Documents { get; init; }

    /// <summary>Figures found.</summary>
    public required int Claims { get; init; }

    /// <summary>Numerals that are no figures.</summary>
    public required int Rejections { get; init; }

    /// <summary>Facts added; null where nothing was published.</summary>
    public long? FactsAdded { get; init; }

    /// <summary>Facts read anew with another content.</summary>
    public long? FactsChanged { get; init; }

    /// <summary>Facts no longer stated.</summary>
    public long? FactsRemoved { get; init; }

    /// <summary>Facts as they were.</summary>
    public long? FactsUnchanged { get; init; }

    /// <summary>Current facts that wait for review after the run; null where nothing was published.</summary>
    public long? FactsInReview { get; init; }

    /// <summary>Figures on which sources contradict each other after the run; null where nothing was published.</summary>
    public long? Conflicts { get; init; }

    /// <summary>Those of them that are new with the run.</summary>
    public long? ConflictsNew { get; init; }

    /// <summary>Facts whose arithmetic does not add up; null where nothing was published.</summary>
    public long? FactsInconsistent { get; init; }

    /// <summary>Decisions of people that are in force after the run; null where nothing was published.</summary>
    public int? DecisionsApplied { get; init; }

    /// <summary>Decisions that are not, since something else is read from their words now.</summary>
    public int? DecisionsStale { get; init; }

    /// <summary>Decisions that are not, since no current text has their words as a figure.</summary>
    public int? DecisionsUnmatched { get; init; }

    /// <summary>The published file, absolute; null where nothing was published.</summary>
    public string? Published { get; init; }

    /// <summary>Why nothing was published; null where something was, and in a dry run.</summary>
    public string? PublishFailure { get; init; }

    /// <summary>What failed.</summary>
    public required IReadOnlyList<FailedSource> Failures { get; init; }

    /// <summary>Seconds from begin to end.</summary>
    public required double Seconds { get; init; }

    /// <summary>The exit code.</summary>
    public required int ExitCode { get; init; }

    /// <summary>The summary of a run.</summary>
    public static RunSummary Of(RunPlan plan, RunResult result, bool isStrict)
    {
        // Where no document was read, only the tries were put down: nobody's figures were published.
        var report = result.Tally.Read > 0 ? result.Publication?.Report : null;
        return new RunSummary
        {
            RunId = result.RunId,
            Group = plan.JobName,
            DryRun = plan.IsDryRun,
            SourcesOk = result.Tally.SourcesOk + result.EmptyListings,
            SourcesFailed = result.Tally.SourcesFailed,
            Documents = result.Tally.Read,
            Claims = result.Tally.Claims,
            Rejections = result.Tally.Rejections,
            FactsAdded = report?.Facts.Added,
            FactsChanged = report?.Facts.Changed,
            FactsRemoved = report?.Facts.Removed,
            FactsUnchanged = report?.Facts.Unchanged,
            FactsInReview = report?.Standing.FactsInReview,
            Conflicts = report?.Standing.Conflicts,
            ConflictsNew = report?.Standing.NewConflicts,
            FactsInconsistent = report?.Standing.FactsInconsistent,
            DecisionsApplied = report is null ? null : ReviewLines.Of(report.Reviews, ReviewState.Applied),
            DecisionsStale = report is null ? null : ReviewLines.Of(report.Reviews, ReviewState.Stale),
            DecisionsUnmatched = report is null ? null : ReviewLines.Of(report.Reviews, ReviewState.Unmatched),
            Published = report?.DatabasePath,
            PublishFailure = result.Publication?.Failure?.Message,
            Failures = [
                .. result.Tally.Failures.Select(failed =>
                    new FailedSource(failed.SourceId, failed.Asked, failed.Failure!.Stage, failed.Failure.Code, failed.Failure.Message))],
            Seconds = Math.Round(result.Duration.TotalSeconds, 3),
            ExitCode = CodeOf(result, isStrict),
        };
    }

    private static int CodeOf(RunResult result, bool isStrict)
    {
        if (result.Publication is { Failure: { } failure })
        {
            return failure.Kind is PublishFailureKind.CheckFailed ? Cli.ExitCode.HeldBack : Cli.ExitCode.Failed;
        }
        // A feed that has nothing that is wanted today is no failure.
        if (result.Tally.Read == 0) return result.Tally.Documents == 0 && result.Listings > 0 ? Cli.ExitCode.Fine : Cli.ExitCode.Failed;
        return isStrict && result.Tally.Failures.Count > 0 ? Cli.ExitCode.SomeSourcesFailed : Cli.ExitCode.Fine;
    }
}
