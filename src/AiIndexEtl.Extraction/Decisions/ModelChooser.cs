using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Chooses the candidate with the highest score, and notes how sure the model is of it.</summary>
/// <param name="models">The models.</param>
internal sealed class ModelChooser(SlotModels models) : IChooser
{
    /// <inheritdoc/>
    public SlotModel? Weigher(DecisionSlot slot) => models[slot];

    /// <inheritdoc/>
    public int Choose<T>(DecisionSlot slot, ClaimDraft draft, CandidateList<T> candidates)
    {
        var model = models[slot];
        var scores = candidates.Score(model);
        if (candidates.Lean.By != 0) scores[candidates.Lean.Candidate] += candidates.Lean.By;
        foreach (var (candidate, by) in candidates.Handicaps) scores[candidate] -= by;
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        // From here on scores are likelihoods beside that of the best one.
        var most = scores[best];
        for (var i = 0; i < scores.Length; i++) scores[i] = (scores[i] - most) / model.Temperature;
        PortableMath.Exp(scores);
        var sum = 0.0;
        foreach (var likelihood in scores) sum += likelihood;
        draft.Sure(slot, slot == DecisionSlot.Row ? scores[0] / sum : 1 / sum);
        return best;
    }
}
