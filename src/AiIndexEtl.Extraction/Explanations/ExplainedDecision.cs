using AiIndexEtl.Extraction.Decisions;

namespace AiIndexEtl.Extraction.Explanations;

/// <summary>Why a slot of a figure was read as it was.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="About">The name that a decision on the subject is about; else empty.</param>
/// <param name="Chosen">What was chosen.</param>
/// <param name="RunnerUp">The next likely reading; null where there was no other.</param>
/// <param name="Features">The features that weighed most between the two, the weightiest first.</param>
public sealed record ExplainedDecision(
    DecisionSlot Slot, string About, ExplainedReading Chosen, ExplainedReading? RunnerUp, IReadOnlyList<WeighedFeature> Features);
