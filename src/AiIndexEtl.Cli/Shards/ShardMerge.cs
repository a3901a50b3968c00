using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Cli.Shards;

/// <summary>Publishes what the workers of a plan have found, as one run would have found it.</summary>
/// <param name="run">The run as the plan has it.</param>
/// <param name="plan">The plan.</param>
/// <param name="folder">The shared folder.</param>
/// <param name="places">All parts; each is done.</param>
/// <param name="invocation">The command.</param>
internal sealed class ShardMerge(RunPlan run, WorkPlan plan, WorkFolder folder, IReadOnlyList<ShardPlace> places, Invocation invocation)
{
    /// <summary>Publishes.</summary>
    /// <exception cref="InvalidDataException">A file of a worker is damaged.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public RunResult Merge(IRunObserver observer, CancellationToken cancellationToken)
    {
        var clock = invocation.Console.Clock;
        var began = clock.GetTimestamp();
        var runId = Guid.CreateVersion7(clock.GetUtcNow());
        invocation.Messages.RunId = runId;
        observer.Started(runId);
        var repetitions = RepeatedReadings.Find(Results());
        var result = new RunResult
        {
            RunId = runId,
            StartedAt = plan.CreatedAt,
            Duration = TimeSpan.Zero,
            Tally = Count(repetitions),
            Listings = plan.Listings,
            EmptyListings = plan.EmptyListings,
        };
        if (result.Tally.Read > 0)
        {
            observer.Publishing();
            result = result with { Publication = Publish(result, repetitions, observer.StepBegins, cancellationToken) };
        }

        return result with { Duration = clock.GetElapsedTime(began) };
    }

    private PublishOutcome Publish(RunResult result, RepeatedReadings repetitions, Action<string> stepBegins, CancellationToken cancellationToken)
    {
        var work = folder.Beginning("merge");
        using var listings = new RunStaging(Path.Combine(work, "listings"), run);
        try
        {
            listings.Add(JsonLineFile.Read(folder.FetchesPath, ShardJsonContext.Default.FetchAttemptRow));
            var staging = new List<StagingFolder> { listings.Complete() ?? throw new IOException(listings.Failure) };
            foreach (var place in places)
            {
                var whole = new StagingFolder(folder.ShardPath(place));
                staging.Add(repetitions.Of(place.Shard) is { Count: > 0 } repeated ? whole.CopyWithout(repeated, Path.Combine(work, place.FolderName)) : whole);
            }

            var info = RunStaging.Describe(run, result) with { ShardCount = places.Count };
            var request = RunPublication.Request(run, staging, info) with { StepBegins = stepBegins };
            return new WarehousePublisher(new WarehouseConnectionFactory(), invocation.Console.Clock).Publish(request, cancellationToken);
        }
        finally
        {
            if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
        }
    }

    private RunTally Count(RepeatedReadings repetitions)
    {
        var tally = new RunTally();
        foreach (var (shard, placed) in Results())
        {
            var result = placed.Result;
            var source = result.DocumentId is { } document ? repetitions.SourceInsteadOf(shard, document) : null;
            tally.Add(source is null ? result : result.AsRepetitionOf(source));
        }

        return tally;
    }

    // The results of all parts in the order of the plan, read side by side.
    private IEnumerable<(int Shard, PlacedResult Placed)> Results()
    {
        var files = places.Select(place => (place.Shard, Path: folder.ResultsPath(place))).Append((Shard: -1, Path: folder.FailuresPath));
        var next = new PriorityQueue<(int Shard, IEnumerator<PlacedResult> Lines), (long, int)>();
        var open = new List<IEnumerator<PlacedResult>>();
        try
        {
            foreach (var (shard, path) in files)
            {
                var lines = JsonLineFile.Read(path, ShardJsonContext.Default.PlacedResult).GetEnumerator();
                open.Add(lines);
                if (lines.MoveNext()) next.Enqueue((shard, lines), (lines.Current.Position, lines.Current.Part));
            }

            while (next.TryDequeue(out var first, out _))
            {
                yield return (first.Shard, first.Lines.Current);
                if (first.Lines.MoveNext()) next.Enqueue(first, (first.Lines.Current.Position, first.Lines.Current.Part));
            }
        }
        finally
        {
            foreach (var lines in open) lines.Dispose();
        }
    }
}
