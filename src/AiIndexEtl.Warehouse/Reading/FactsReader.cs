using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Reading;

/// <summary>Reads a published file. It never writes, neither to that file nor to another, and does not hinder a publication: a reader keeps the file that it opened.</summary>
public sealed partial class FactsReader : IDisposable
{
    private readonly IWarehouseConnection _connection;
    private readonly string _path;
    private readonly int _version;

    private FactsReader(IWarehouseConnection connection, string path, int version)
    {
        _connection = connection;
        _path = path;
        _version = version;
    }

    /// <summary>Says, and what to do about it, that an earlier version of the program wrote the file; null where today's did.</summary>
    public string? Note => FileTroubles.Earlier(_path, _version);

    /// <summary>Opens a published file.</summary>
    /// <returns>A reader, or why the file cannot be read.</returns>
    public static ReaderOpening Open(IWarehouseConnectionFactory connections, string path)
    {
        var file = PublishedFile.Open(connections, path, Prepare);
        return file.Connection is { } connection ? ReaderOpening.Of(new FactsReader(connection, Path.GetFullPath(path), file.Version)) : ReaderOpening.Of(file.Failure!);
    }

    /// <summary>Says why the file is too old for what is asked of it, and what to do about it; null where it is not.</summary>
    public string? RefusalOf(FileContent content) => FileTroubles.TooOld(_path, _version, content);

    /// <summary>Runs one statement of the user's.</summary>
    /// <exception cref="WarehouseException">The statement is wrong; the message is DuckDB's.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IWarehouseRows Query(string sql, CancellationToken cancellationToken = default) => _connection.Query(sql, null, cancellationToken);

    /// <summary>Runs one statement with parameters, as <see cref="IWarehouseConnection.Query"/> does.</summary>
    /// <exception cref="WarehouseException">The statement is wrong; the message is DuckDB's.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IWarehouseRows Query(string sql, IReadOnlyDictionary<string, object?>? parameters, CancellationToken cancellationToken = default) =>
        _connection.Query(sql, parameters, cancellationToken);

    /// <summary>
    /// Facts that meet all conditions, newest document first. The columns are those of the view <c>facts</c>. Contradicted ones only for a file
    /// that has <see cref="FileContent.Figures"/>.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IWarehouseRows Facts(FactsFilter filter, CancellationToken cancellationToken = default) => _connection.Query(
        SqlScripts.Read(filter.IsContradicted ? "read/contradicted.sql" : "read/facts.sql"),
        new Dictionary<string, object?>
        {
            ["metric"] = filter.Metric,
            ["area"] = filter.Area,
            ["period"] = filter.Period,
            ["edition"] = filter.Edition,
            ["words"] = filter.Words,
            ["in_review"] = filter.InReview,
            ["limit"] = filter.Limit,
            ["skip"] = filter.Skip,
        },
        cancellationToken);

    /// <summary>
    /// The sides of the figures on which facts contradict each other, figure by figure. The columns are those of the view <c>conflicts</c>. Only
    /// for a file that has <see cref="FileContent.Figures"/>.
    /// </summary>
    /// <param name="filter">Metric, area and period that are wanted; the rest of it is not asked.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IWarehouseRows Conflicts(FactsFilter filter, CancellationToken cancellationToken = default) => _connection.Query(
        SqlScripts.Read("read/conflicts.sql"),
        new Dictionary<string, object?> { ["metric"] = filter.Metric, ["area"] = filter.Area, ["period"] = filter.Period },
        cancellationToken);

    /// <summary>
    /// What arithmetic says of the facts, what does not add up first. The columns are some of those of the view <c>claim_checks</c>. Only for a
    /// file that has <see cref="FileContent.Checks"/>.
    /// </summary>
    /// <param name="all">True for consistent figures too.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IWarehouseRows Checks(bool all, CancellationToken cancellationToken = default) =>
        _connection.Query(SqlScripts.Read("read/checks.sql"), new Dictionary<string, object?> { ["all"] = all }, cancellationToken);

    /// <summary>How many checks say that numbers do not add up. Only for a file that has <see cref="FileContent.Checks"/>.</summary>
    public long InconsistentChecks() => (long)_connection.Scalar("SELECT count(*) FROM claim_checks WHERE verdict = 'inconsistent'")!;

    /// <summary>The tables and views of the file with their columns and what they mean; the same columns for every file.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IWarehouseRows Tables(CancellationToken cancellationToken = default) => _connection.Query(SqlScripts.Read("read/schema_columns.sql"), null, cancellationToken);

    /// <summary>The tables and how they name each other, as an entity diagram in Mermaid's notation.</summary>
    public string Diagram() => EntityDiagram.Of(_connection);

    /// <summary>What the file holds, and its last runs.</summary>
    /// <param name="runs">The most runs to give.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public WarehouseStatus Status(int runs = 5, CancellationToken cancellationToken = default)
    {
        var counts = _connection.All(SqlScripts.Read("read/status.sql"), cancellationToken: cancellationToken)[0];
        var last = _connection.All(SqlScripts.Read("read/runs.sql"), new Dictionary<string, object?> { ["limit"] = runs }, cancellationToken);
        return new WarehouseStatus
        {
            Path = _path,
            SizeBytes = new FileInfo(_path).Length,
            Facts = (long)counts[0]!,
            FactsInReview = (long)counts[1]!,
            FactsRejected = (long)counts[2]! - (long)counts[0]!,
            Superseded = (long)counts[3]!,
            Documents = (long)counts[4]!,
            Snapshots = (long)counts[5]!,
            Rejections = (long)counts[6]!,
            SchemaVersion = (long)counts[7]!,
            Runs = [.. last.Select(PublishedRun.Of)],
        };
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _connection.Dispose();

    private static void Prepare(IWarehouseConnection connection, int version)
    {
        if (version < Schema.WithReview) connection.Execute(SqlScripts.Read("read/review_before_version_2.sql"));
        connection.Execute(SqlScripts.Read("read/facts_asked.sql"));
        connection.Execute(SqlScripts.Read("read/guard.sql"));
    }
}
