using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>
/// Publishes what a run found: builds a new file beside the published one, checks it, and renames it into place. Readers are never
/// blocked and never see half a run; a run that fails leaves the published file byte for byte as it was.
/// </summary>
public sealed class WarehousePublisher(IWarehouseConnectionFactory connections, TimeProvider time)
{
    /// <summary>Publishes.</summary>
    /// <param name="request">What, where, and on which conditions.</param>
    /// <param name="cancellationToken">Ends the work; the published file stays as it was.</param>
    /// <returns>A report, or why nothing was published.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; temporary files are gone.</exception>
    public PublishOutcome Publish(PublishRequest request, CancellationToken cancellationToken = default)
    {
        if (request.Staging.FirstOrDefault(folder => !folder.IsComplete) is { } unfinished)
        {
            return PublishOutcome.Of(PublishFailureKind.BadStaging,
                $"The staging folder {unfinished.Path} is not finished: the stage that writes it did not end. Nothing was published.");
        }

        var paths = new WarehousePaths(request.DatabasePath);
        try
        {
            Directory.CreateDirectory(paths.Folder);
            using var held = PublishLock.TryTake(paths, time);
            if (held is null)
            {
                return PublishOutcome.Of(PublishFailureKind.Locked,
                    $"Another run is publishing to {paths.Database} ({PublishLock.Holder(paths)}). Wait until it has ended; this run published nothing.");
            }

            return PublishLocked(request, paths, cancellationToken);
        }
        catch (WarehouseException e) when (e.Fault != WarehouseFault.Statement)
        {
            return PublishOutcome.Of(PublishFailures.KindOf(e), PublishFailures.MessageOf(e, paths.Database));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return PublishOutcome.Of(PublishFailures.KindOf(e), PublishFailures.MessageOf(e, paths.Database));
        }
    }

    private PublishOutcome PublishLocked(PublishRequest request, WarehousePaths paths, CancellationToken cancellationToken)
    {
        var parquet = request.ParquetPath is null ? null : Path.GetFullPath(request.ParquetPath);
        RemoveLeftovers(paths, parquet);
        if (RefusalOf(paths) is { } refusal) return refusal;

        try
        {
            var times = new StepTimes(time, request.StepBegins);
            var next = paths.NextOf(request.Run.RunId);
            var nextParquet = parquet is null ? null : WarehousePaths.Beside(parquet, request.Run.RunId);
            var outcome = BuildWithin(LimitsFor(request, paths.Database), request, paths, next, nextParquet, times, cancellationToken);
            if (!outcome.IsPublished) return outcome;

            cancellationToken.ThrowIfCancellationRequested();
            outcome = times.Measure("swap", () => PutInPlace(request, paths, parquet, outcome.Report));
            return outcome.IsPublished ? PublishOutcome.Of(outcome.Report with { Steps = times.Steps }) : outcome;
        }
        finally
        {
            RemoveLeftovers(paths, parquet);
        }
    }

