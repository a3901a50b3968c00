namespace AiIndexEtl.Extraction.Metrics;

/// <summary>A metric as decisions handle it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Index">Its index in the vocabulary; -1 for "other".</param>
/// <param name="Symbol">The id as a symbol.</param>
/// <param name="Chapter">The chapter that it belongs to, as a symbol; 1 for none.</param>
internal readonly record struct MetricName(string Id, int Index, int Symbol, int Chapter);
