using System.Text.Json;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Cli.Runs.Listings;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Scraping.Sources;

namespace AiIndexEtl.Cli.Shards;

/// <summary>Decides once what several workers share out: reads folders, fetches feeds and sitemaps, and writes down every document.</summary>
internal sealed class PlanMaker(RunPlan run, Invocation invocation, IRunObserver observer)
{
    private readonly List<SourceSettings> _sources = [];
    private readonly Dictionary<SourceSettings, int> _places = new(ReferenceEqualityComparer.Instance);
    private long _position;

    /// <summary>Makes the plan. Where another process has made one meanwhile, that one counts.</summary>
    /// <param name="folder">The shared folder.</param>
    /// <param name="shards">How many workers there will be; null where each says it.</param>
    /// <param name="cancellationToken">Ends the work; nothing is left behind.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public async Task<WorkPlan> MakeAsync(WorkFolder folder, int? shards, CancellationToken cancellationToken)
    {
        var making = folder.Beginning("plan");
        Directory.CreateDirectory(making);
        try
        {
            var createdAt = invocation.Console.Clock.GetUtcNow();
            var (listings, empty) = await WriteDocumentsAsync(making, folder, cancellationToken);
            var plan = new WorkPlan
            {
                PlanId = Guid.CreateVersion7(createdAt),
                CreatedAt = createdAt,
                JobName = run.JobName,
                IsFromSnapshots = run.Known is not null,
                Reason = run.Reason,
                AcceptsLosses = run.AcceptsLosses,
                Shards = shards,
                ConfigSha256 = run.ConfigSha256,
                CodeVersion = CommandLine.Version,
                Sources = _sources,
                Documents = _position,
                Listings = listings,
                EmptyListings = empty,
            };
            await File.WriteAllBytesAsync(
                Path.Combine(making, WorkFolder.PlanName), JsonSerializer.SerializeToUtf8Bytes(plan, ShardJsonContext.Default.WorkPlan), cancellationToken);
            return WorkFolder.Finish(making, folder.PlanPath) ? plan : folder.ReadPlan() ?? plan;
        }
        finally
        {
            if (Directory.Exists(making)) Directory.Delete(making, recursive: true);
        }
    }

    private async Task<(int Listings, int Empty)> WriteDocumentsAsync(string making, WorkFolder folder, CancellationToken cancellationToken)
    {
        await using var documents = File.Create(Path.Combine(making, Path.GetFileName(folder.DocumentsPath)));
        await using var fetches = File.Create(Path.Combine(making, Path.GetFileName(folder.FetchesPath)));
        await using var failures = File.Create(Path.Combine(making, Path.GetFileName(folder.FailuresPath)));
        foreach (var known in run.Known ?? []) JsonLineFile.Write(documents, PlannedDocument.Of(known, _position++, PlaceOf(known.Source)), ShardJsonContext.Default.PlannedDocument);
        if (run.Known is not null) return default;

        using var pass = DocumentPass.Open(run, invocation, observer, journal: null);
        var expanded = new Queue<ExpandedSource>(await pass.ExpandAsync([.. run.Sources.Where(source => !IsSharedOutByFile(source))], cancellationToken));
        var (listings, empty) = (0, 0);
        foreach (var source in run.Sources)
        {
            if (IsSharedOutByFile(source))
            {
                WriteCrawl(documents, source);
                listings++;
                continue;
            }

            var listed = expanded.Dequeue();
            if (listed.Choices is not null) listings++;
            if (listed is { Choices: not null, Documents.Count: 0 }) empty++;
            foreach (var row in listed.Received.SelectMany(received => received.Fetches)) JsonLineFile.Write(fetches, row, ShardJsonContext.Default.FetchAttemptRow);
            foreach (var document in listed.Documents)
            {
                if (document.Received is { Failure: not null } received)
                {
                    var result = new DocumentResult { SourceId = source.Id, Asked = document.Asked, Failure = received.Failure };
                    foreach (var row in received.Fetches) JsonLineFile.Write(fetches, row, ShardJsonContext.Default.FetchAttemptRow);
                    JsonLineFile.Write(failures, new PlacedResult(_position++, Part: 0, result), ShardJsonContext.Default.PlacedResult);
                }
                else JsonLineFile.Write(documents, PlannedDocument.Of(document, _position++, PlaceOf(document.Source)), ShardJsonContext.Default.PlannedDocument);
            }
        }

        return (listings, empty);
    }

    // A crawl is not read through to plan it; only where a number of its newest pages is wanted must all of its files be known.
    private static bool IsSharedOutByFile(SourceSettings source) => source is { Warc: not null, Newest: null };

    private void WriteCrawl(Stream documents, SourceSettings source)
    {
        var files = LocalSource.Expand(run.Configuration.Resolve(source.Warc!));
        foreach (var failure in files.Failures)
        {
            var failed = new RunDocument(source, invocation.Shown(failure.Path), failure.Path, new RunFailure("scrape", failure.Code, failure.Message));
            JsonLineFile.Write(documents, PlannedDocument.Of(failed, _position++, PlaceOf(source)), ShardJsonContext.Default.PlannedDocument);
        }

        foreach (var file in files.Paths)
        {
            var line = PlannedDocument.Of(new RunDocument(source, invocation.Shown(file), file), _position++, PlaceOf(source)) with { IsCrawl = true };
            JsonLineFile.Write(documents, line, ShardJsonContext.Default.PlannedDocument);
        }
    }

    private int PlaceOf(SourceSettings source)
    {
        if (_places.TryGetValue(source, out var place)) return place;
        _places.Add(source, _sources.Count);
        _sources.Add(source);
        return _sources.Count - 1;
    }
}
