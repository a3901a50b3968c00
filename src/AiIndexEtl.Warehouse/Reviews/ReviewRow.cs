using System.Globalization;
using System.Text.Json;
using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Warehouse.Reviews;

/// <summary>A decision as review/stage.sql takes it.</summary>
internal sealed record ReviewRow(
    string ReviewId, string Source, string Mention, string Prefix, string Suffix, int? Nth, int? Position, string? Sentence, string Decision, string? ExpectedValue,
    string? ExpectedUnit, string? ExpectedSlots, string? Corrected, string? Reason, string? Reviewer, string? DecidedAt)
{
    /// <summary>The row of a decision.</summary>
    public static ReviewRow Of(ReviewDecision decision) => new(
        decision.Id, decision.Source, decision.Mention, decision.Prefix, decision.Suffix, decision.Nth, decision.Position, decision.Sentence, NameOf(decision.Verdict),
        decision.Expected.Value?.ToString(CultureInfo.InvariantCulture), decision.Expected.Unit, decision.Expected.ToJson() ?? "{}", decision.Corrected.ToJson(),
        decision.Reason, decision.Reviewer, decision.DecidedAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>The decision of a row of review/stored.sql.</summary>
    public static ReviewDecision DecisionOf(IReadOnlyList<object?> row) => new()
    {
        Source = (string)row[0]!,
        Mention = (string)row[1]!,
        Prefix = (string?)row[2] ?? "",
        Suffix = (string?)row[3] ?? "",
        Nth = Whole(row[4]),
        Position = Whole(row[5]),
        Sentence = (string?)row[6],
        Verdict = Enum.GetValues<ReviewVerdict>().First(verdict => NameOf(verdict) == (string)row[7]!),
        Expected = ReviewSlots.FromJson((string?)row[8]),
        Corrected = ReviewSlots.FromJson((string?)row[9]),
        Reason = (string?)row[10],
        Reviewer = (string?)row[11],
        DecidedAt = row[12] is long microseconds ? DateTimeOffset.UnixEpoch.AddTicks(microseconds * 10) : null,
    };

    /// <summary>A state or verdict as the tables spell it.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static int? Whole(object? value) => value is null ? null : Convert.ToInt32(value, CultureInfo.InvariantCulture);
}
