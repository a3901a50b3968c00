using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Runs.Listings;
using AiIndexEtl.Reconciliation.Checks;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Cli.Runs;

/// <summary>The pipeline: each document is received, cleaned and read; what was found is published in one step.</summary>
internal sealed class PipelineRun(RunPlan plan, Invocation invocation)
{
    private const int ReadAtOnce = 2;
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
        var result = await ProcessAsync(
            new RunResult { RunId = runId, StartedAt = startedAt, Duration = TimeSpan.Zero, Outcomes = [] },
            observer,
            journal,
            cancellationToken);
        if (!plan.IsDryRun && (result.DocumentsRead > 0 || LeavesRecord(result)))
        {
            observer.Publishing();
            result = result with { Publication = Publish(result, observer.StepBegins, cancellationToken) };
        }

        if (result.Publication is null or { IsPublished: true } or { Failure.Kind: PublishFailureKind.CheckFailed }) journal?.Finish();

        return result with { Duration = _clock.GetElapsedTime(began) };
    }

    private string DatabasePath => plan.Configuration.Resolve(plan.Configuration.Warehouse.Path);

    // Where no document could be read, the figures stay as they are; the tries belong into the record all the same, if there is one.
    private bool LeavesRecord(RunResult result) =>
        plan.Known is null && File.Exists(DatabasePath) && result.Outcomes.Any(outcome => outcome.Fetches.Count > 0);

    private async Task<RunResult> ProcessAsync(
        RunResult result, IRunObserver observer, RunJournal? journal, CancellationToken cancellationToken)
    {
        if (plan.Known is { } known) return await ReadAgainAsync(known, result, observer, cancellationToken);

        using var scraper = Scraper.Open(plan.Configuration, _clock, keeps: !plan.IsDryRun, observer.Note, journal);
        using var processor = Processor(scraper.Documents.ReceiveAsync);
        var degree = Scraper.DegreeOf(plan.Configuration.Fetch);
        var expander = new SourceExpander(scraper.Documents, plan.Configuration, invocation);
        var sources = await expander.ExpandAsync(plan.Sources, degree, cancellationToken);
        var listings = sources.Where(source => source.Choices is not null).ToList();
        foreach (var listing in listings) observer.Listed(listing);

        var documents = sources.SelectMany(source => source.Documents).ToList();
        observer.Begin(documents.Count);
        var outcomes = new List<DocumentOutcome>(documents.Count);
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var outcome in InOrder.SelectAsync(expander.ReadAsync(documents, cancellationToken), degree, processor.ProcessAsync, cancellationToken))
        {
            var kept = WithoutRepetition(outcome, taken);
            outcomes.Add(kept);
            observer.Done(kept);
        }

        return result with { Outcomes = outcomes, Listings = listings };
    }

    // No connection is set up: what is read lies in the folder of raw data.
    private async Task<RunResult> ReadAgainAsync(
        IReadOnlyList<RunDocument> documents, RunResult result, IRunObserver observer, CancellationToken cancellationToken)
    {
        var receiver = new SnapshotReceiver(plan.Configuration.Resolve(plan.Configuration.RawFolder));
        using var processor = Processor(receiver.ReceiveAsync);
        observer.Begin(documents.Count);
        var outcomes = new List<DocumentOutcome>(documents.Count);
        await foreach (var outcome in InOrder.SelectAsync(documents, ReadAtOnce, processor.ProcessAsync, cancellationToken))
        {
            outcomes.Add(outcome);
            observer.Done(outcome);
        }

        return result with { Outcomes = outcomes };
    }

    private DocumentProcessor Processor(Func<RunDocument, CancellationToken, Task<ReceivedDocument>> receive) =>
        new(receive, plan.Extractor, plan.Identities.Identify, new ClaimChecker(plan.Vocabulary), _clock, ReadAtOnce);

    // Two addresses may lead to one article: it is one document, and the first source has it.
    private static DocumentOutcome WithoutRepetition(DocumentOutcome outcome, Dictionary<string, string> taken)
    {
        if (outcome.Row is not { } row || taken.TryAdd(row.DocumentId, outcome.Document.Source.Id)) return outcome;

        var other = taken[row.DocumentId];
        var repeated = new DocumentOutcome { Document = outcome.Document, Fetches = outcome.Fetches, Times = outcome.Times, StartedAt = outcome.StartedAt, ReadAt = outcome.ReadAt };

        // That feeds name a page under several addresses is nobody's mistake.
        return outcome.Document.Listed is not null
            ? repeated with { RepeatedBy = other }
            : repeated with
            {
                Failure = new RunFailure("clean", "repeated", $"{row.Source} was read as source {other} already. Remove one of the two."),
            };
    }

    private PublishOutcome Publish(RunResult result, Action<string> stepBegins, CancellationToken cancellationToken)
    {
        var database = DatabasePath;
        var folder = Path.GetDirectoryName(database)!;
        var staging = Path.Combine(folder, StagingPrefix + result.RunId.ToString("N"));
        try
        {
            RemoveAbandoned(folder);
            var request = new PublishRequest
            {
                DatabasePath = database,
                Staging = [RunStaging.Write(staging, plan, result)],
                Run = RunStaging.Describe(plan, result),
                ReviewBelow = (double)plan.Configuration.Warehouse.ReviewBelow,
                Decisions = plan.Decisions,
                KeepFiles = plan.Configuration.Warehouse.Keep,
                KeepsPrevious = result.DocumentsRead > 0,
                ParquetPath = plan.Configuration.Warehouse.Parquet ? Path.Combine(folder, "parquet", "facts.parquet") : null,
                Identities = plan.Identities,
                StepBegins = stepBegins,
            };
            if (plan.AcceptsLosses) request = request with { AcceptLosses = true, MaximumRemovedShare = 1 };
            return new WarehousePublisher(new WarehouseConnectionFactory(), _clock).Publish(request, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The publisher reports its own failures; what is left is the folder that the rows are handed over in.
            return PublishOutcome.Of(
                PublishFailureKind.Io,
                $"The figures could not be laid down in {folder}; the published file is as it was. {error.Message} Check the disk's space and the folder's permissions.");
        }
        finally
        {
            if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        }
    }

    // A run that was killed leaves its folder behind; one that is a day old belongs to nobody.
    private void RemoveAbandoned(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var left in Directory.EnumerateDirectories(folder, StagingPrefix + "*"))
        {
            if (_clock.GetUtcNow().UtcDateTime - Directory.GetLastWriteTimeUtc(left) > AbandonedAfter)
            {
                Directory.Delete(left, recursive: true);
            }
        }
    }
}
