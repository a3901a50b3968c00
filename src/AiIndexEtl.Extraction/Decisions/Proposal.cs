using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Kinds;
using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>What the rules read of a figure, kept as evidence for the models.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Metric">The metric.</param>
/// <param name="MetricScore">How strongly cue phrases speak for it.</param>
/// <param name="Period">The period.</param>
/// <param name="BasePeriod">The base period.</param>
/// <param name="Area">The areas.</param>
/// <param name="Subject">The subjects.</param>
/// <param name="KindRule">The rule that read the kind, as a symbol.</param>
/// <param name="MetricRule">The rule that read the metric, as a symbol; 0 where none did.</param>
/// <param name="PeriodRule">The rule that read the period, as a symbol; 0 where none did.</param>
/// <param name="AreaRule">The rule that read the areas, as a symbol; 0 where none did.</param>
internal sealed record Proposal(
    KindReading Kind, string Metric, double MetricScore, string? Period, string? BasePeriod, IReadOnlyList<string> Area, IReadOnlyList<string> Subject,
    int KindRule, int MetricRule, int PeriodRule, int AreaRule)
{
    /// <summary>The proposal of a draft that the rules have filled.</summary>
    public static Proposal Of(ClaimDraft draft) => new(
        draft.Kind, draft.Metric, draft.MetricScore, draft.Period, draft.BasePeriod, draft.Area, [.. draft.Subject],
        Symbols.Of(draft.Kind.Rule), RuleOf(draft, ClaimSlot.Metric), RuleOf(draft, ClaimSlot.Period), RuleOf(draft, ClaimSlot.Area));

    private static int RuleOf(ClaimDraft draft, ClaimSlot slot)
    {
        var rule = 0;
        foreach (var evidence in draft.Evidence)
        {
            if (evidence.Slot == slot) rule = Symbols.Of(evidence.Rule);
        }

        return rule;
    }
}
