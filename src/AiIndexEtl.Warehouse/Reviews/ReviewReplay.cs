using System.Text.Json.Serialization.Metadata;
using System.Text.Json;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Reviews;

/// <summary>
/// Replays the decisions of people in a publication: after the claims are loaded and before facts are compared. Decisions are matched by
/// words, guarded by what they expect, and laid upon the readings.
/// </summary>
internal static class ReviewReplay
{
    /// <summary>The script of the merge that this stands around.</summary>
    public const string Script = "merge/04_review.sql";

    // A person vouches for the whole row.
    private const double Certain = 1;

    /// <summary>Replays decisions.</summary>
    /// <param name="connection">The file that is being built, with the claims of the run in temporary tables.</param>
    /// <param name="decisions">The decisions; null for those that the file holds.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What became of each decision, in their order.</returns>
    public static IReadOnlyList<ReviewOutcome> Run(
        IWarehouseConnection connection, IReadOnlyList<ReviewDecision>? decisions, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReviewDecision> replayed = [.. (decisions ?? Stored(connection, cancellationToken)).DistinctBy(decision => decision.Id, StringComparer.Ordinal)];
        Stage(connection, replayed, cancellationToken);
        connection.Execute(SqlScripts.Read(Script), cancellationToken);

        var matching = ReviewMatching.Find(connection, cancellationToken);
        var judged = matching.Judge(replayed);
        var revised = new Dictionary<string, RevisedRow>(StringComparer.Ordinal);
        foreach (var (decision, place, judgement) in judged)
        {
            if (judgement.State is not ReviewState.Applied) continue;
            revised.Add(place!.AnchorId, decision.Verdict is ReviewVerdict.Correct
                ? Row(place.AnchorId, judgement.Reading! with { Confidence = Certain }, decision)
                : Row(place.AnchorId, place.Extracted, decision));
        }

        // What was corrected and is not any more reads as it was extracted.
        foreach (var place in matching.Places.Where(place => place.IsCorrected)) revised.TryAdd(place.AnchorId, Row(place.AnchorId, place.Extracted, null));

        Send(connection, "review/judged.sql", "judged",
            [.. judged.Select(one => new JudgedRow(one.Decision.Id, one.Place?.AnchorId, ReviewRow.NameOf(one.Judgement.State), one.Judgement.Detail))],
            ReviewJsonContext.Default.IReadOnlyListJudgedRow, cancellationToken);
        Send(connection, "review/revised.sql", "revised", [.. revised.Values], ReviewJsonContext.Default.IReadOnlyListRevisedRow, cancellationToken);
        connection.Execute(SqlScripts.Read("review/apply.sql"), cancellationToken);
        return [.. judged.Select(one => new ReviewOutcome(one.Decision, one.Judgement.State, one.Judgement.Detail, one.Place?.AnchorId))];
    }

    /// <summary>Lays decisions down in a temporary table, where match.sql looks for them.</summary>
    public static void Stage(IWarehouseConnection connection, IReadOnlyList<ReviewDecision> decisions, CancellationToken cancellationToken) => Send(
        connection, "review/stage.sql", "decisions", [.. decisions.Select(ReviewRow.Of)], ReviewJsonContext.Default.IReadOnlyListReviewRow, cancellationToken);

    /// <summary>The decisions that a file of version 4 or later holds.</summary>
    public static IReadOnlyList<ReviewDecision> Stored(IWarehouseConnection connection, CancellationToken cancellationToken) =>
        [.. connection.All(SqlScripts.Read("review/stored.sql"), cancellationToken: cancellationToken).Select(ReviewRow.DecisionOf)];

    private static RevisedRow Row(string anchor, Claim reading, ReviewDecision? decision) => new()
    {
        AnchorId = anchor,
        ReviewId = decision?.Id,
        Decision = decision is null ? null : ReviewRow.NameOf(decision.Verdict),
        Value = reading.Value,
        ValueUpper = reading.ValueUpper,
        Unit = reading.Unit,
        Qualifier = reading.Qualifier,
        Kind = reading.Kind,
        Metric = reading.Metric,
        MetricText = reading.MetricText,
        Area = reading.Area,
        Subject = reading.Subject,
        Period = reading.Period,
        BasePeriod = reading.BasePeriod,
        AttributedTo = reading.AttributedTo,
        Confidence = reading.Confidence,
    };

    private static void Send<T>(IWarehouseConnection connection, string script, string parameter, T rows, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        connection.All(SqlScripts.Read(script), new Dictionary<string, object?> { [parameter] = JsonSerializer.Serialize(rows, type) }, cancellationToken);
}
