using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Reading;
using AiIndexEtl.Warehouse.Reviews;
using AiIndexEtl.Web.Reviews;

namespace AiIndexEtl.Cli.Reviews;

/// <summary>Takes decisions from pages, by the same rules as at the terminal. Each request reads the file that is published then.</summary>
/// <param name="invocation">The command that serves.</param>
/// <param name="configuration">The settings.</param>
/// <param name="known">The names that a correction may use.</param>
internal sealed class WebReviewDesk(Invocation invocation, PipelineConfiguration configuration, KnownNames known) : IReviewDesk
{
    private readonly string _database = configuration.Resolve(configuration.Warehouse.Path);
    private readonly string _decisions = DecisionsLoader.PathOf(configuration);
    private volatile Kept? _kept;

    /// <inheritdoc/>
    public Task<PendingDecisions> PendingAsync(CancellationToken cancellationToken)
    {
        // Taken before the files are read: what is read later than its stamp is read once more, never kept too long.
        var stamp = (StampOf(_decisions), StampOf(_database));
        if (_kept is { } kept && kept.Stamp == stamp) return Task.FromResult(kept.Pending);

        var pending = Pending(cancellationToken);
        _kept = new Kept(stamp, pending);
        return Task.FromResult(pending);
    }

    /// <inheritdoc/>
    public async Task<ReviewReceipt> DecideAsync(ReviewRequest request, CancellationToken cancellationToken)
    {
        var opening = FactsReader.Open(new WarehouseConnectionFactory(), _database);
        using var reader = opening.Reader;
        if (reader is null) return new ReviewReceipt([new ReviewProblem(opening.Failure!)]);
        if (reader.RefusalOf(FileContent.Decisions) is { } refusal) return new ReviewReceipt([new ReviewProblem(refusal)]);

        var desk = new DecisionDesk(DecisionsLoader.Open(configuration, invocation), invocation.Shown(_decisions), reader, invocation.Console.Clock);
        var found = desk.Find(request.FactId, cancellationToken);
        if (found.Value is not { } fact) return new ReviewReceipt(found.Problems);

        var corrected = request.Verdict is ReviewVerdict.Correct ? Correction(fact, request.Corrections) : Judged.Fine(ReviewSlots.None);
        if (corrected.Value is not { } slots) return new ReviewReceipt(corrected.Problems);

        var reviewer = request.Reviewer ?? invocation.Console.UserName;
        var written = await desk.DecideAsync(fact, request.Verdict, slots, request.Reason, reviewer, cancellationToken);
        return new ReviewReceipt(written.Problems, written.Value?.Replaced?.Verdict);
    }

    private Judged<ReviewSlots> Correction(ReviewFact fact, IReadOnlyDictionary<string, string> corrections)
    {
        var mistakes = new List<ReviewProblem>();
        var changes = SlotAssignments.Read(corrections.Select(one => $"{one.Key}={one.Value}"), known, mistakes.Add);
        return changes is null ? new Judged<ReviewSlots>(null, mistakes) : DecisionDesk.Correction(fact, changes);
    }

    private PendingDecisions Pending(CancellationToken cancellationToken)
    {
        var read = DecisionsLoader.Open(configuration, invocation).Read();
        if (read.Problems.Count > 0) return PendingDecisions.None with { Problem = string.Join('\n', read.Problems) };
        if (read.Value is not { Entries.Count: > 0 } list) return PendingDecisions.None;

        using var reader = FactsReader.Open(new WarehouseConnectionFactory(), _database).Reader;
        if (reader is null || reader.RefusalOf(FileContent.Decisions) is not null) return PendingDecisions.None;

        var published = reader.PublishedDecisions(cancellationToken).Select(decision => decision.Id).ToHashSet(StringComparer.Ordinal);
        if (list.Decisions.All(decision => published.Contains(decision.Id))) return PendingDecisions.None;

        var pending = new Dictionary<string, PendingDecision>(StringComparer.Ordinal);
        foreach (var outcome in reader.Judge(list.Decisions, cancellationToken))
        {
            // What does not hold will not take effect either; such words stay in the queue.
            if (outcome is not { State: ReviewState.Applied, AnchorId: { } anchor } || published.Contains(outcome.Decision.Id)) continue;
            pending[anchor] = new PendingDecision(outcome.Decision.Verdict, outcome.Decision.Reason, outcome.Decision.Reviewer);
        }

        return new PendingDecisions(pending, null);
    }

    private static (DateTime Written, long Length) StampOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }

    private sealed record Kept(((DateTime, long) Decisions, (DateTime, long) Database) Stamp, PendingDecisions Pending);
}
