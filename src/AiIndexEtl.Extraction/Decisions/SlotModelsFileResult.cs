namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Models read from a file, or why they could not be.</summary>
/// <param name="Models">The models; null where there is a problem.</param>
/// <param name="Problem">What is wrong and what to do; null where the models are there.</param>
public sealed record SlotModelsFileResult(SlotModels? Models, string? Problem);
