namespace AiIndexEtl.Extraction.Explanations;

/// <summary>A feature that spoke for or against a reading.</summary>
/// <param name="Feature">The feature in words; a number in it is a value, or the symbol of a word of the text.</param>
/// <param name="Weight">How much it adds to the reading's score over the runner-up's; below zero where it speaks for the runner-up.</param>
public sealed record WeighedFeature(string Feature, double Weight);
