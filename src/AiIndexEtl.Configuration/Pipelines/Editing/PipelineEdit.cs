namespace AiIndexEtl.Configuration.Pipelines.Editing;

/// <summary>The text of a pipeline.yaml after an edit.</summary>
/// <param name="Text">The whole text. The same as before where everything was there already.</param>
/// <param name="Added">The lines that were put in, each with its line feed; empty where none were.</param>
/// <param name="Changes">What was asked for, in the order of the request.</param>
public sealed record PipelineEdit(string Text, string Added, IReadOnlyList<PipelineChange> Changes);
