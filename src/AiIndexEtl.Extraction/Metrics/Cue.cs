namespace AiIndexEtl.Extraction.Metrics;

/// <summary>A cue phrase.</summary>
/// <param name="Metric">The index of the metric that it speaks of.</param>
/// <param name="Places">How many terms must stand near the figure.</param>
internal readonly record struct Cue(int Metric, int Places);
