using AiIndexEtl.Configuration.Problems;

namespace AiIndexEtl.Configuration.Vocabularies.Checks;

/// <summary>What a check of vocabulary files found.</summary>
/// <param name="Files">What each file holds, in the order given.</param>
/// <param name="Errors">What must be put right, by file and line.</param>
/// <param name="Warnings">What is odd but works, by file and line.</param>
public sealed record VocabularyReport(
    IReadOnlyList<VocabularyFileCount> Files, IReadOnlyList<Problem> Errors, IReadOnlyList<Problem> Warnings);
