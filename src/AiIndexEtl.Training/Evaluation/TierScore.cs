namespace AiIndexEtl.Training.Evaluation;

/// <summary>How well one tier of a claim was extracted; every figure lies between 0 and 1.</summary>
/// <param name="Precision">The part of the extracted claims that is right.</param>
/// <param name="Recall">The part of the annotated claims that was extracted right.</param>
/// <param name="F1">The harmonic mean of the two.</param>
public readonly record struct TierScore(double Precision, double Recall, double F1)
{
    internal static TierScore Of(int right, int extracted, int gold)
    {
        var precision = (double)right / Math.Max(1, extracted);
        var recall = (double)right / Math.Max(1, gold);
        return new TierScore(precision, recall, 2 * precision * recall / Math.Max(1e-9, precision + recall));
    }
}
