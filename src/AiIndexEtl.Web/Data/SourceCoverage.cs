namespace AiIndexEtl.Web.Data;

/// <summary>What documents gave.</summary>
/// <param name="published">The file.</param>
public sealed class SourceCoverage(Published published)
{
    /// <summary>Rows on a page of the lists of one document.</summary>
    public const int PageSize = 50;

    // Names from a to z; numbers and times from the greatest, for that is where one looks.
    private static readonly Dictionary<string, string> s_orders = new(StringComparer.Ordinal)
    {
        ["source"] = "source",
        ["edition"] = "edition NULLS LAST, source",
        ["facts"] = "facts DESC, source",
        ["metrics"] = "metrics DESC, source",
        ["in_review"] = "in_review DESC, source",
        ["conflicts"] = "conflicts DESC, source",
        ["accessed_at"] = "accessed_at DESC NULLS LAST, source",
        ["failed_at"] = "failed_at DESC NULLS LAST, source",
    };

    /// <summary>How many documents there are, and a page of them.</summary>
    public (long Total, IReadOnlyList<SourceRow> Sources) Find(SourceQuery query, CancellationToken cancellationToken = default) => published.Page(
        $"SELECT * FROM ({SqlFiles.Read("sources.sql")}) ORDER BY {s_orders[query.Sort]} LIMIT {SourceQuery.PageSize} OFFSET {(query.Page - 1L) * SourceQuery.PageSize}",
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["edition"] = query.Edition }, SourceRow.Of, cancellationToken);

    /// <summary>The editions that documents are about, with how many documents each has.</summary>
    public IReadOnlyList<Facet> Editions(CancellationToken cancellationToken = default) => published.All(
        "SELECT edition, count(*) AS documents FROM document WHERE edition IS NOT NULL GROUP BY edition ORDER BY edition DESC", null,
        static row => new Facet(row.Text("edition"), row.Long("documents")), cancellationToken);

    /// <summary>Addresses that have never given a document and failed at their last try; at most a hundred, the latest first.</summary>
    public IReadOnlyList<RunFetchRow> Missing(CancellationToken cancellationToken = default) => published.All(
        SqlFiles.Read("sources_missing.sql"), null,
        static row => new RunFetchRow(
            row.Text("source_id"), row.Text("url"), row.Time("tried_at"), row.Long("http_status"), 0, TimeSpan.Zero, row.TextOrNull("error_code"), row.TextOrNull("error"), null),
        cancellationToken);

    /// <summary>One document; null where there is none of that id.</summary>
    public SourceDocument? Document(string id, CancellationToken cancellationToken = default) =>
        published.All(SqlFiles.Read("source.sql"), Of(id), SourceDocument.Of, cancellationToken) is [var document, ..] ? document : null;

    /// <summary>How many current facts a document has, and the ids of a page of them in the order of its text.</summary>
    public (long Total, IReadOnlyList<string> Ids) Facts(string id, int page, CancellationToken cancellationToken = default) =>
        published.Page(SqlFiles.Read("source_facts.sql"), Of(id, page), static row => row.Text("fact_id"), cancellationToken);

    /// <summary>How many bodies of a document are known, and the newest fifty.</summary>
    public (long Total, IReadOnlyList<SourceSnapshot> Snapshots) Snapshots(string id, CancellationToken cancellationToken = default) => published.Page(
        SqlFiles.Read("source_snapshots.sql"), Of(id),
        static row => new SourceSnapshot(row.Text("snapshot_sha256"), row.Time("accessed_at"), row.Text("media_type"), row.Long("size_bytes")), cancellationToken);

    /// <summary>How many numerals of a document are no facts, and a page of them in the order of its text.</summary>
    public (long Total, IReadOnlyList<SourceRejection> Rejections) Rejections(string id, int page, CancellationToken cancellationToken = default) => published.Page(
        SqlFiles.Read("source_rejections.sql"), Of(id, page),
        static row => new SourceRejection((int)row.Long("char_start"), (int)row.Long("char_end"), row.Text("mention"), row.Text("stage"), row.Text("code"), row.Text("text_sha256")),
        cancellationToken);

    private static Dictionary<string, object?> Of(string id) => new(StringComparer.Ordinal) { ["id"] = id };

    private static Dictionary<string, object?> Of(string id, int page) =>
        new(StringComparer.Ordinal) { ["id"] = id, ["limit"] = PageSize, ["skip"] = (page - 1L) * PageSize };
}
