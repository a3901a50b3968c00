namespace AiIndexEtl.Core.Vocabularies;

/// <summary>The values that a level of a metric may be expected to have, both ends included.</summary>
/// <param name="Least">The smallest.</param>
/// <param name="Most">The largest, no less than the smallest.</param>
public readonly record struct PlausibleRange(decimal Least, decimal Most);
