using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Runs.Readings;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Cli.Runs;

/// <summary>The pipeline: each document is received, cleaned and read; what was found is published in one step.</summary>
internal sealed class PipelineRun(RunPlan plan, Invocation invocation)
{
    private const string StagingPrefix = ".staging-";
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromDays(1);

    private readonly TimeProvider _clock = invocation.Console.Clock;

    /// <summary>Runs. A document that fails is in the result and stops no other.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was published and nothing half-written is
    /// left.</exception>
    public async Task<RunResult> ExecuteAsync(IRunObserver observer, CancellationToken cancellationToken)
    {
        var startedAt = _clock.GetUtcNow();
        var began = _clock.GetTimestamp();
        var runId = Guid.CreateVersion7(startedAt);
        invocation.Messages.RunId = runId;
        observer.Started(runId);
        var folder = Path.GetDirectoryName(plan.Configuration.Resolve(plan.Configuration.Warehouse.Path))!;
        using var journal = plan.IsDryRun || plan.Known is not null ? null : RunJournal.Open(folder, plan.JobName, runId, startedAt);
        RemoveAbandoned(folder);
        using var staging = plan.IsDryRun ? null : new RunStaging(Path.Combine(folder, StagingPrefix + runId.ToString("N")), plan);
        var result = await ReadAsync(
            new RunResult { RunId = runId, StartedAt = startedAt, Duration = TimeSpan.Zero, Tally = new RunTally() },
            observer,
            journal,
            staging,
            cancellationToken);
        if (staging is not null && (result.Tally.Read > 0 || LeavesRecord(staging)))
        {
            observer.Publishing();
            ReturnMemory();
            result = result with { Publication = Publish(result, staging, observer.StepBegins, cancellationToken) };
        }

        if (result.Publication is null or { IsPublished: true } or { Failure.Kind: PublishFailureKind.CheckFailed }) journal?.Finish();

        return result with { Duration = _clock.GetElapsedTime(began) };
    }

    private string DatabasePath => plan.Configuration.Resolve(plan.Configuration.Warehouse.Path);

    // Where no document could be read, the figures stay as they are; the tries belong into the record all the same, if there is one.
    private bool LeavesRecord(RunStaging staging) => plan.Known is null && File.Exists(DatabasePath) && staging.HasFetches;

    private async Task<RunResult> ReadAsync(
        RunResult result, IRunObserver observer, RunJournal? journal, RunStaging? staging, CancellationToken cancellationToken)
    {
        var readings = plan.IsDryRun || plan.Known is not null ? null : ReadingStore.Of(plan, _clock);
        readings?.RemoveUnused();
        using var pass = DocumentPass.Open(plan, invocation, observer, journal, readings);
        void Take(DocumentOutcome outcome, DocumentResult document)
        {
            staging?.Add(outcome);
            result.Tally.Add(document);
        }

        if (plan.Known is { } known)
        {
            observer.Begin(known.Count);
            await pass.ReadAsync(known.ToAsyncEnumerable(), Take, cancellationToken);
            return result;
        }

        var sources = await pass.ExpandAsync(plan.Sources, cancellationToken);
        var listings = sources.Where(source => source.Choices is not null).ToList();
        staging?.Add(listings.SelectMany(listing => listing.Received).SelectMany(received => received.Fetches));
        var documents = sources.SelectMany(source => source.Documents).ToList();
        observer.Begin(documents.Count);
        await pass.ReadAsync(documents.ToAsyncEnumerable(), Take, cancellationToken);
        return result with { Listings = listings.Count, EmptyListings = listings.Count(listing => listing.Documents.Count == 0) };
    }

    private PublishOutcome Publish(RunResult result, RunStaging staging, Action<string> stepBegins, CancellationToken cancellationToken)
    {
        var database = DatabasePath;
        var folder = Path.GetDirectoryName(database)!;
        if (staging.Complete() is not { } rows)
        {
            return PublishOutcome.Of(
                PublishFailureKind.Io,
                $"The figures could not be laid down in {folder}; the published file is as it was. {staging.Failure} Check the disk's space and the folder's permissions.");
        }

        var request = RunPublication.Request(plan, [rows], RunStaging.Describe(plan, result)) with { StepBegins = stepBegins, KeepsPrevious = result.Tally.Read > 0 };
        return new WarehousePublisher(new WarehouseConnectionFactory(), _clock).Publish(request, cancellationToken);
    }

    // The pages are read: what the collector holds ready for more of them goes back to the system before DuckDB asks for its own. After a few
    // pages that is less than the collection is worth.
    private static void ReturnMemory()
    {
        const long WorthReturning = 64 << 20;
        if (GC.GetTotalMemory(forceFullCollection: false) > WorthReturning) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    // A run that was killed leaves its folder behind; one that is a day old belongs to nobody.
    private void RemoveAbandoned(string folder)
    {
        if (plan.IsDryRun || !Directory.Exists(folder)) return;
        foreach (var left in Directory.EnumerateDirectories(folder, StagingPrefix + "*"))
        {
            if (_clock.GetUtcNow().UtcDateTime - Directory.GetLastWriteTimeUtc(left) > AbandonedAfter) Remove(left);
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Not this run's: the next one tries again.
        }
    }
}
