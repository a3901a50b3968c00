using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>Looks whether a published file is sound: reads every row, and runs the blocking checks over the whole file. Writes nothing to
/// it.</summary>
/// <param name="connections">Opens the file.</param>
public sealed class WarehouseVerifier(IWarehouseConnectionFactory connections)
{
    // The others compare a run with what was there before it, and have nothing to compare here.
    private static readonly string[] OverTheWholeFile =
        ["ids_are_unique", "mention_replays_in_text", "nothing_is_orphaned", "tables_are_those_of_the_scripts", "texts_match_their_hash",
            "values_are_in_range"];

    /// <summary>Verifies a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public FileVerification Verify(string path, CancellationToken cancellationToken = default)
    {
        var file = PublishedFile.Open(connections, path, (_, _) => { });
        if (file.Connection is not { } connection) return new FileVerification([], file.Failure);

        var scratch = Directory.CreateTempSubdirectory("aiindex-verify-").FullName;
        try
        {
            using (connection) return Verify(connection, file.Version, Path.Combine(scratch, "shape.duckdb"), cancellationToken);
        }
        catch (WarehouseException error)
        {
            return new FileVerification(
                [], $"{Path.GetFullPath(path)} cannot be read through; it is damaged or was changed by hand. {error.Message}");
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private FileVerification Verify(IWarehouseConnection connection, int version, string shape, CancellationToken cancellationToken)
    {
        ReadThrough(connection, cancellationToken);
        connection.Execute(
            "SET VARIABLE checks_everything = true; CREATE TEMP TABLE doubtful_claim AS SELECT claim_id FROM claim", cancellationToken);

        // Tables of an earlier version are as that version made them.
        var isCurrent = version == Schema.Current;
        if (isCurrent) AttachShape(connection, shape, cancellationToken);
        var checks = OverTheWholeFile.Where(check => isCurrent || check != "tables_are_those_of_the_scripts");
        return new FileVerification(
            [.. checks.Select(check => CheckRunner.Run(connection, check, SqlScripts.Read($"checks/{check}.sql"), cancellationToken))],
            Failure: null);
    }

    // Beside a file that is open for reading DuckDB makes no database in memory; it takes one from a file.
    private void AttachShape(IWarehouseConnection connection, string path, CancellationToken cancellationToken)
    {
        using (var shape = connections.Open(path, WarehouseAccess.ReadWrite))
        {
            foreach (var script in SqlScripts.In("schema")) shape.Execute(SqlScripts.Read(script), cancellationToken);
            shape.Execute("CHECKPOINT", cancellationToken);
        }

        connection.Execute($"ATTACH {SqlText.Literal(path)} AS shape (READ_ONLY)", cancellationToken);
    }

    // Damage to any block is found where every row is read.
    private static void ReadThrough(IWarehouseConnection connection, CancellationToken cancellationToken)
    {
        const string tables = "SELECT table_name FROM duckdb_tables() WHERE NOT internal AND NOT temporary";
        foreach (var table in connection.All(tables, cancellationToken: cancellationToken))
        {
            connection.Scalar($"SELECT bit_xor(hash(t)) FROM {SqlText.Name((string)table[0]!)} t", cancellationToken: cancellationToken);
        }
    }
}
