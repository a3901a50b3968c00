namespace AiIndexEtl.Scraping.Sources;

/// <summary>The files that a path, glob or folder stands for.</summary>
/// <param name="Paths">The files, in ordinal order of their paths.</param>
/// <param name="Failures">What could not be listed; the files found elsewhere stand all the same.</param>
public sealed record LocalListing(IReadOnlyList<string> Paths, IReadOnlyList<SourceFailure> Failures);
