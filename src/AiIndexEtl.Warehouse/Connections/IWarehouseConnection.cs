namespace AiIndexEtl.Warehouse.Connections;

/// <summary>
/// One open connection to one DuckDB file. This is all that the warehouse asks of a DuckDB library, so that two libraries can stand
/// behind it. Not for use by several threads at once. Disposing closes the file for good: no handle and no cached database remains,
/// and work that was not committed is lost.
/// </summary>
public interface IWarehouseConnection : IDisposable
{
    /// <summary>Runs a script of one or several statements in order; stops at the first that fails.</summary>
    /// <exception cref="WarehouseException">A statement failed; the message is DuckDB's.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the running statement was interrupted.</exception>
    void Execute(string script, CancellationToken cancellationToken = default);

    /// <summary>
    /// Runs one statement and gives its rows. Parameters are named: <c>$name</c> in the text, <c>name</c> as the key. Their values are
    /// null, <see cref="string"/>, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/> or <see cref="double"/>; other types travel as text
    /// and are cast in the statement, as <c>CAST(CAST($x AS VARCHAR) AS DATE)</c>: the inner cast makes the parameter text for every library.
    /// </summary>
    /// <exception cref="WarehouseException">The statement failed, or is more than one.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the running statement was interrupted.</exception>
    IWarehouseRows Query(string sql, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellationToken = default);
}
