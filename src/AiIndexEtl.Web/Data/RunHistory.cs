namespace AiIndexEtl.Web.Data;

/// <summary>What runs did.</summary>
/// <param name="published">The file.</param>
public sealed class RunHistory(Published published)
{
    /// <summary>Rows on a page of any of the lists.</summary>
    public const int PageSize = 50;

    /// <summary>What a run can do to a fact.</summary>
    public static IReadOnlyList<string> Changes { get; } = ["added", "changed", "closed"];

    /// <summary>How many runs there were, and a page of them, the latest first.</summary>
    public (long Total, IReadOnlyList<RunRow> Runs) Page(int page, CancellationToken cancellationToken = default) => Paged("runs.sql", [], page, RunRow.Of, cancellationToken);

    /// <summary>A run; null where there is none of that id.</summary>
    public RunRow? Find(string runId, CancellationToken cancellationToken = default) => All("run.sql", runId, RunRow.Of, cancellationToken) is [var run, ..] ? run : null;

    /// <summary>The stages of a run.</summary>
    public IReadOnlyList<RunStageRow> Stages(string runId, CancellationToken cancellationToken = default) => All(
        "run_stages.sql", runId,
        static row => new RunStageRow(row.Text("stage"), Milliseconds(row), row.Long("rows_in"), row.Long("rows_out"), row.Long("rows_rejected")), cancellationToken);

    /// <summary>The checks of a run, those that failed first.</summary>
    public IReadOnlyList<RunCheckRow> Checks(string runId, CancellationToken cancellationToken = default) => All(
        "run_checks.sql", runId,
        static row => new RunCheckRow(row.Text("check_name"), row.Flag("blocking"), row.Flag("passed"), row.Long("failing_rows"), row.TextOrNull("sample"), row.Text("description")),
        cancellationToken);

    /// <summary>How many tries a run made to receive sources, and a page of them, those that failed first.</summary>
    public (long Total, IReadOnlyList<RunFetchRow> Tries) Fetches(string runId, int page, CancellationToken cancellationToken = default) => Paged(
        "run_fetches.sql", [KeyValuePair.Create("run", (object?)runId)], page,
        static row => new RunFetchRow(
            row.Text("source_id"), row.Text("url"), row.Time("fetched_at"), row.Long("http_status"), row.Long("attempt"), Milliseconds(row), row.TextOrNull("error_code"),
            row.TextOrNull("error"), row.TextOrNull("decision")),
        cancellationToken);

    /// <summary>How many facts a run added, changed and closed.</summary>
    public IReadOnlyDictionary<string, long> ChangeCounts(string runId, CancellationToken cancellationToken = default) => new Dictionary<string, long>(
        published.All(
            $"SELECT change, count(*) AS facts FROM ({SqlFiles.Read("run_changes.sql")}) GROUP BY change", Of(runId),
            static row => KeyValuePair.Create(row.Text("change"), row.Long("facts")), cancellationToken),
        StringComparer.Ordinal);

    /// <summary>A page of what a run did to facts, in the order of their texts.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="change">One of <see cref="Changes"/>.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public IReadOnlyList<RunChange> ChangesOf(string runId, string change, int page, CancellationToken cancellationToken = default)
    {
        var parameters = Of(runId);
        parameters["change"] = change;
        return published.All(
            $"""
            SELECT r.*, c.mention, substring(c.sentence, greatest(1, strpos(c.sentence, c.mention) - 600), 1600) AS sentence, d.document_id, d.source, d.publisher
            FROM ({SqlFiles.Read("run_changes.sql")}) r JOIN claim c USING (claim_id) JOIN document d ON d.document_id = c.document_id
            WHERE r.change = CAST($change AS VARCHAR)
            ORDER BY d.source, c.char_start, c.claim_id LIMIT {PageSize} OFFSET {(page - 1L) * PageSize}
            """,
            parameters, RunChange.Of, cancellationToken);
    }

    private static Dictionary<string, object?> Of(string runId) => new(StringComparer.Ordinal) { ["run"] = runId };

    private static TimeSpan Milliseconds(Row row) => TimeSpan.FromMilliseconds(row.Long("duration_ms"));

    private IReadOnlyList<T> All<T>(string sql, string runId, Func<Row, T> read, CancellationToken cancellationToken) =>
        published.All(SqlFiles.Read(sql), Of(runId), read, cancellationToken);

    private (long Total, IReadOnlyList<T> Rows) Paged<T>(
        string sql, IEnumerable<KeyValuePair<string, object?>> conditions, int page, Func<Row, T> read, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, object?>(conditions, StringComparer.Ordinal) { ["limit"] = PageSize, ["skip"] = (page - 1L) * PageSize };
        return published.Page(SqlFiles.Read(sql), parameters, read, cancellationToken);
    }
}
