using System.Security.Cryptography;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>An export under construction: the file that is read, the folder that is written, and the files that are done.</summary>
internal sealed class ExportWork(IWarehouseConnection connection, ExportRequest request, string folder, int schemaVersion, CancellationToken cancellationToken)
{
    private static readonly byte[] s_byteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly List<ExportedFile> _files = [];
    private int _expected;

    public IWarehouseConnection Connection => connection;

    public ExportRequest Request => request;

    public int SchemaVersion => schemaVersion;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The files that are done, in the order of their paths.</summary>
    public IReadOnlyList<ExportedFile> Files => [.. _files.OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>How many files the export will have.</summary>
    public void Expect(int files) => _expected = files;

    /// <summary>Tells whoever looks on what is being written.</summary>
    public void Begin(string name) => request.Progress?.Invoke(new ExportProgress(name, _files.Count, Math.Max(_expected, _files.Count)));

    /// <summary>The absolute path of a file of the export; its folder is made.</summary>
    public string PathOf(string name)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Lets DuckDB write the rows of a query to a file of the export.</summary>
    /// <param name="query">The query, whose order is that of the file.</param>
    /// <param name="name">The file.</param>
    /// <param name="options">What stands in COPY's parentheses.</param>
    public void Copy(string query, string name, string options) =>
        connection.Execute($"COPY (\n{query}\n) TO {SqlText.Literal(PathOf(name))} ({options})", cancellationToken);

    /// <summary>The number of rows of a query.</summary>
    public long Count(string query) => (long)connection.Scalar($"SELECT count(*) FROM (\n{query}\n)", cancellationToken: cancellationToken)!;

    /// <summary>The columns of a query with their types.</summary>
    public IReadOnlyList<ExportedColumn> ColumnsOf(string query) =>
        [.. connection.All($"SELECT column_name, column_type FROM (DESCRIBE\n{query}\n)", cancellationToken: cancellationToken).Select(row => new ExportedColumn((string)row[0]!, (string)row[1]!))];

    /// <summary>Takes a finished file into the manifest: its size and its hash.</summary>
    public ExportedFile Add(string name, long rows, string? table = null, IReadOnlyList<ExportedColumn>? columns = null)
    {
        using var stream = File.OpenRead(PathOf(name));
        var file = new ExportedFile
        {
            Path = name,
            Table = table,
            Rows = rows,
            Bytes = stream.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(stream)),
            Columns = columns,
        };
        _files.Add(file);
        Begin(name);
        return file;
    }

    /// <summary>Puts a byte order mark before the content of a file, where one was asked for.</summary>
    public void MarkByteOrder(string name)
    {
        if (!request.HasByteOrderMark) return;

        var path = PathOf(name);
        var marked = path + ".marked";
        using (var target = File.Create(marked))
        using (var source = File.OpenRead(path))
        {
            target.Write(s_byteOrderMark);
            source.CopyTo(target);
        }

        File.Move(marked, path, overwrite: true);
    }
}
