using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Keeps what the rules propose, which is always the first candidate: extraction without a model.</summary>
internal sealed class RuleChooser : IChooser
{
    /// <inheritdoc/>
    public int Choose<T>(DecisionSlot slot, ClaimDraft draft, CandidateList<T> candidates) => 0;
}
