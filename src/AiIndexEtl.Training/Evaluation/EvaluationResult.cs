namespace AiIndexEtl.Training.Evaluation;

/// <summary>How well claims were extracted from labelled documents.</summary>
/// <param name="Documents">The counts of each document, in the order given.</param>
/// <param name="Errors">Everything that is wrong, by document and in the order of the extraction; what was missed comes last.</param>
public sealed record EvaluationResult(IReadOnlyList<DocumentScore> Documents, IReadOnlyList<EvaluationError> Errors)
{
    /// <summary>All documents together.</summary>
    public Score Overall { get; } = Score.Sum(Documents.Select(d => d.Score));

    /// <summary>The documents of each language together.</summary>
    public IReadOnlyDictionary<string, Score> Languages { get; } = Documents.GroupBy(d => d.Language, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => Score.Sum(g.Select(d => d.Score)), StringComparer.Ordinal);

    /// <summary>The documents of each set together.</summary>
    public IReadOnlyDictionary<string, Score> Sets { get; } = Documents.GroupBy(d => d.Set, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => Score.Sum(g.Select(d => d.Score)), StringComparer.Ordinal);
}
