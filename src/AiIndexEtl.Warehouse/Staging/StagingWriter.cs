using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Warehouse.Staging;

/// <summary>
/// Writes a <see cref="StagingFolder"/>. Rows go to files with temporary names; <see cref="Complete"/> puts them in place and marks the folder
/// as finished. Disposing without completing leaves nothing behind that could be taken for a finished folder. Several threads may write.
/// </summary>
public sealed class StagingWriter : IDisposable
{
    private const string Temporary = ".tmp";

    private static readonly byte[] s_lineFeed = [(byte)'\n'];
    private readonly Dictionary<string, FileStream> _files = new(StringComparer.Ordinal);
    private readonly StagingFolder _folder;
    private readonly Lock _lock = new();
    private bool _isComplete;

    private StagingWriter(StagingFolder folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder.Path);
        File.Delete(folder.PathOf(StagingFolder.Marker));
        foreach (var name in StagingFolder.OptionalFileNames) File.Delete(folder.PathOf(name));
        foreach (var name in StagingFolder.FileNames) Open(name);
    }

    /// <summary>Begins a folder anew; rows of an earlier run in it are removed.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static StagingWriter Create(string folder) => new(new StagingFolder(folder));

    /// <summary>Adds a document. One row per document; write it for every document that was cleaned.</summary>
    public void Write(DocumentRow row) => Write(StagingFolder.Documents, row, StagingJson.Rows.DocumentRow);

    /// <summary>Adds the snapshot that was read. Without it the document counts as not read, and nothing known of it changes.</summary>
    public void Write(SnapshotRow row) => Write(StagingFolder.Snapshots, row, StagingJson.Rows.SnapshotRow);

    /// <summary>Adds a claim.</summary>
    public void Write(ClaimRow row) => Write(StagingFolder.Claims, row, StagingJson.Rows.ClaimRow);

    /// <summary>Adds a rejected numeral.</summary>
    public void Write(RejectionRow row) => Write(StagingFolder.Rejections, row, StagingJson.Rows.RejectionRow);

    /// <summary>Adds what a check says of a claim.</summary>
    public void Write(ClaimCheckRow row) => Write(StagingFolder.Checks, row, StagingJson.Rows.ClaimCheckRow);

    /// <summary>Adds a fetch, whether it succeeded or not.</summary>
    public void Write(FetchAttemptRow row) => Write(StagingFolder.Fetches, row, StagingJson.Rows.FetchAttemptRow);

    /// <summary>Adds a metric of the vocabulary; may be left out.</summary>
    public void Write(VariableRow row) => Write(StagingFolder.Variables, row, StagingJson.WarehouseRows.VariableRow);

    /// <summary>Adds a place of the vocabulary; may be left out.</summary>
    public void Write(AreaRow row) => Write(StagingFolder.Areas, row, StagingJson.WarehouseRows.AreaRow);

    /// <summary>Adds what is known of an edition; may be left out.</summary>
    public void Write(EditionRow row) => Write(StagingFolder.Editions, row, StagingJson.WarehouseRows.EditionRow);

    /// <summary>Adds all reference values, none included: they take the place of those that the published file has. Without it those stay.</summary>
    public void Write(IReadOnlyList<ReferenceRow> rows)
    {
        lock (_lock) Open(StagingFolder.References);
        foreach (var row in rows) Write(StagingFolder.References, row, StagingJson.Rows.ReferenceRow);
    }

    /// <summary>Puts the files in place and marks the folder as finished. Nothing may be written afterwards.</summary>
    public StagingFolder Complete()
    {
        lock (_lock)
        {
            var names = _files.Keys.ToList();
            CloseFiles();
            foreach (var name in names) File.Move(_folder.PathOf(name) + Temporary, _folder.PathOf(name), overwrite: true);
            File.WriteAllBytes(_folder.PathOf(StagingFolder.Marker), []);
            _isComplete = true;
            return _folder;
        }
    }

    /// <summary>Closes the files; without <see cref="Complete"/> they are removed.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            CloseFiles();
            if (_isComplete) return;
            foreach (var name in StagingFolder.FileNames.Concat(StagingFolder.OptionalFileNames)) File.Delete(_folder.PathOf(name) + Temporary);
        }
    }

    private void Write<T>(string file, T row, JsonTypeInfo<T> type)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(row, type);
        lock (_lock)
        {
            if (!_files.TryGetValue(file, out var stream)) throw new InvalidOperationException("The staging folder is finished; no row can be added.");
            stream.Write(line);
            stream.Write(s_lineFeed);
        }
    }

    private void Open(string name)
    {
        File.Delete(_folder.PathOf(name));
        _files.Add(name, new FileStream(_folder.PathOf(name) + Temporary, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16));
    }

    private void CloseFiles()
    {
        foreach (var stream in _files.Values) stream.Dispose();
        _files.Clear();
    }
}
