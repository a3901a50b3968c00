using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;
using AiIndexEtl.Warehouse.Exchange.Export;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>Looks through an export in the form jsonl: whether every file is there as it was written.</summary>
internal sealed class ExportInput(
    ImportInput input, ExportManifest manifest, List<ImportProblem> problems, ImportMeter meter, CancellationToken cancellationToken)
{
    private const string Again = "Export again or copy the folder again in full; --skip-bad takes the lines that can be read.";

    /// <summary>What is wrong with an export that is none of tables; null where it is one.</summary>
    public static string? RefusalOf(ExportManifest manifest)
    {
        if (manifest.Format != "jsonl") return $"The folder holds an export in the form {manifest.Format}, which leaves out what a file is made from";
        if (manifest.SchemaVersion > Publishing.Schema.Current) return "The folder was exported by a newer version of this program";
        return DamageOf(manifest) is { } damage ? $"The file {ExportManifest.Name} is not as it was exported: {damage}" : null;
    }

    // Deserializing leaves null where a file says null, whatever the types promise.
    private static string? DamageOf(ExportManifest manifest)
    {
        if (manifest.SchemaVersion < 1) return string.Create(CultureInfo.InvariantCulture, $"schema_version is {manifest.SchemaVersion}");
        if (manifest.LastRunId is { } run && !Guid.TryParseExact(run, "D", out _)) return $"last_run_id is \"{run}\", which is no id of a run";
        if (manifest.Files is not { } files) return "files is null";

        var tables = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file is not { Path: { Length: > 0 } path, Sha256: not null }) return "a file has no path or no sha256";
            if (Path.GetFileName(path) != path) return $"\"{path}\" is no file of the folder";
            if (file is not { Table: { } table, Columns: { } columns }) return $"{path} has no table or no columns";
            if (columns.Any(column => column is not { Name: not null, Type: not null })) return $"a column of {path} has no name or no type";
            if (!tables.Add(table)) return $"the table {table} stands in it twice";
        }

        return null;
    }

    /// <summary>
    /// Compares each file with the manifest. One that differs is read line by line, so that the lines at fault are named; with a folder
    /// for good lines they are copied there.
    /// </summary>
    /// <param name="goodFolder">Where the good lines of damaged files go; null where bad lines are not left out.</param>
    /// <returns>The path of each table's file; null where nothing can be imported.</returns>
    public IReadOnlyDictionary<string, string>? Read(string? goodFolder)
    {
        var before = problems.Count;
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in manifest.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = Path.Combine(input.Path, file.Path);
            if (!File.Exists(path))
            {
                problems.Add(new ImportProblem(input.Shown(file.Path), 0, "The file is missing", "Copy the folder again in full, or export again."));
                return null;
            }

            meter.Read(new FileInfo(path).Length);
            paths.Add(file.Table!, IsWhole(file, path) ? path : ReadDamaged(file, path, goodFolder));
        }

        return problems.Count == before || goodFolder is not null ? paths : null;
    }

    private static bool IsWhole(ExportedFile file, string path)
    {
        using var stream = File.OpenRead(path);
        return stream.Length == file.Bytes && Convert.ToHexStringLower(SHA256.HashData(stream)) == file.Sha256;
    }

    private string ReadDamaged(ExportedFile file, string path, string? goodFolder)
    {
        var good = goodFolder is null ? null : Path.Combine(goodFolder, file.Path);
        if (goodFolder is not null) Directory.CreateDirectory(goodFolder);
        using var stream = good is null ? null : File.Create(good, 1 << 16);
        var rows = 0L;
        foreach (var line in JsonLines.Read(path))
        {
            if (ProblemOf(line, file.Columns!) is { } what)
            {
                problems.Add(new ImportProblem(input.Shown(file.Path), line.Number, what, Again));
                continue;
            }

            rows++;
            stream?.Write(line.Bytes.Span);
            stream?.Write("\n"u8);
        }

        problems.Add(new ImportProblem(input.Shown(file.Path), 0, string.Create(CultureInfo.InvariantCulture, $"The file is not as it was exported: its SHA-256 differs, and it has {rows} good lines where there were {file.Rows}"), Again));
        return good ?? path;
    }

    private static string? ProblemOf(JsonLine line, IReadOnlyList<ExportedColumn> columns)
    {
        if (!Utf8.IsValid(line.Bytes.Span)) return "The line is no UTF-8";
        try
        {
            using var row = JsonDocument.Parse(line.Bytes);
            if (row.RootElement.ValueKind is not JsonValueKind.Object) return "The line is no JSON object";
            foreach (var column in columns)
            {
                if (!row.RootElement.TryGetProperty(column.Name, out var value)) return $"The line has no \"{column.Name}\"";
                if (!ColumnValue.Fits(value, column.Type)) return $"\"{column.Name}\" is {ColumnValue.Shown(value)}, which is no {column.Type}";
            }

            return null;
        }
        catch (JsonException)
        {
            return line.IsEnded ? "The line is no JSON" : "The file ends in the middle of a line: it was cut off";
        }
    }
}
