namespace AiIndexEtl.Training.Evaluation;

/// <summary>The counts of one document.</summary>
/// <param name="Set">The set that the document belongs to.</param>
/// <param name="Document">The document's name.</param>
/// <param name="Language">The document's language, as its header gives it.</param>
/// <param name="Score">The counts.</param>
public sealed record DocumentScore(string Set, string Document, string Language, Score Score);
