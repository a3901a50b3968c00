using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Chooses among the candidates of a decision: a model, or while training the annotation.</summary>
internal interface IChooser
{
    /// <summary>The model that weighs the features of a slot's candidates as they are given; null where the features themselves are wanted.</summary>
    /// <param name="slot">What is decided.</param>
    SlotModel? Weigher(DecisionSlot slot) => null;

    /// <summary>The index of the chosen candidate.</summary>
    /// <param name="slot">What is decided.</param>
    /// <param name="draft">The figure.</param>
    /// <param name="candidates">At least one candidate.</param>
    /// <typeparam name="T">What is decided on.</typeparam>
    int Choose<T>(DecisionSlot slot, ClaimDraft draft, CandidateList<T> candidates);
}
