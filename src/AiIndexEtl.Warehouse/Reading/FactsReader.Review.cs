using System.Text.Json;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Reviews;

namespace AiIndexEtl.Warehouse.Reading;

/// <summary>What reviewers ask of a published file.</summary>
public sealed partial class FactsReader
{
    /// <summary>Facts that are worth a look, the most doubtful first, each with the other sides of its conflicts.</summary>
    /// <param name="decided">Words (<c>anchor_id</c>) to leave out, since a decision is about them already.</param>
    /// <param name="limit">The most facts to give.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public IReadOnlyList<ReviewFact> ReviewQueue(IEnumerable<string> decided, int limit, CancellationToken cancellationToken = default)
    {
        var parameters = new Dictionary<string, object?> { ["decided"] = JsonList(decided), ["limit"] = limit };
        var queue = _connection.All(SqlScripts.Read("read/review_queue.sql"), parameters, cancellationToken)
            .Select(row => (Id: (string)row[0]!, Reasons: ReadingRow.Texts(row[1]), Details: ReadingRow.Texts(row[2]), Doubt: (double)row[3]!)).ToList();
        var facts = Facts(queue.Select(item => item.Id), "", cancellationToken).ToDictionary(fact => fact.FactId, StringComparer.Ordinal);
        return [.. queue.Select(item => facts[item.Id] with { Reasons = item.Reasons, Details = item.Details, Doubt = item.Doubt })];
    }

    /// <summary>Current facts whose id begins with the given characters, rejected ones too.</summary>
    public IReadOnlyList<ReviewFact> FactsById(string prefix, CancellationToken cancellationToken = default) => Facts([], prefix, cancellationToken);

    /// <summary>All facts of the sentences in which a person accepted or corrected one, in the order of their texts.</summary>
    public IReadOnlyList<ReviewFact> ReviewedSentences(CancellationToken cancellationToken = default) => Facts(
        _connection.All(SqlScripts.Read("read/review_export.sql"), cancellationToken: cancellationToken).Select(row => (string)row[0]!), "", cancellationToken);

    /// <summary>Holds decisions against the file as the next publication would, if it read nothing new.</summary>
    public IReadOnlyList<ReviewOutcome> Judge(IReadOnlyList<ReviewDecision> decisions, CancellationToken cancellationToken = default)
    {
        ReviewReplay.Stage(_connection, decisions, cancellationToken);
        _connection.Execute(SqlScripts.Read("read/review_candidates.sql"), cancellationToken);
        return [.. ReviewMatching.Find(_connection, cancellationToken).Judge(decisions)
            .Select(one => new ReviewOutcome(one.Decision, one.Judgement.State, one.Judgement.Detail, one.Place?.AnchorId))];
    }

    /// <summary>The decisions that the last publication left in the file.</summary>
    public IReadOnlyList<ReviewDecision> PublishedDecisions(CancellationToken cancellationToken = default) =>
        _version >= Schema.WithDecisions ? ReviewReplay.Stored(_connection, cancellationToken) : [];

    /// <summary>How many decisions were applied, stale and unmatched at the last publication.</summary>
    public (long Applied, long Stale, long Unmatched) ReviewStates(CancellationToken cancellationToken = default)
    {
        if (_version < Schema.WithDecisions) return default;
        var row = _connection.All(SqlScripts.Read("read/review_states.sql"), cancellationToken: cancellationToken)[0];
        return ((long)row[0]!, (long)row[1]!, (long)row[2]!);
    }

    /// <summary>A cleaned text by its hash; null where the file does not hold it.</summary>
    public string? TextOf(string textSha256, CancellationToken cancellationToken = default) => (string?)_connection.Scalar(
        "SELECT text FROM document_text WHERE text_sha256 = CAST($id AS VARCHAR)", new Dictionary<string, object?> { ["id"] = textSha256 }, cancellationToken);

    private IReadOnlyList<ReviewFact> Facts(IEnumerable<string> ids, string prefix, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, object?> { ["ids"] = JsonList(ids), ["prefix"] = prefix };
        var facts = _connection.All(SqlScripts.Read("read/review_facts.sql"), parameters, cancellationToken).Select(ReviewFact.Of).ToList();
        var sides = _connection.All(SqlScripts.Read("read/review_sides.sql"), new Dictionary<string, object?> { ["ids"] = JsonList(facts.Select(fact => fact.FactId)) }, cancellationToken)
            .ToLookup(row => (string)row[0]!, ReviewSide.Of, StringComparer.Ordinal);
        return [.. facts.Select(fact => fact with { Sides = [.. sides[fact.FactId]] })];
    }

    private static string JsonList(IEnumerable<string> texts) => JsonSerializer.Serialize([.. texts], ReviewJsonContext.Default.IReadOnlyListString);
}
