using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>
/// Hands a published file on in other forms. The file is only read, and a publication meanwhile disturbs nothing: the export is that of
/// the file as it was opened. The folder appears whole or not at all.
/// </summary>
public sealed class WarehouseExporter(IWarehouseConnectionFactory connections)
{
    private const int LongestChoice = 10;

    /// <summary>Exports.</summary>
    /// <returns>A report, or why nothing was exported.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the folder is as it was.</exception>
    public ExportOutcome Export(ExportRequest request, CancellationToken cancellationToken = default)
    {
        var folder = Path.GetFullPath(request.Folder);
        if (request is { Format: ExportFormat.Jsonl, IsFiltered: true })
        {
            return ExportOutcome.Of("The format jsonl keeps every table whole, so that the file can be made again from it. Leave the conditions out, or choose csv or parquet.");
        }

        var next = ExportFolder.Beside(folder);
        try
        {
            if (ExportFolder.RefusalOf(folder, request.Replaces) is { } refusal) return ExportOutcome.Of(refusal);

            var file = PublishedFile.Open(connections, request.DatabasePath, static (_, _) => { });
            if (file.Connection is not { } connection) return ExportOutcome.Of(file.Failure!);
            using (connection)
            {
                var note = FileTroubles.Earlier(request.DatabasePath, file.Version);
                if (NeedsNewest(request.Format) && note is not null) return ExportOutcome.Of($"{note} Then export again.");

                Directory.CreateDirectory(next);
                Prepare(connection, request, Path.Combine(next, ".tmp"), cancellationToken);
                if (UnmetCondition(connection, request) is { } unmet) return ExportOutcome.Of(unmet);

                var work = new ExportWork(connection, request, next, file.Version, cancellationToken);
                Write(work);
                var manifest = ManifestOf(work);
                manifest.WriteTo(next);
                FileSwap.Remove([Path.Combine(next, ".tmp")]);
                ExportFolder.PutInPlace(next, folder);
                return ExportOutcome.Of(new ExportReport(folder, manifest, note));
            }
        }
        catch (WarehouseException e) when (e.Fault is WarehouseFault.NotADatabase)
        {
            return ExportOutcome.Of(FileTroubles.MessageOf(e, request.DatabasePath));
        }
        catch (Exception e) when (e is WarehouseException or IOException or UnauthorizedAccessException)
        {
            return ExportOutcome.Of($"{folder} could not be written; what stood there is as it was. {e.Message}");
        }
        finally
        {
            if (Directory.Exists(next)) FileSwap.Remove([next]);
        }
    }

    private static bool NeedsNewest(ExportFormat format) => format is ExportFormat.DataPackage or ExportFormat.Prov;

    // What DuckDB puts on disk while it sorts belongs beside the export, not beside the published file.
    private static void Prepare(IWarehouseConnection connection, ExportRequest request, string temporary, CancellationToken cancellationToken)
    {
        connection.Execute($"SET temp_directory = {SqlText.Literal(temporary)}", cancellationToken);
        Set(connection, "edition", request.Edition);
        Set(connection, "metric", request.Metric);
        Set(connection, "since", request.Since?.ToString());
        connection.Execute(SqlScripts.Read("export/selection.sql"), cancellationToken);
    }

    private static void Write(ExportWork work)
    {
        switch (work.Request.Format)
        {
            case ExportFormat.Parquet: ParquetExport.Write(work); break;
            case ExportFormat.Csv: CsvExport.WriteFacts(work); break;
            case ExportFormat.Jsonl: JsonLinesExport.Write(work); break;
            case ExportFormat.DataPackage: DataPackageExport.Write(work); break;
            case ExportFormat.Prov: ProvenanceExport.Write(work); break;
            default: throw new ArgumentOutOfRangeException(nameof(work), work.Request.Format, "There is no such format.");
        }
    }

    private static ExportManifest ManifestOf(ExportWork work) => new()
    {
        Program = Schema.Program,
        ProgramVersion = work.Request.ProgramVersion,
        Format = NameOf(work.Request.Format),
        SchemaVersion = work.SchemaVersion,
        LastRunId = (string?)work.Connection.Scalar("SELECT CAST(arg_max(run_id, ended_at) AS VARCHAR) FROM run"),
        Edition = work.Request.Edition,
        Metric = work.Request.Metric,
        Since = work.Request.Since?.ToString(),
        Files = work.Files,
    };

    private static string NameOf(ExportFormat format) => format.ToString().ToLowerInvariant();

    // A condition that nothing can meet is more likely a slip of the pen than a wish for an empty export.
    private static string? UnmetCondition(IWarehouseConnection connection, ExportRequest request)
    {
        if (request.Since is { } run && connection.Scalar("SELECT count(*) FROM run WHERE CAST(run_id AS VARCHAR) = getvariable('since')") is 0L)
        {
            return $"The file knows of no run {run}. Its last runs are {Choices(connection, "SELECT CAST(run_id AS VARCHAR) FROM run ORDER BY started_at DESC")}.";
        }

        if (request.Edition is { } edition && connection.Scalar("SELECT count(*) FROM edition WHERE edition_id = getvariable('edition')") is 0L)
        {
            return $"The file has no edition {edition}. It has {Choices(connection, "SELECT edition_id FROM edition ORDER BY edition_id DESC")}.";
        }

        if (request.Metric is { } metric && connection.Scalar("SELECT count(*) FROM variable WHERE variable_id = getvariable('metric')") is 0L)
        {
            return $"The file has no metric {metric}. It has, among others, {Choices(connection, "SELECT metric FROM facts GROUP BY metric ORDER BY count(*) DESC, metric")}.";
        }

        return null;
    }

    private static string Choices(IWarehouseConnection connection, string sql)
    {
        var names = connection.All($"{sql} LIMIT {LongestChoice}");
        return names.Count == 0 ? "none" : string.Join(", ", names.Select(row => (string)row[0]!));
    }

    private static void Set(IWarehouseConnection connection, string name, string? value) =>
        connection.Execute($"SET VARIABLE {name} = {(value is null ? "NULL::VARCHAR" : SqlText.Literal(value))}");
}
