using System.Text.Json;

namespace AiIndexEtl.Web.Data;

/// <summary>Facts that are worth a look, the most doubtful first.</summary>
/// <param name="published">The file.</param>
public sealed class ReviewQueue(Published published)
{
    /// <summary>Facts on a page of the list.</summary>
    public const int PageSize = 50;

    private const string Waiting = """
        anchor_id NOT IN (SELECT unnest(from_json(CAST($decided AS VARCHAR), '["VARCHAR"]')))
        AND (CAST($reason AS VARCHAR) = '' OR list_contains(reasons, CAST($reason AS VARCHAR)))
        """;

    /// <summary>Why facts are in the queue, in the order in which they matter.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["stale_decision", "conflict", "reference", "check", "low_confidence"];

    /// <summary>How many facts wait in all, and for each reason.</summary>
    /// <param name="decided">Words that a decision of the file is about already.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public (long Total, IReadOnlyDictionary<string, long> ByReason) Counts(IEnumerable<string> decided, CancellationToken cancellationToken = default)
    {
        var counts = published.All(
            $"""
            {With()} SELECT '' AS reason, count(*) AS facts FROM queue WHERE {Waiting}
            UNION ALL SELECT reason, count(*) FROM (SELECT unnest(reasons) AS reason FROM queue WHERE {Waiting}) GROUP BY reason
            """,
            Parameters(decided, ""), static row => KeyValuePair.Create(row.Text("reason"), row.Long("facts")), cancellationToken);
        var byReason = new Dictionary<string, long>(counts, StringComparer.Ordinal);
        byReason.Remove("", out var total);
        return (total, byReason);
    }

    /// <summary>A page of the queue.</summary>
    /// <param name="decided">Words that a decision of the file is about already.</param>
    /// <param name="reason">One of <see cref="Reasons"/>; empty for all.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public IReadOnlyList<ReviewItem> Page(IEnumerable<string> decided, string reason, int page, CancellationToken cancellationToken = default)
    {
        var places = published.All(
            $"{With()} SELECT fact_id, reasons, details, doubt FROM queue WHERE {Waiting} ORDER BY doubt DESC, fact_id LIMIT {PageSize} OFFSET {(page - 1L) * PageSize}",
            Parameters(decided, reason),
            static row => (Id: row.Text("fact_id"), Reasons: row.Texts("reasons"), Details: row.Texts("details"), Doubt: row.Double("doubt")), cancellationToken);
        var items = Items(places.Select(place => place.Id), [], cancellationToken).ToDictionary(item => item.FactId, StringComparer.Ordinal);
        return [.. places.Select(place => items[place.Id] with { Reasons = place.Reasons, Details = place.Details, Doubt = place.Doubt })];
    }

    /// <summary>The current facts that have the given words, for decisions that wait; at most a page of them.</summary>
    public IReadOnlyList<ReviewItem> OfWords(IEnumerable<string> words, CancellationToken cancellationToken = default) => Items([], words.Take(PageSize), cancellationToken);

    /// <summary>A current fact by its id; null where there is none.</summary>
    public ReviewItem? OfFact(string factId, CancellationToken cancellationToken = default) => Items([factId], [], cancellationToken) is [var item, ..] ? item : null;

    /// <summary>Why a fact is in the queue; null where it is not.</summary>
    public (IReadOnlyList<string> Reasons, IReadOnlyList<string> Details, double Doubt)? Place(string factId, CancellationToken cancellationToken = default)
    {
        var found = published.All(
            $"{With()} SELECT reasons, details, doubt FROM queue WHERE fact_id = CAST($id AS VARCHAR)", new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = factId },
            static row => (row.Texts("reasons"), row.Texts("details"), row.Double("doubt")), cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>The fact that follows one in the queue; behind the last one the first. Null where no other fact waits.</summary>
    /// <param name="factId">The one; it need not be in the queue any more.</param>
    /// <param name="decided">Words that a decision of the file is about already.</param>
    /// <param name="reason">One of <see cref="Reasons"/>; empty for all.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public string? Next(string factId, IEnumerable<string> decided, string reason, CancellationToken cancellationToken = default)
    {
        var parameters = Parameters(decided, reason);
        parameters["id"] = factId;
        var next = published.All(
            $"""
            {With()}, place AS (SELECT coalesce((SELECT doubt FROM queue WHERE fact_id = CAST($id AS VARCHAR)), 2.0) AS doubt)
            SELECT q.fact_id FROM queue q, place p WHERE {Waiting} AND q.fact_id <> CAST($id AS VARCHAR)
            ORDER BY q.doubt < p.doubt OR (q.doubt = p.doubt AND q.fact_id > CAST($id AS VARCHAR)) DESC, q.doubt DESC, q.fact_id LIMIT 1
            """,
            parameters, static row => row.Text("fact_id"), cancellationToken);
        return next.Count == 0 ? null : next[0];
    }

    private static string With() => $"WITH queue AS ({SqlFiles.Read("review_queue.sql")})";

    private static Dictionary<string, object?> Parameters(IEnumerable<string> decided, string reason) =>
        new(StringComparer.Ordinal) { ["decided"] = JsonSerializer.Serialize(decided), ["reason"] = reason };

    private IReadOnlyList<ReviewItem> Items(IEnumerable<string> facts, IEnumerable<string> words, CancellationToken cancellationToken) => published.All(
        SqlFiles.Read("review_items.sql"),
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["facts"] = JsonSerializer.Serialize(facts), ["words"] = JsonSerializer.Serialize(words) },
        ReviewItem.Of, cancellationToken);
}
