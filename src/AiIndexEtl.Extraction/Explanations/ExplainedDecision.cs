using AiIndexEtl.Extraction.Decisions;

namespace AiIndexEtl.Extraction.Explanations;

/// <summary>Why a slot of a figure was read as it was.</summary>
/// <param name="Slot">The slot. Subjects are chosen one after the other; the last of their decisions is that there is no further one.</param>
/// <param name="Chosen">What was chosen.</param>
/// <param name="RunnerUp">The next likely reading; null where there was no other.</param>
/// <param name="Features">The features that weighed most between the two, the weightiest first.</param>
public sealed record ExplainedDecision(
    DecisionSlot Slot, ExplainedReading Chosen, ExplainedReading? RunnerUp, IReadOnlyList<WeighedFeature> Features);
