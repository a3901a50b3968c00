namespace AiIndexEtl.Extraction.Explanations;

/// <summary>A reading that was weighed for a slot.</summary>
/// <param name="Value">The reading; empty for none.</param>
/// <param name="Probability">How likely the model holds it, 0 to 1.</param>
public sealed record ExplainedReading(string Value, double Probability);
