namespace AiIndexEtl.Extraction.Models;

/// <summary>What reading a model file came to: a model, or the reason why there is none.</summary>
/// <param name="Model">The model; null where the file cannot be used.</param>
/// <param name="Problem">What is wrong with the file, for a person; null where the model was read.</param>
public sealed record LinearModelFileResult(LinearModel? Model, string? Problem);
