namespace AiIndexEtl.Training.Labelled;

/// <summary>A sentence with its figures, to be written as labelled text.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Figures">Its figures.</param>
public sealed record LabelledSentence(string Text, IReadOnlyList<LabelledFigure> Figures);
