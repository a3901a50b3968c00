using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Exchange.Export;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>Turns an export into a staging folder, so that it joins a file that has facts already by an ordinary publication.</summary>
internal sealed class ExportStaging(IWarehouseConnectionFactory connections, TimeProvider time)
{
    /// <summary>Writes the folder.</summary>
    /// <param name="manifest">What the export holds.</param>
    /// <param name="paths">The file of each table.</param>
    /// <param name="published">The file that it is to join.</param>
    /// <param name="workFolder">A folder for the staging folder and what is needed meanwhile.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ExportStagingResult Write(
        ExportManifest manifest, IReadOnlyDictionary<string, string> paths, string published, string workFolder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(workFolder);
        using var connection = connections.Open(Path.Combine(workFolder, "export.duckdb"), WarehouseAccess.ReadWrite);
        if (ExportedTables.Load(connection, manifest, paths, time.GetUtcNow(), cancellationToken) is { } failure) return new ExportStagingResult(null, failure, new ImportCounts(0, 0, 0), 0, 0);

        connection.Execute($"ATTACH {SqlText.Literal(published)} AS published (READ_ONLY)", cancellationToken);
        connection.Execute(SqlScripts.Read("exchange/wanted.sql"), cancellationToken);
        connection.Execute("DETACH published", cancellationToken);

        // The writer makes the files that have no rows here, and the mark that all are there.
        var staging = Path.Combine(workFolder, "staging");
        StagingFolder folder;
        using (var writer = StagingWriter.Create(staging)) folder = writer.Complete();
        var script = SqlScripts.Read("exchange/to_staging.sql");
        foreach (var name in StagingFolder.FileNames) script = script.Replace("{" + Path.GetFileNameWithoutExtension(name) + "}", SqlText.Literal(folder.PathOf(name)), StringComparison.Ordinal);
        connection.Execute(script, cancellationToken);

        var counts = connection.All(SqlScripts.Read("exchange/counts.sql"), cancellationToken: cancellationToken)[0];
        return new ExportStagingResult(folder, null, new ImportCounts((long)counts[0]!, (long)counts[1]!, (long)counts[2]!), (long)counts[3]!, (long)counts[4]!);
    }
}
