using System.Globalization;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Exchange.Export;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Reading;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>
/// Takes in what other runs and other files have found. Every line is looked at before anything is published; what is published goes
/// the way of every run: beside, checked, swapped. An export alone, where nothing is published yet, gives the whole file again.
/// </summary>
public sealed class WarehouseImporter(IWarehouseConnectionFactory connections, TimeProvider time)
{
    private readonly WarehouseRestorer _restorer = new(connections, time);

    /// <summary>Imports.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the published file is as it was.</exception>
    /// <exception cref="IOException">An input or the work folder could not be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">An input or the work folder may not be read or written.</exception>
    public ImportOutcome Import(ImportRequest request, CancellationToken cancellationToken = default)
    {
        var work = new ImportWork(request, cancellationToken);
        foreach (var input in request.Inputs) Sort(input, work);
        if (work.Problems.Count > 0 && !request.SkipsBad) return work.Outcome();

        try
        {
            return work is { Exports: [var only], Staging.Count: 0, Claims.Documents.Count: 0 } && _restorer.IsVacant(request.Publication.DatabasePath)
                ? Restore(work, only)
                : Join(work);
        }
        catch (WarehouseException error)
        {
            return work.Outcome() with { Publication = PublishOutcome.Of(PublishFailures.KindOf(error), PublishFailures.MessageOf(error, request.Publication.DatabasePath)) };
        }
    }

    private static void Sort(ImportInput input, ImportWork work)
    {
        work.Meter.Begin(input.ShownAs);
        if (File.Exists(input.Path))
        {
            if (ClaimInput.IsClaims(input.Path)) work.Claims.Read(input);
            else work.Refuse(input, "The file is none of claims", "Name a .jsonl or .ndjson file that `aiindex extract --format jsonl` printed, a folder of staging files, or an export in the form jsonl.");
        }
        else if (!Directory.Exists(input.Path)) work.Refuse(input, "There is no such file or folder", "Check the path.");
        else if (ExportManifest.Find(input.Path) is { } manifest) Look(input, manifest, work);
        else if (ShardInput.IsShard(input.Path)) Look(input, work);
        else
        {
            work.Refuse(
                input, "The folder holds neither the staging files of a run or shard nor an export in the form jsonl",
                "Name the folder of one shard, not the one above several; or export with `aiindex export FOLDER --format jsonl`.");
        }
    }

    private static void Look(ImportInput input, ImportWork work)
    {
        var shard = new ShardInput(input, work.Problems, work.Meter, work.CancellationToken);
        if (shard.Read(work.NextGoodFolder()) is not { } folder) return;
        work.Staging.Add(folder);
        work.Counts += shard.Counts;
    }

    private static void Look(ImportInput input, ExportManifest manifest, ImportWork work)
    {
        if (ExportInput.RefusalOf(manifest) is { } refusal)
        {
            work.Refuse(input, refusal, "Export with this version of the program and --format jsonl.");
            return;
        }

        var paths = new ExportInput(input, manifest, work.Problems, work.Meter, work.CancellationToken).Read(work.NextGoodFolder());
        if (paths is not null) work.Exports.Add((input, manifest, paths));
    }

    private ImportOutcome Restore(ImportWork work, (ImportInput Input, ExportManifest Manifest, IReadOnlyDictionary<string, string> Paths) export)
    {
        if (work.Request.IsDryRun) return work.Outcome() with { IsRestore = true };

        var publication = _restorer.Restore(work.Request.Publication, export.Manifest, export.Paths, work.Request.WorkFolder, work.CancellationToken);
        var counts = publication.Report is { } report
            ? new ImportCounts(CountOf(report, "document"), CountOf(report, "fact"), CountOf(report, "rejection"))
            : work.Counts;
        return work.Outcome() with { IsRestore = true, Counts = counts, Publication = publication };
    }

    private static long CountOf(PublishReport report, string table) => report.Differences.Single(difference => difference.Table == table).Added;

    private ImportOutcome Join(ImportWork work)
    {
        var database = Path.GetFullPath(work.Request.Publication.DatabasePath);
        foreach (var (input, manifest, paths) in work.Exports)
        {
            if (Stage(work, input, manifest, paths, database) is { } failure) return work.Outcome() with { Publication = PublishOutcome.Of(PublishFailureKind.BadStaging, failure) };
        }

        if (work.Claims.Documents.Count > 0) StageClaims(work, database);
        if (work.Request.IsDryRun || work.Staging.Count == 0 || work.Counts.Documents == 0) return work.Outcome();

        var publication = new WarehousePublisher(connections, time).Publish(work.Request.Publication with { Staging = work.Staging }, work.CancellationToken);
        return work.Outcome() with { Publication = publication };
    }

    private string? Stage(ImportWork work, ImportInput input, ExportManifest manifest, IReadOnlyDictionary<string, string> paths, string database)
    {
        var folder = work.NextFolder();
        if (!File.Exists(database)) EmptyFile(database = Path.Combine(folder, "empty.duckdb"));
        var staged = new ExportStaging(connections, time).Write(manifest, paths, database, folder, work.CancellationToken);
        if (staged.Folder is not { } staging) return $"{input.ShownAs}: {staged.Failure}";

        work.Staging.Add(staging);
        work.Counts += staged.Counts;
        if (staged.DocumentsLeft > 0) work.Notes.Add(Words($"{input.ShownAs}: the published file has {staged.DocumentsLeft} documents as new or newer; its readings of them stay."));
        if (staged.FactsLeft > 0) work.Notes.Add(Words($"{input.ShownAs}: {staged.FactsLeft} facts stay behind that stand in another text of their document than most of its facts."));
        if (staged.Superseded > 0) work.Notes.Add(Words($"{input.ShownAs}: {staged.Superseded} superseded readings stay behind; only an import into a new file takes history along."));
        return null;
    }

    // Several exports into a file that is not there yet are joined with one that has no facts.
    private void EmptyFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var connection = connections.Open(path, WarehouseAccess.ReadWrite);
        Schema.Migrate(connection, 0, time.GetUtcNow(), CancellationToken.None);
    }

    private void StageClaims(ImportWork work, string database)
    {
        var known = ReadFromPages(database);
        var left = work.Claims.Documents.Count(document => known.Contains(document.DocumentId));
        if (left > 0) work.Notes.Add(Words($"{left} documents were left as they are: the published file has read their pages, and claims alone tell less."));

        using var writer = StagingWriter.Create(work.NextFolder());
        work.Counts += work.Claims.Write(writer, work.Request.Publication.Run.StartedAt, id => !known.Contains(id));
        work.Staging.Add(writer.Complete());
        work.Notes.Add("Claims were imported without the pages that they come from: each is tied to its sentence, its position and its address, but not to the bytes of a snapshot.");
    }

    private HashSet<string> ReadFromPages(string database)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        if (!File.Exists(database) || PublishedFile.Open(connections, database, static (_, _) => { }).Connection is not { } connection) return known;
        using (connection)
        {
            var parameters = new Dictionary<string, object?> { ["media_type"] = ClaimInput.MediaType };
            using var rows = connection.Query("SELECT DISTINCT document_id FROM document JOIN snapshot USING (document_id, snapshot_sha256) WHERE media_type <> $media_type", parameters);
            while (rows.Read()) known.Add((string)rows.Row[0]!);
            return known;
        }
    }

    private static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
