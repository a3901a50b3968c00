namespace AiIndexEtl.Extraction.Decisions;

/// <summary>The first line of a model file.</summary>
/// <param name="Format">The format's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Bits">How many bits a feature has.</param>
/// <param name="TrainedOn">What the models were trained on.</param>
/// <param name="Slots">The slots, in the order of the lines that follow.</param>
/// <param name="Sha256">The hash of the lines that follow.</param>
internal sealed record SlotModelsHeader(string Format, int Version, int Bits, string TrainedOn, IReadOnlyList<SlotModelHeader> Slots, string Sha256);
