using AiIndexEtl.Warehouse.Adapter.Native;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Adapter;

/// <summary>A database and its one connection; both close together, so that no cached database outlives a swap of the file.</summary>
internal sealed class LibDuckDbConnection(nint database, nint handle) : IWarehouseConnection
{
    private nint _database = database;
    private nint _handle = handle;

    public void Execute(string script, CancellationToken cancellationToken = default)
    {
        RefuseNul(script);
        var state = Interruptible(() => (NativeMethods.Query(Handle, script, out var answer), answer), cancellationToken, out var result);
        var message = state == 0 ? null : NativeMethods.Text(NativeMethods.ResultError(ref result));
        NativeMethods.DestroyResult(ref result);
        ThrowOnFailure(message, cancellationToken);
    }

    public IWarehouseRows Query(string sql, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellationToken = default)
    {
        RefuseNul(sql);
        using var statement = PrepareReadable(sql);
        foreach (var (name, value) in parameters ?? new Dictionary<string, object?>()) statement.Bind(name, value);

        var state = Interruptible(() => (NativeMethods.ExecutePrepared(statement.Handle, out var answer), answer), cancellationToken, out var result);
        if (state == 0) return new LibDuckDbRows(result);

        var message = NativeMethods.Text(NativeMethods.ResultError(ref result));
        NativeMethods.DestroyResult(ref result);
        ThrowOnFailure(message, cancellationToken);
        throw new WarehouseException(message);
    }

    public void Dispose()
    {
        if (_handle != 0) NativeMethods.Disconnect(ref _handle);
        if (_database != 0) NativeMethods.Close(ref _database);
    }

    private nint Handle => _handle != 0 ? _handle : throw new ObjectDisposedException(nameof(IWarehouseConnection));

    // Types that only DuckDB itself can print (BIT, UNION, TIMETZ and others) are cast to text by DuckDB, around the query as given.
    private PreparedStatement PrepareReadable(string sql)
    {
        var statement = PreparedStatement.Prepare(Handle, sql);
        var columns = statement.Columns();
        if (columns.All(column => column.Type.IsReadable)) return statement;

        statement.Dispose();
        var casts = columns.Select((column, i) => (column.Type.IsReadable ? $"#{i + 1}" : $"CAST(#{i + 1} AS VARCHAR)") + " AS " + SqlText.Name(column.Name));
        return PreparedStatement.Prepare(Handle, $"SELECT {string.Join(", ", casts)} FROM ({sql.TrimEnd().TrimEnd(';')}\n)");
    }

    private int Interruptible(Func<(int State, DuckDbResult Result)> call, CancellationToken cancellationToken, out DuckDbResult result)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var connection = Handle;
        using var registration = cancellationToken.Register(() => NativeMethods.Interrupt(connection));
        (var state, result) = call();
        return state;
    }

    private static void ThrowOnFailure(string? message, CancellationToken cancellationToken)
    {
        if (message is null) return;

        cancellationToken.ThrowIfCancellationRequested();
        throw new WarehouseException(message);
    }

    // The C API takes text up to the first NUL; a statement cut there would do something else than what was asked.
    private static void RefuseNul(string sql)
    {
        if (sql.Contains('\0', StringComparison.Ordinal)) throw new WarehouseException("A statement cannot contain the character NUL.");
    }
}
