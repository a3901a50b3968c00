using System.Globalization;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>
/// Puts an earlier published file back in place of the present one, by one rename. The file that it replaces is kept like one that a run
/// replaces, so that a rollback can be rolled back. Readers keep the file that they opened.
/// </summary>
/// <param name="connections">Opens the files to see what is in them.</param>
/// <param name="time">The clock.</param>
public sealed class WarehouseRollback(IWarehouseConnectionFactory connections, TimeProvider time)
{
    /// <summary>The kept files, the one that was replaced last first.</summary>
    /// <param name="databasePath">The published file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public IReadOnlyList<KeptFile> List(string databasePath, CancellationToken cancellationToken = default) =>
        [.. new WarehousePaths(databasePath).KeptFiles().Reverse().Select((file, index) => Look(file, index + 1, isThorough: false, cancellationToken))];

    /// <summary>Puts a kept file back.</summary>
    /// <param name="databasePath">The published file.</param>
    /// <param name="parquetPath">The Parquet file that goes with it, to be made anew; null for none.</param>
    /// <param name="target">The number of a kept file, its name or its path; null for the one that was replaced last.</param>
    /// <param name="cancellationToken">Ends the work before the rename.</param>
    public RollbackOutcome Run(string databasePath, string? parquetPath, string? target, CancellationToken cancellationToken = default)
    {
        var paths = new WarehousePaths(databasePath);
        if (!Directory.Exists(paths.Folder)) return RollbackOutcome.Failed($"There is no folder {paths.Folder}, and so nothing to go back to.");
        try
        {
            using var held = PublishLock.TryTake(paths, time);
            return held is null
                ? RollbackOutcome.Failed($"A run is publishing to {paths.Database} ({PublishLock.Holder(paths)}). Wait until it has ended; nothing was changed.")
                : RunLocked(paths, parquetPath, target, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or WarehouseException)
        {
            return RollbackOutcome.Failed($"{paths.Database} could not be replaced; it is as it was. {e.Message}");
        }
    }

    private RollbackOutcome RunLocked(WarehousePaths paths, string? parquetPath, string? target, CancellationToken cancellationToken)
    {
        var kept = paths.KeptFiles().Reverse().ToList();
        if (kept.Count == 0) return RollbackOutcome.Failed($"No earlier file is kept in {paths.History}; warehouse.keep of pipeline.yaml says how many are. Nothing was changed.");
        if (Find(kept, target) is not { } file)
        {
            return RollbackOutcome.Failed(string.Create(CultureInfo.InvariantCulture,
                $"No kept file is {target}. Name one of {paths.History}, or a number from 1 (replaced last) to {kept.Count}; aiindex rollback --list shows them."));
        }

        if (File.Exists(paths.WriteAheadLog))
        {
            return RollbackOutcome.Failed($"Another program writes to {paths.Database}, or ended without closing it: {paths.WriteAheadLog} is there. Nothing was changed.");
        }

        var looked = Look(file, kept.IndexOf(file) + 1, isThorough: true, cancellationToken);
        if (looked.Problem is { } problem) return RollbackOutcome.Failed($"{file} cannot be put back: {problem}. Nothing was changed.");

        cancellationToken.ThrowIfCancellationRequested();
        var keepAs = File.Exists(paths.Database) ? paths.HistoryOf(time.GetUtcNow(), Guid.CreateVersion7(time.GetUtcNow())) : null;
        FileSwap.Replace(file, paths.Database, keepAs);
        return new RollbackOutcome(looked, keepAs, Export(paths.Database, parquetPath), Failure: null);
    }

    private static string? Find(List<string> kept, string? target)
    {
        if (target is null) return kept[0];
        if (int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number >= 1 && number <= kept.Count ? kept[number - 1] : null;
        return kept.FirstOrDefault(file => Path.GetFileName(file) == target) ?? kept.FirstOrDefault(file => file == Path.GetFullPath(target));
    }

    // A thorough look reads every row, so that damage to any block is found before readers find it.
    private KeptFile Look(string file, int number, bool isThorough, CancellationToken cancellationToken)
    {
        var size = new FileInfo(file).Length;
        KeptFile With(string problem) => new(number, file, size, null, null, null, problem);
        try
        {
            if (!DatabaseHeader.IsDuckDb(file)) return With("it is no DuckDB file");
            using var connection = connections.Open(file, WarehouseAccess.ReadOnly);
            if (Schema.VersionOf(connection) is not { } version || version == 0) return With("it was not written by this program");
            if (version > Schema.Current) return With("it was written by a newer version of this program");

            if (isThorough)
            {
                foreach (var table in connection.All("SELECT table_name FROM duckdb_tables() WHERE NOT internal AND NOT temporary"))
                {
                    connection.Scalar($"SELECT bit_xor(hash(t)) FROM {SqlText.Name((string)table[0]!)} t");
                }
            }

            cancellationToken.ThrowIfCancellationRequested();
            var run = connection.All("SELECT CAST(run_id AS VARCHAR), ended_at FROM run ORDER BY ended_at DESC, run_id DESC LIMIT 1");
            var facts = (long)connection.Scalar("SELECT count(*) FROM fact WHERE valid_to IS NULL")!;
            return new KeptFile(number, file, size, (string?)run.FirstOrDefault()?[0], (DateTimeOffset?)run.FirstOrDefault()?[1], facts, null);
        }
        catch (Exception e) when (e is WarehouseException or IOException)
        {
            return With($"it is damaged or held by another program ({e.Message})");
        }
    }

    // The file is back in place: what fails from here on is told, but does not undo it.
    private List<string> Export(string database, string? parquetPath)
    {
        if (parquetPath is null || !File.Exists(parquetPath)) return [];
        var next = WarehousePaths.Beside(Path.GetFullPath(parquetPath), Guid.CreateVersion7(time.GetUtcNow()));
        try
        {
            using var connection = connections.Open(database, WarehouseAccess.ReadOnly);
            connection.Execute(SqlScripts.Read("export/parquet.sql").Replace("TO {path}", "TO " + SqlText.Literal(next), StringComparison.Ordinal));
            File.Move(next, parquetPath, overwrite: true);
            return [];
        }
        catch (Exception e) when (e is WarehouseException or IOException or UnauthorizedAccessException)
        {
            FileSwap.Remove([next]);
            return [$"The Parquet file {parquetPath} could not be made anew and is that of another run: {e.Message}"];
        }
    }
}
