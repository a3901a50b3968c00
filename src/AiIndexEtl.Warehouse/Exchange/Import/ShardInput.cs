using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>Looks through a staging folder line by line, and copies the good lines where there are bad ones that are to be left out.</summary>
internal sealed class ShardInput(ImportInput input, List<ImportProblem> problems, ImportMeter meter, CancellationToken cancellationToken)
{
    private const string Again = "Have the run or shard that wrote it done again, or leave bad lines out with --skip-bad.";

    private readonly ShardCheck _check = new();
    private readonly StagingFolder _folder = new(input.Path);

    /// <summary>How many rows were good.</summary>
    public ImportCounts Counts { get; private set; } = new(0, 0, 0);

    /// <summary>Whether a folder looks like one of a run or shard, finished or not.</summary>
    public static bool IsShard(string folder) => Directory.EnumerateFiles(folder).Any(file =>
        StagingFolder.FileNames.Any(name => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal)));

    /// <summary>The folder to publish; null where it is not finished.</summary>
    /// <param name="goodFolder">Where the good lines go if there are bad ones; null where bad lines are not left out.</param>
    public StagingFolder? Read(string? goodFolder)
    {
        if (!File.Exists(_folder.PathOf(StagingFolder.Marker)))
        {
            problems.Add(new ImportProblem(input.ShownAs, 0, $"The folder is not finished: it has no file \"{StagingFolder.Marker}\"", "Have the run or shard that writes it done again; it did not end."));
            return null;
        }

        foreach (var name in StagingFolder.FileNames.Where(name => !File.Exists(_folder.PathOf(name))))
        {
            problems.Add(new ImportProblem(input.Shown(name), 0, "The file is missing", "Copy the folder again in full, or have the run or shard done again."));
        }

        if (!_folder.IsComplete) return null;

        var before = problems.Count;
        foreach (var name in StagingFolder.FileNames) ReadFile(name, goodFolder);
        if (problems.Count == before || goodFolder is null) return _folder;

        foreach (var name in StagingFolder.OptionalFileNames.Where(name => File.Exists(_folder.PathOf(name)))) File.Copy(_folder.PathOf(name), Path.Combine(goodFolder, name));
        File.WriteAllBytes(Path.Combine(goodFolder, StagingFolder.Marker), []);
        return new StagingFolder(goodFolder);
    }

    private void ReadFile(string name, string? goodFolder)
    {
        using var good = goodFolder is null ? null : Create(goodFolder, name);
        foreach (var line in JsonLines.Read(_folder.PathOf(name)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            meter.Read(line.Bytes.Length + 1);
            if (ProblemOf(name, line) is { } what)
            {
                problems.Add(new ImportProblem(input.Shown(name), line.Number, what, Again));
                continue;
            }

            Counts += name switch
            {
                StagingFolder.Documents => new ImportCounts(1, 0, 0),
                StagingFolder.Claims => new ImportCounts(0, 1, 0),
                StagingFolder.Rejections => new ImportCounts(0, 0, 1),
                _ => new ImportCounts(0, 0, 0),
            };
            good?.Write(line.Bytes.Span);
            good?.Write("\n"u8);
        }
    }

    private static FileStream Create(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        return File.Create(Path.Combine(folder, name), 1 << 16);
    }

    private string? ProblemOf(string name, JsonLine line) => name switch
    {
        StagingFolder.Documents => Judge(RowJson.Read(line, RowJson.Rows.DocumentRow), _check.Add),
        StagingFolder.Snapshots => Judge(RowJson.Read(line, RowJson.Rows.SnapshotRow), _check.Add),
        StagingFolder.Claims => Judge(RowJson.Read(line, RowJson.Rows.ClaimRow), _check.Add),
        StagingFolder.Rejections => Judge(RowJson.Read(line, RowJson.Rows.RejectionRow), _check.Add),
        StagingFolder.Checks => Judge(RowJson.Read(line, RowJson.Rows.ClaimCheckRow), _check.Add),
        StagingFolder.Fetches => RowJson.Read(line, RowJson.Rows.FetchAttemptRow).Problem,
        StagingFolder.Variables => RowJson.Read(line, StagingJsonContext.Default.VariableRow).Problem,
        StagingFolder.Areas => RowJson.Read(line, StagingJsonContext.Default.AreaRow).Problem,
        StagingFolder.Editions => RowJson.Read(line, StagingJsonContext.Default.EditionRow).Problem,
        _ => null,
    };

    private static string? Judge<T>((T? Row, string? Problem) read, Func<T, string?> check)
        where T : class => read.Row is { } row ? check(row) : read.Problem;
}
