namespace AiIndexEtl.Training.Slots;

/// <summary>How honest confidences are on documents that no model in use had seen.</summary>
/// <param name="ExpectedError">The expected calibration error over ten bins, 0 to 1.</param>
/// <param name="Bins">The bins that hold a row, from low confidence to high.</param>
public sealed record CalibrationReport(double ExpectedError, IReadOnlyList<CalibrationBin> Bins);
