namespace AiIndexEtl.Training.Linear;

/// <summary>A choice to learn from.</summary>
/// <param name="Candidates">The features of each candidate; a feature may stand twice, and then counts twice.</param>
/// <param name="IsRight">Which candidates are right, at least one of them: the model learns to choose any of these.</param>
public sealed record Choice(IReadOnlyList<int[]> Candidates, IReadOnlyList<bool> IsRight);
