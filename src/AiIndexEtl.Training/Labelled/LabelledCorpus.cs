namespace AiIndexEtl.Training.Labelled;

/// <summary>The labelled documents of a folder, and what is wrong with them.</summary>
/// <param name="Documents">The documents that could be read, by set and name. Of a document with problems, the claims without one.</param>
/// <param name="Problems">Everything that is wrong; empty for data that may be trained on and measured with.</param>
public sealed record LabelledCorpus(IReadOnlyList<LabelledDocument> Documents, IReadOnlyList<LabelledProblem> Problems);
