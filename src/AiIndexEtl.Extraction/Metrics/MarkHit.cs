namespace AiIndexEtl.Extraction.Metrics;

/// <summary>A mark of a metric, which tells it from wider ones.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">The first unit behind it.</param>
/// <param name="Metric">The index of the metric.</param>
internal readonly record struct MarkHit(int Start, int End, int Metric);
