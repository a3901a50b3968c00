using System.Text.Json;

namespace AiIndexEtl.Web.Data;

/// <summary>
/// Facts that are worth a look, the most doubtful first. The whole queue of a publication is found once: each page of a review asks for its
/// place in it, for what follows and for how many there are.
/// </summary>
/// <param name="published">The file.</param>
/// <param name="kept">Keeps the queue of a publication.</param>
internal sealed class ReviewQueue(Published published, PerPublication kept)
{
    /// <summary>Facts on a page of the list.</summary>
    public const int PageSize = 50;

    /// <summary>Why facts are in the queue, in the order in which they matter.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["stale_decision", "conflict", "reference", "check", "low_confidence"];

    /// <summary>How many facts wait in all, and for each reason.</summary>
    /// <param name="decided">Words that a decision of the file is about already.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public (long Total, IReadOnlyDictionary<string, long> ByReason) Counts(IReadOnlySet<string> decided, CancellationToken cancellationToken = default)
    {
        var waiting = Waiting(decided, "", cancellationToken).ToList();
        return (waiting.Count, waiting.SelectMany(place => place.Reasons).CountBy(reason => reason).ToDictionary(pair => pair.Key, pair => (long)pair.Value, StringComparer.Ordinal));
    }

    /// <summary>A page of the queue.</summary>
    /// <param name="decided">Words that a decision of the file is about already.</param>
    /// <param name="reason">One of <see cref="Reasons"/>; empty for all.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public IReadOnlyList<ReviewItem> Page(IReadOnlySet<string> decided, string reason, int page, CancellationToken cancellationToken = default)
    {
        var places = Waiting(decided, reason, cancellationToken).Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var items = Items(places.Select(place => place.FactId), [], cancellationToken).ToDictionary(item => item.FactId, StringComparer.Ordinal);

        // A publication may come between the queue and the facts; what it took away is left out.
        return
        [
            .. places.Where(place => items.ContainsKey(place.FactId))
                .Select(place => items[place.FactId] with { Reasons = place.Reasons, Details = place.Details, Doubt = place.Doubt }),
        ];
    }

    /// <summary>The current facts that have the given words, for decisions that wait; at most a page of them.</summary>
    public IReadOnlyList<ReviewItem> OfWords(IEnumerable<string> words, CancellationToken cancellationToken = default) => Items([], words.Take(PageSize), cancellationToken);

    /// <summary>A current fact by its id; null where there is none.</summary>
    public ReviewItem? OfFact(string factId, CancellationToken cancellationToken = default) => Items([factId], [], cancellationToken) is [var item, ..] ? item : null;

    /// <summary>The place of a fact in the queue; null where it is not in it.</summary>
    public QueuePlace? Place(string factId, CancellationToken cancellationToken = default) => All(cancellationToken).FirstOrDefault(place => place.FactId == factId);

    /// <summary>The fact that follows one in the queue; behind the last one the first. Null where no other fact waits.</summary>
    /// <param name="factId">The one; it need not be in the queue any more.</param>
    /// <param name="decided">Words that a decision of the file is about already.</param>
    /// <param name="reason">One of <see cref="Reasons"/>; empty for all.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public string? Next(string factId, IReadOnlySet<string> decided, string reason, CancellationToken cancellationToken = default)
    {
        string? first = null;
        var isPassed = false;
        foreach (var place in All(cancellationToken))
        {
            if (place.FactId == factId) isPassed = true;
            else if (IsWaiting(place, decided, reason))
            {
                if (isPassed) return place.FactId;
                first ??= place.FactId;
            }
        }

        return first;
    }

    private IReadOnlyList<QueuePlace> All(CancellationToken cancellationToken) => kept.Get(
        "review", () => published.All(SqlFiles.Read("review_queue.sql"), null, QueuePlace.Of, cancellationToken));

    private IEnumerable<QueuePlace> Waiting(IReadOnlySet<string> decided, string reason, CancellationToken cancellationToken) =>
        All(cancellationToken).Where(place => IsWaiting(place, decided, reason));

    private static bool IsWaiting(QueuePlace place, IReadOnlySet<string> decided, string reason) =>
        !decided.Contains(place.AnchorId) && (reason.Length == 0 || place.Reasons.Contains(reason, StringComparer.Ordinal));

    private IReadOnlyList<ReviewItem> Items(IEnumerable<string> facts, IEnumerable<string> words, CancellationToken cancellationToken) => published.All(
        SqlFiles.Read("review_items.sql"),
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["facts"] = JsonSerializer.Serialize(facts), ["words"] = JsonSerializer.Serialize(words) },
        ReviewItem.Of, cancellationToken);
}