    // Where the memory does not suffice, nothing is lost but time: the new file is begun again with more.
    private PublishOutcome BuildWithin(
        PublishLimits limits, PublishRequest request, WarehousePaths paths, string next, string? nextParquet, StepTimes times, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                if (File.Exists(paths.Database)) times.Measure("copy", () => File.Copy(paths.Database, next));
                return Build(limits, request, next, nextParquet, paths.Database, times, cancellationToken);
            }
            catch (WarehouseException e) when (e.Fault is WarehouseFault.OutOfMemory && limits.CanGrow)
            {
                RemoveLeftovers(paths, nextParquet is null ? null : Path.GetFullPath(request.ParquetPath!));
                limits = limits.Grown;
            }
        }
    }

    // Everything happens in the new file, which nobody else knows of; the connection is closed before the caller goes on.
    private PublishOutcome Build(
        PublishLimits limits, PublishRequest request, string next, string? nextParquet, string published, StepTimes times, CancellationToken cancellationToken)
    {
        using var connection = connections.Open(next, WarehouseAccess.ReadWrite);
        if (Schema.VersionOf(connection) is not { } version) return PublishFailures.Foreign(published, "its tables are those of another program");
        if (version > Schema.Current)
        {
            return PublishOutcome.Of(PublishFailureKind.NewerSchema,
                $"{published} was written by a newer version of this program (tables of version {version}, this program knows "
                + $"{Schema.Current}). Use that version, or another path. The file was not touched.");
        }

        connection.Execute(limits.Script, cancellationToken);
        try
        {
            times.Measure("load", () => StagedRun.Load(connection, request, time.GetUtcNow(), cancellationToken));
        }
        catch (WarehouseException e) when (e.Fault is WarehouseFault.Statement)
        {
            return PublishOutcome.Of(PublishFailureKind.BadStaging, $"The staging files cannot be loaded, nothing was published: {e.Message}");
        }

        Schema.AttachShape(connection, cancellationToken);

        // A commit that goes on to a checkpoint writes no log. The file is nobody's until it is renamed, so that there is nothing to recover.
        connection.Execute("SET checkpoint_threshold = '1KB'", cancellationToken);
        connection.Execute("BEGIN TRANSACTION", cancellationToken);
        times.Measure("migrate", () => Schema.Migrate(connection, version, time.GetUtcNow(), cancellationToken));
        var (differences, reviews) = StagedRun.Merge(connection, request, next + ".identities.ndjson", times, cancellationToken);
        var checks = CheckRunner.RunAll(connection, times, cancellationToken);
        if (checks.Any(check => check is { IsBlocking: true, Passed: false })) return PublishFailures.Checks(published, checks);

        CheckRunner.Store(connection, request.Run.RunId, checks, cancellationToken);
        times.Measure("commit", () => connection.Execute("COMMIT", cancellationToken));
        if (nextParquet is not null) times.Measure("parquet", () => Export(connection, nextParquet, cancellationToken));
        times.Measure("checkpoint", () => connection.Execute("CHECKPOINT", cancellationToken));
        return PublishOutcome.Of(new PublishReport
        {
            RunId = request.Run.RunId,
            DatabasePath = published,
            Differences = differences,
            OlderDocuments = StagedRun.OlderDocuments(connection),
            Reviews = reviews,
            Checks = checks,
            Standing = StagedRun.Standing(connection),
        });
    }

    private static PublishLimits LimitsFor(PublishRequest request, string published)
    {
        var file = new FileInfo(published);
        var rows = request.Staging.SelectMany(folder => new DirectoryInfo(folder.Path).EnumerateFiles()).Sum(staged => staged.Length);
        return PublishLimits.For((file.Exists ? file.Length : 0) + rows, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
    }

    /// <summary>Writes the facts of an open file as Parquet.</summary>
    internal static void Export(IWarehouseConnection connection, string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        connection.Execute(SqlScripts.Read("export/parquet.sql").Replace("TO {path}", "TO " + SqlText.Literal(path), StringComparison.Ordinal), cancellationToken);
    }

    private PublishOutcome PutInPlace(PublishRequest request, WarehousePaths paths, string? parquet, PublishReport report)
    {
        var next = paths.NextOf(request.Run.RunId);
        if (File.Exists(next + ".wal")) return PublishOutcome.Of(PublishFailureKind.Io, $"The new file {next} was not written out in full; nothing was published.");

        FileSwap.Flush(next);
        var keepAs = request is { KeepFiles: > 0, KeepsPrevious: true } && File.Exists(paths.Database) ? paths.HistoryOf(time.GetUtcNow(), request.Run.RunId) : null;
        FileSwap.Replace(next, paths.Database, keepAs);

        // The new file is in place: what fails from here on is told, but does not undo it.
        FileSwap.Remove(paths.KeptFiles().SkipLast(Math.Max(request.KeepFiles, 0)));
        return PublishOutcome.Of(report with { ParquetPath = parquet, PreviousFile = keepAs, Warnings = PutParquet(parquet, request.Run.RunId) });
    }

    /// <summary>Puts the Parquet file that was written beside in its place; gives what is to be told where that fails.</summary>
    internal static IReadOnlyList<string> PutParquet(string? parquet, Guid run)
    {
        if (parquet is null) return [];
        try
        {
            FileSwap.Replace(WarehousePaths.Beside(parquet, run), parquet, keepAs: null);
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [$"The Parquet file {parquet} could not be replaced and is that of an earlier run: {e.Message}"];
        }
    }

    private static PublishOutcome? RefusalOf(WarehousePaths paths)
    {
        if (Directory.Exists(paths.Database)) return PublishFailures.Foreign(paths.Database, "it is a folder");
        if (!File.Exists(paths.Database)) return null;
        if (!DatabaseHeader.IsDuckDb(paths.Database)) return PublishFailures.NoDatabase(paths.Database);
        if (!File.Exists(paths.WriteAheadLog)) return null;

        return PublishOutcome.Of(PublishFailureKind.Locked,
            $"Another program writes to {paths.Database}, or ended without closing it: {paths.WriteAheadLog} holds changes of its own. "
            + "Close that program, or open and close the file once for writing; this run published nothing.");
    }

    private static void RemoveLeftovers(WarehousePaths paths, string? parquet)
    {
        FileSwap.Remove(WarehousePaths.LeftoversOf(paths.Database));
        if (parquet is not null) FileSwap.Remove(WarehousePaths.LeftoversOf(parquet));
    }
}
