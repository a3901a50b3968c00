using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Training.Evaluation;

namespace AiIndexEtl.Training.Slots;

/// <summary>What a training brought.</summary>
/// <param name="Models">Models trained on all documents.</param>
/// <param name="LeftOut">How right extraction is on documents that the models in use had not seen, by cross-validation.</param>
/// <param name="Calibration">How honest confidences are, over the same documents.</param>
public sealed record TrainedModels(SlotModels Models, EvaluationResult LeftOut, CalibrationReport Calibration);
