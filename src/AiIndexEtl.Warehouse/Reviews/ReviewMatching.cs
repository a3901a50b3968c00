using System.Globalization;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Reconciliation.Reviews;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Reviews;

/// <summary>Finds the readings that decisions are about, and holds each decision against its own.</summary>
internal sealed class ReviewMatching
{
    private readonly Dictionary<string, List<ReviewPlace>> _places;
    private readonly Dictionary<string, string> _unplaced;

    private ReviewMatching(IReadOnlyList<ReviewPlace> places, Dictionary<string, string> unplaced)
    {
        Places = places;
        _places = places.Where(place => place.ReviewId is not null).GroupBy(place => place.ReviewId!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        _unplaced = unplaced;
    }

    /// <summary>All readings that decisions are about, and those that carry a correction.</summary>
    public IReadOnlyList<ReviewPlace> Places { get; }

    /// <summary>Looks for the words of the staged decisions among the candidates, both in temporary tables.</summary>
    public static ReviewMatching Find(IWarehouseConnection connection, CancellationToken cancellationToken)
    {
        connection.Execute(SqlScripts.Read("review/match.sql"), cancellationToken);
        var places = connection.All(SqlScripts.Read("review/places.sql"), cancellationToken: cancellationToken).Select(ReviewPlace.Of).ToList();
        var unplaced = connection.All(SqlScripts.Read("review/unplaced.sql"), cancellationToken: cancellationToken)
            .ToDictionary(row => (string)row[0]!, row => Reason((bool)row[1]!, (bool)row[2]!, (string?)row[3]), StringComparer.Ordinal);
        return new ReviewMatching(places, unplaced);
    }

    /// <summary>Holds the decisions against the readings, in the order given. Of several on one reading none holds.</summary>
    public IReadOnlyList<(ReviewDecision Decision, ReviewPlace? Place, ReviewJudgement Judgement)> Judge(IReadOnlyList<ReviewDecision> decisions)
    {
        var judged = decisions.Select(Judge).ToList();
        var twice = judged.Where(one => one.Place is not null).GroupBy(one => one.Place!.AnchorId, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. judged.Select(one => one.Place is { } place && twice.Contains(place.AnchorId)
                ? one with { Judgement = new ReviewJudgement(ReviewState.Stale, "another decision is about the same words; take one of the two out", place.Extracted) }
                : one).Select(one => (one.Decision, one.Place, one.Judgement)),
        ];
    }

    private Judged Judge(ReviewDecision decision)
    {
        var places = _places.GetValueOrDefault(decision.Id) ?? [];
        var meant = decision.Nth is { } nth ? places.Where(place => place.Nth == nth).ToList() : places;
        if (meant is [var place]) return new Judged(decision, place, ReviewGuard.Judge(decision, place.Extracted));

        var reason = meant.Count > 1
            ? string.Create(CultureInfo.InvariantCulture, $"{meant.Count} figures have these words; give a longer prefix or suffix, or nth")
            : places.Count > 0
                ? string.Create(CultureInfo.InvariantCulture, $"occurrence {decision.Nth} of these words is no figure of the text any more")
                : _unplaced.GetValueOrDefault(decision.Id, "the text no longer has these words");
        return new Judged(decision, null, new ReviewJudgement(ReviewState.Unmatched, reason, null));
    }

    private static string Reason(bool isKnown, bool isInText, string? elsewhere)
    {
        if (!isKnown) return "no such document is published";
        if (isInText) return "the text has these words, but no figure is read from them any more";
        return "the text no longer has these words" + (elsewhere is null ? "" : $"; the mention stands in: {elsewhere}");
    }

    private sealed record Judged(ReviewDecision Decision, ReviewPlace? Place, ReviewJudgement Judgement);
}
