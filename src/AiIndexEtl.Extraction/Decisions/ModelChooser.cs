using System.Runtime.InteropServices;
using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Chooses the candidate with the highest score, and notes how sure the model is of it.</summary>
/// <param name="models">The models.</param>
internal sealed class ModelChooser(SlotModels models) : IChooser
{
    private readonly List<double> _scores = [];

    /// <inheritdoc/>
    public int Choose<T>(DecisionSlot slot, ClaimDraft draft, CandidateList<T> candidates)
    {
        var model = models[slot];
        _scores.Clear();
        for (var i = 0; i < candidates.Values.Count; i++) _scores.Add(0);
        var scores = CollectionsMarshal.AsSpan(_scores);
        var weights = model.Weights;
        foreach (ref readonly var given in candidates.FeatureSpan) scores[given.Candidate] += weights[given.Feature.Index];

        if (candidates.Lean.By != 0) _scores[candidates.Lean.Candidate] += candidates.Lean.By;
        var best = 0;
        for (var i = 1; i < _scores.Count; i++)
        {
            if (_scores[i] > _scores[best]) best = i;
        }

        var sum = 0.0;
        foreach (var score in _scores) sum += PortableMath.Exp((score - _scores[best]) / model.Temperature);
        draft.Sure(slot, slot == DecisionSlot.Row ? PortableMath.Exp((_scores[0] - _scores[best]) / model.Temperature) / sum : 1 / sum);
        return best;
    }
}
