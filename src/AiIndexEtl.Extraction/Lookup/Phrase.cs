namespace AiIndexEtl.Extraction.Lookup;

/// <summary>A stretch of words between two function words or marks: what may be a noun phrase.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">The first unit behind it.</param>
internal readonly record struct Phrase(int Start, int End);
