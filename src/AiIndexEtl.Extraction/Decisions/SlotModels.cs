namespace AiIndexEtl.Extraction.Decisions;

/// <summary>The models of all slots.</summary>
public sealed class SlotModels
{
    private readonly SlotModel[] _models;

    /// <summary>Takes a model for each slot.</summary>
    /// <exception cref="ArgumentException">A slot has none, or more than one.</exception>
    public SlotModels(IEnumerable<SlotModel> models)
    {
        _models = [.. models.OrderBy(static model => model.Slot)];
        if (!_models.Select(static model => model.Slot).SequenceEqual(Enum.GetValues<DecisionSlot>()))
        {
            throw new ArgumentException("There must be one model for each slot.", nameof(models));
        }
    }

    /// <summary>The models, in the order of the slots.</summary>
    public IReadOnlyList<SlotModel> All => _models;

    /// <summary>The model of a slot.</summary>
    public SlotModel this[DecisionSlot slot] => _models[(int)slot];
}
