using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Training.Slots;

/// <summary>Lets models choose, and keeps what they are asked about whole rows.</summary>
/// <param name="models">The models.</param>
internal sealed class RowRecorder(SlotModels models) : IChooser
{
    private readonly ModelChooser _models = new(models);

    /// <summary>The features of each row by where its mention begins in the article, in UTF-16 units.</summary>
    public Dictionary<int, int[]> Rows { get; } = [];

    /// <inheritdoc/>
    public SlotModel? Weigher(DecisionSlot slot) => slot == DecisionSlot.Row ? null : _models.Weigher(slot);

    /// <inheritdoc/>
    public int Choose<T>(DecisionSlot slot, ClaimDraft draft, CandidateList<T> candidates)
    {
        if (slot == DecisionSlot.Row) Rows[draft.Quantity.Start] = [.. candidates.Features.Where(static pair => pair.Candidate == 0).Select(static pair => pair.Feature.Index)];
        return _models.Choose(slot, draft, candidates);
    }
}
