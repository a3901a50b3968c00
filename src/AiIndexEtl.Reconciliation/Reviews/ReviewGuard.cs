using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Reconciliation.Reviews;

/// <summary>
/// Keeps a decision from being taken for one on something else: it holds only while what is extracted is what the reviewer saw.
/// </summary>
public static class ReviewGuard
{
    /// <summary>Holds a decision against what is extracted from its words now.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="extracted">What is extracted, without any correction.</param>
    public static ReviewJudgement Judge(ReviewDecision decision, Claim extracted)
    {
        var differences = decision.Expected.DifferencesTo(extracted);
        if (differences.Count > 0) return new(ReviewState.Stale, Differences(decision, extracted, differences), extracted);
        if (decision.Verdict is not ReviewVerdict.Correct) return new(ReviewState.Applied, null, extracted);

        var corrected = decision.Corrected.ApplyTo(extracted);
        if (ProblemOf(corrected) is { } problem) return new(ReviewState.Stale, problem, extracted);
        return new(ReviewState.Applied, decision.Corrected.DifferencesTo(extracted).Count == 0 ? "the extraction reads by itself what was corrected; the decision can be changed to accept" : null, corrected);
    }

    /// <summary>Why a reading cannot be published; null where it can. Publications are held back by such rows, so no decision may make one.</summary>
    /// <param name="reading">The reading.</param>
    public static string? ProblemOf(Claim reading)
    {
        if (reading.ValueUpper is not { } upper) return null;
        var (low, high) = (PlainText(ReviewSlot.Value, reading), PlainText(ReviewSlot.ValueUpper, reading));
        if (Math.Sign(upper) * Math.Sign(reading.Value) < 0) return $"the corrected value {low} and value_upper {high} have different signs";
        return Math.Abs(upper) < Math.Abs(reading.Value) ? $"the corrected value {low} is farther from zero than value_upper {high}; correct value_upper too" : null;
    }

    private static string Differences(ReviewDecision decision, Claim extracted, IReadOnlyList<ReviewSlot> differences)
    {
        var changes = string.Join("; ", differences.Select(slot => $"{ReviewSlotForms.Name(slot)} is now {PlainText(slot, extracted)}, not {Words(decision.Expected.Of(slot))}"));
        var isSettled = decision.Verdict is ReviewVerdict.Correct && decision.Corrected.DifferencesTo(extracted).Count == 0;
        return isSettled ? changes + ": what is extracted is what was corrected, so that the decision can be taken out" : changes;
    }

    private static string PlainText(ReviewSlot slot, Claim claim) => Words(ReviewSlots.Of(claim).Of(slot));

    private static string Words(IReadOnlyList<string> values) => values.Count == 0 ? "empty" : string.Join(", ", values);
}
