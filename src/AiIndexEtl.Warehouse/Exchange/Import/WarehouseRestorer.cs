using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Exchange.Export;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>
/// Makes a published file again from an export of all its tables, history and runs included. The file is built beside, checked and
/// renamed as in every publication. No run is added: the file is the one that was exported, and exports the same bytes again.
/// </summary>
internal sealed class WarehouseRestorer(IWarehouseConnectionFactory connections, TimeProvider time)
{
    private static readonly string[] s_counted = ["fact", "claim", "document", "rejection", "snapshot"];

    /// <summary>Whether a path has no published facts that a restored file could lose.</summary>
    public bool IsVacant(string databasePath)
    {
        if (!File.Exists(databasePath)) return true;
        if (!DatabaseHeader.IsDuckDb(databasePath)) return false;

        using var connection = connections.Open(databasePath, WarehouseAccess.ReadOnly);
        return Schema.VersionOf(connection) switch
        {
            0 => true,
            null => false,
            _ => connection.Scalar("SELECT count(*) FROM run") is 0L,
        };
    }

    /// <summary>Restores.</summary>
    /// <param name="request">Where to, and on which conditions.</param>
    /// <param name="manifest">What the export holds.</param>
    /// <param name="paths">The file of each table.</param>
    /// <param name="workFolder">A folder for what is needed meanwhile.</param>
    /// <param name="cancellationToken">Ends the work; the path stays as it was.</param>
    public PublishOutcome Restore(
        PublishRequest request, ExportManifest manifest, IReadOnlyDictionary<string, string> paths, string workFolder, CancellationToken cancellationToken)
    {
        var files = new WarehousePaths(request.DatabasePath);
        try
        {
            Directory.CreateDirectory(files.Folder);
            using var held = PublishLock.TryTake(files, time);
            if (held is null)
            {
                return PublishOutcome.Of(PublishFailureKind.Locked, $"Another run is publishing to {files.Database} ({PublishLock.Holder(files)}). Wait until it has ended; nothing was restored.");
            }

            // Under the lock nobody can publish: what was vacant before must be so still.
            if (!IsVacant(files.Database)) return PublishOutcome.Of(PublishFailureKind.Locked, $"{files.Database} was published meanwhile; nothing was restored. Import again, which joins the two.");

            var next = files.NextOf(request.Run.RunId);
            var parquet = request.ParquetPath is null ? null : Path.GetFullPath(request.ParquetPath);
            try
            {
                var outcome = Build(request, manifest, paths, next, parquet, workFolder, cancellationToken);
                return outcome.IsPublished ? PutInPlace(request, files, next, parquet, outcome.Report) : outcome;
            }
            finally
            {
                FileSwap.Remove(WarehousePaths.LeftoversOf(files.Database));
                if (parquet is not null) FileSwap.Remove(WarehousePaths.LeftoversOf(parquet));
            }
        }
        catch (Exception e) when (e is WarehouseException or IOException or UnauthorizedAccessException)
        {
            return PublishOutcome.Of(PublishFailures.KindOf(e), PublishFailures.MessageOf(e, files.Database));
        }
    }

    private PublishOutcome Build(
        PublishRequest request, ExportManifest manifest, IReadOnlyDictionary<string, string> paths, string next, string? parquet, string workFolder,
        CancellationToken cancellationToken)
    {
        using var connection = connections.Open(next, WarehouseAccess.ReadWrite);
        connection.Execute("BEGIN TRANSACTION", cancellationToken);
        try
        {
            if (ExportedTables.Load(connection, manifest, paths, time.GetUtcNow(), cancellationToken) is { } failure) return PublishOutcome.Of(PublishFailureKind.BadStaging, failure);
        }
        catch (WarehouseException e) when (e.Fault is WarehouseFault.Statement)
        {
            return PublishOutcome.Of(PublishFailureKind.BadStaging, $"The export cannot be loaded, nothing was restored: {e.Message}");
        }

        connection.Execute("COMMIT", cancellationToken);
        var (checks, standing) = Check(connection, request, next, workFolder, cancellationToken);
        if (checks.Any(check => check is { IsBlocking: true, Passed: false })) return PublishFailures.Checks(request.DatabasePath, checks);

        if (parquet is not null) WarehousePublisher.Export(connection, WarehousePaths.Beside(parquet, request.Run.RunId), cancellationToken);
        connection.Execute("CHECKPOINT", cancellationToken);
        return PublishOutcome.Of(new PublishReport
        {
            RunId = Guid.TryParse(manifest.LastRunId, out var run) ? run : Guid.Empty,
            DatabasePath = Path.GetFullPath(request.DatabasePath),
            Differences = [.. s_counted.Select(table => new TableDifference(table, Count(connection, table), 0, 0, 0))],
            Checks = checks,
            Standing = standing,
        });
    }

    // The checks of a publication ask about a run: they are given one that brings nothing, which is taken back.
    private (IReadOnlyList<CheckResult> Checks, Standing Standing) Check(
        IWarehouseConnection connection, PublishRequest request, string next, string workFolder, CancellationToken cancellationToken)
    {
        StagingFolder nothing;
        using (var writer = StagingWriter.Create(Path.Combine(workFolder, "nothing"))) nothing = writer.Complete();

        Schema.AttachShape(connection, cancellationToken);
        connection.Execute("BEGIN TRANSACTION", cancellationToken);
        StagedRun.Load(connection, request with { Staging = [nothing], ChecksEverything = true }, request.Run.StartedAt, cancellationToken);
        var times = new StepTimes(time, request.StepBegins);
        StagedRun.Merge(connection, request, next + ".identities.ndjson", times, cancellationToken);
        var checks = CheckRunner.RunAll(connection, times, cancellationToken);
        var standing = StagedRun.Standing(connection);
        connection.Execute("ROLLBACK", cancellationToken);
        return (checks, standing);
    }

    private static long Count(IWarehouseConnection connection, string table) =>
        (long)connection.Scalar(table == "fact" ? "SELECT count(*) FROM fact WHERE valid_to IS NULL" : $"SELECT count(*) FROM {table}")!;

    private PublishOutcome PutInPlace(PublishRequest request, WarehousePaths files, string next, string? parquet, PublishReport report)
    {
        if (File.Exists(next + ".wal")) return PublishOutcome.Of(PublishFailureKind.Io, $"The new file {next} was not written out in full; nothing was restored.");

        FileSwap.Flush(next);
        var keepAs = request.KeepFiles > 0 && File.Exists(files.Database) ? files.HistoryOf(time.GetUtcNow(), request.Run.RunId) : null;
        FileSwap.Replace(next, files.Database, keepAs);
        var warnings = WarehousePublisher.PutParquet(parquet, request.Run.RunId);
        return PublishOutcome.Of(report with { ParquetPath = parquet, PreviousFile = keepAs, Warnings = warnings });
    }
}
