namespace AiIndexEtl.Extraction.Metrics;

/// <summary>A term of a cue phrase found in a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">The first unit behind it.</param>
/// <param name="Term">The term.</param>
internal readonly record struct MetricHit(int Start, int End, CueTerm Term);
