namespace AiIndexEtl.Extraction.Decisions;

/// <summary>A slot in the header of a model file.</summary>
/// <param name="Slot">The slot's name.</param>
/// <param name="Temperature">What scores are divided by before they become probabilities.</param>
/// <param name="Weights">How many lines hold its weights.</param>
internal sealed record SlotModelHeader(string Slot, double Temperature, int Weights);
