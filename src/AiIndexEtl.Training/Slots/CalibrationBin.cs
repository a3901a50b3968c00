namespace AiIndexEtl.Training.Slots;

/// <summary>Rows of about the same confidence.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Right">The part of them that is right in every slot.</param>
public sealed record CalibrationBin(int Rows, double Confidence, double Right);
