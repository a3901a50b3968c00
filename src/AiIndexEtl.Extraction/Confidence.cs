using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction;

/// <summary>How likely a whole row is right: as the model says, or without one a guess from how the rules filled the slots.</summary>
internal static class Confidence
{
    /// <summary>A probability from 0 to 1, from how the slots were filled.</summary>
    public static double Of(ClaimDraft draft)
    {
        if (draft.Proposed is not null) return Math.Round(draft.Sureness[(int)Decisions.DecisionSlot.Row], 4);
        var metric = draft.Metric == "other" ? 0.7 : draft.MetricScore >= 2 ? 0.9 : draft.MetricScore >= 1.4 ? 0.8 : 0.65;
        var period = draft.HasOwnPeriod ? 0.92 : draft.Period is null ? 0.6 : 0.8;
        return Math.Round(metric * period * 0.95, 4);
    }
}
