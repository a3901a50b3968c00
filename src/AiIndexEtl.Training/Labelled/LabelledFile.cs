namespace AiIndexEtl.Training.Labelled;

/// <summary>A labelled document and the files that it was read from.</summary>
/// <param name="GoldPath">The path of the gold file.</param>
/// <param name="TextPath">The path of the document.</param>
/// <param name="Document">The document.</param>
public sealed record LabelledFile(string GoldPath, string TextPath, LabelledDocument Document);
