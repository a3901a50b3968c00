using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Web.Data;

/// <summary>
/// The published file as one request sees it. It is opened when the first question is asked and given back with the request, so that each
/// request reads one publication from begin to end, and the next request the newest.
/// </summary>
public sealed class Published : IDisposable
{
    private readonly Func<ReaderOpening> _open;
    private readonly Action<ReaderOpening> _close;
    private readonly Func<ReaderOpening, string> _stampOf;
    private ReaderOpening? _opening;

    /// <summary>A file that is opened for this use and closed behind it.</summary>
    /// <param name="connections">Opens DuckDB files.</param>
    /// <param name="path">The published file.</param>
    public Published(IWarehouseConnectionFactory connections, string path)
    {
        _open = () => FactsReader.Open(connections, path);
        _close = static opening => opening.Reader?.Dispose();
        _stampOf = _ => path;
    }

    /// <summary>A file whose readers are kept for the next requests.</summary>
    internal Published(ReaderPool readers)
    {
        _open = readers.Rent;
        _close = readers.Return;
        _stampOf = readers.StampOf;
    }

    /// <summary>Why nothing can be read, and what to do about it; null where all is well.</summary>
    public string? Failure => Opening.Failure ?? Opening.Reader!.RefusalOf(FileContent.Decisions);

    /// <summary>What tells the publication that is read from others. A newer one may have the stamp of that before it, never the other way round.</summary>
    internal string Stamp => _stampOf(Opening);

    /// <summary>The reader.</summary>
    /// <exception cref="InvalidOperationException">The file cannot be read; <see cref="Failure"/> says why.</exception>
    public FactsReader Reader => Opening.Reader ?? throw new InvalidOperationException(Opening.Failure);

    private ReaderOpening Opening => _opening ??= _open();

    /// <summary>All rows of a question, for answers known to be small.</summary>
    /// <param name="sql">One statement.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="read">Makes a row into what the page shows.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public IReadOnlyList<T> All<T>(string sql, IReadOnlyDictionary<string, object?>? parameters, Func<Row, T> read, CancellationToken cancellationToken = default)
    {
        using var rows = Reader.Query(sql, parameters, cancellationToken);
        var names = Row.Places(rows.Columns);
        var all = new List<T>();
        while (rows.Read()) all.Add(read(new Row(rows.Row, names)));
        return all;
    }

    /// <summary>A page of a question whose rows tell in the column <c>total</c> how many there are in all; 0 behind the last page.</summary>
    /// <param name="sql">One statement.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="read">Makes a row into what the page shows.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public (long Total, IReadOnlyList<T> Rows) Page<T>(
        string sql, IReadOnlyDictionary<string, object?>? parameters, Func<Row, T> read, CancellationToken cancellationToken = default)
    {
        var total = 0L;
        var rows = All(
            sql, parameters,
            row =>
            {
                total = row.Long("total");
                return read(row);
            },
            cancellationToken);
        return (total, rows);
    }

    /// <summary>Gives the file back.</summary>
    public void Dispose()
    {
        if (_opening is { } opening) _close(opening);
        _opening = null;
    }
}
