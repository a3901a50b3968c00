using System.Runtime.CompilerServices;
using System.Text.Json;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Cli.Runs.Listings;

namespace AiIndexEtl.Cli.Shards;

/// <summary>Does one part of a plan: the same stages as a run, up to the rows that a run would publish.</summary>
/// <param name="run">The run as the plan has it.</param>
/// <param name="plan">The plan.</param>
/// <param name="folder">The shared folder.</param>
/// <param name="invocation">The command.</param>
internal sealed class ShardWorker(RunPlan run, WorkPlan plan, WorkFolder folder, Invocation invocation)
{
    /// <summary>
    /// Does the part. A worker that was stopped leaves nothing that could be taken for a part that is done; the next one takes up what it had
    /// fetched.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The worker was told to end.</exception>
    public async Task<ShardSummary> WorkAsync(ShardPlace place, IRunObserver observer, CancellationToken cancellationToken)
    {
        var clock = invocation.Console.Clock;
        var (startedAt, began) = (clock.GetUtcNow(), clock.GetTimestamp());
        var making = folder.Beginning(place.FolderName);
        using var journal = run.Known is null ? RunJournal.Open(folder.Path, $"{plan.PlanId:N} {place.FolderName}", Guid.CreateVersion7(startedAt), startedAt) : null;
        using var staging = new RunStaging(making, run);
        var tally = await ReadAsync(place, staging, making, observer, journal, cancellationToken);
        if (staging.Complete() is null) throw new IOException($"The rows could not be laid down in {making}: {staging.Failure}");

        var summary = new ShardSummary
        {
            PlanId = plan.PlanId,
            Shard = place.Shard,
            Of = place.Of,
            StartedAt = startedAt,
            Seconds = Math.Round(clock.GetElapsedTime(began).TotalSeconds, 3),
            Host = Environment.MachineName,
            Documents = tally.Documents,
            DocumentsRead = tally.Read,
            Claims = tally.Claims,
            Failed = tally.Failures.Count,
        };
        await File.WriteAllBytesAsync(
            Path.Combine(making, WorkFolder.SummaryName), JsonSerializer.SerializeToUtf8Bytes(summary, ShardJsonContext.Default.ShardSummary), cancellationToken);
        WorkFolder.Finish(making, folder.ShardPath(place));
        journal?.Finish();
        return summary;
    }

    private async Task<RunTally> ReadAsync(
        ShardPlace place, RunStaging staging, string making, IRunObserver observer, RunJournal? journal, CancellationToken cancellationToken)
    {
        var tally = new RunTally();
        Directory.CreateDirectory(making);
        await using var results = File.Create(Path.Combine(making, WorkFolder.ResultsName));
        using var pass = DocumentPass.Open(run, invocation, observer, journal);
        var places = new Queue<(long Position, int Part)>();
        observer.Begin(Lines().Count(line => IsMine(line, place)));
        await pass.ReadAsync(DocumentsAsync(place, pass, places, observer, cancellationToken), Take, cancellationToken);

        // A part without documents is done too, and has its files.
        staging.Add([]);
        return tally;

        void Take(DocumentOutcome outcome, DocumentResult result)
        {
            staging.Add(outcome);
            tally.Add(result);
            var (position, part) = Dequeue(places);
            JsonLineFile.Write(results, new PlacedResult(position, part, result), ShardJsonContext.Default.PlacedResult);
        }
    }

    // Documents are asked for on one thread and handed on, in the same order, on another.
    private async IAsyncEnumerable<RunDocument> DocumentsAsync(
        ShardPlace place, DocumentPass pass, Queue<(long Position, int Part)> places, IRunObserver observer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var named = new HashSet<string>(Lines().Where(line => line is { File: null, Listed: null, Known: null }).Select(line => Repetitions.KeyOf(line.Asked)), StringComparer.Ordinal);
        var crawl = new List<PlannedDocument>();
        foreach (var line in Lines().Where(line => IsMine(line, place)))
        {
            // The files of a crawl stand together: of a page that several of them have the newest capture counts.
            if (crawl.Count > 0 && (!line.IsCrawl || line.Source != crawl[0].Source))
            {
                await foreach (var document in CrawlAsync(crawl, named, pass, places, observer, cancellationToken)) yield return document;
                crawl = [];
            }

            if (line.IsCrawl)
            {
                crawl.Add(line);
                continue;
            }

            Enqueue(places, (line.Position, 0));
            yield return line.ToDocument(plan.Sources);
        }

        if (crawl.Count == 0) yield break;
        await foreach (var document in CrawlAsync(crawl, named, pass, places, observer, cancellationToken)) yield return document;
    }

    private async IAsyncEnumerable<RunDocument> CrawlAsync(
        List<PlannedDocument> files, HashSet<string> named, DocumentPass pass, Queue<(long Position, int Part)> places, IRunObserver observer,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var positions = files.ToDictionary(line => line.File!, line => line.Position, StringComparer.Ordinal);
        var listed = await pass.ExpandFilesAsync(plan.Sources[files[0].Source], [.. positions.Keys], cancellationToken);
        observer.Listed(listed);
        var part = 0;
        foreach (var document in Repetitions.RemoveNamed(listed, named).Documents.OrderBy(document => positions[document.Captured?.File ?? document.File!]))
        {
            Enqueue(places, (positions[document.Captured?.File ?? document.File!], part++));
            yield return document;
        }
    }

    private IEnumerable<PlannedDocument> Lines() => JsonLineFile.Read(folder.DocumentsPath, ShardJsonContext.Default.PlannedDocument);

    private static bool IsMine(PlannedDocument line, ShardPlace place) => ShardHash.Of(line.Key, place.Of) == place.Shard;

    private static void Enqueue(Queue<(long Position, int Part)> places, (long Position, int Part) place)
    {
        lock (places) places.Enqueue(place);
    }

    private static (long Position, int Part) Dequeue(Queue<(long Position, int Part)> places)
    {
        lock (places) return places.Dequeue();
    }
}
