using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction;

/// <summary>How sure the rules are of a whole row.</summary>
internal static class Confidence
{
    /// <summary>A probability from 0 to 1, from how the slots were filled.</summary>
    public static double Of(ClaimDraft draft)
    {
        var metric = draft.Metric == "other" ? 0.7 : draft.MetricScore >= 2 ? 0.9 : draft.MetricScore >= 1.4 ? 0.8 : 0.65;
        var period = draft.HasOwnPeriod ? 0.92 : draft.Period is null ? 0.6 : 0.8;
        return Math.Round(metric * period * 0.95, 4);
    }
}
