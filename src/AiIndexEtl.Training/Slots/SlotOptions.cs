namespace AiIndexEtl.Training.Slots;

/// <summary>How a slot's model is trained; chosen by cross-validation on the labelled documents.</summary>
/// <param name="L2">The strength of the penalty on large weights.</param>
/// <param name="LeastDocuments">In how many documents a feature must occur to be learned.</param>
/// <param name="HoldsAllTogether">Whether all candidates of a decision are held against each other at once, by a trainer that can, or each wrong one against the right one.</param>
public sealed record SlotOptions(double L2 = 3, int LeastDocuments = 2, bool HoldsAllTogether = false);
