using AiIndexEtl.Extraction.Models;

namespace AiIndexEtl.Training.Models;

/// <summary>Makes probabilities honest: of what a model gives 80 percent, four in five should be right.</summary>
public static class Calibration
{
    /// <summary>
    /// The temperature under which the right classes of held-out predictions are likeliest, between 0.05 and 20. The loss has one
    /// minimum, which a golden-section search over the logarithm finds.
    /// </summary>
    /// <param name="predictions">Predictions for documents that the model was not trained on.</param>
    public static double FitTemperature(IReadOnlyList<Prediction> predictions)
    {
        if (predictions.Count == 0) return 1;

        var golden = (Math.Sqrt(5) - 1) / 2;
        var (low, high) = (PortableMath.Log(0.05), PortableMath.Log(20));
        for (var i = 0; i < 60; i++)
        {
            var (left, right) = (high - (golden * (high - low)), low + (golden * (high - low)));
            if (Loss(predictions, PortableMath.Exp(left)) <= Loss(predictions, PortableMath.Exp(right))) high = right;
            else low = left;
        }

        // Four digits say all that some thousand examples can tell.
        return Math.Round(PortableMath.Exp((low + high) / 2), 4);
    }

    /// <summary>The mean loss of predictions under a temperature: the negative logarithm of the right class's probability.</summary>
    public static double Loss(IReadOnlyList<Prediction> predictions, double temperature) => predictions.Average(p =>
    {
        double highest = p.Scores.Max();
        return PortableMath.Log(p.Scores.Sum(s => PortableMath.Exp((s - highest) / temperature))) - ((p.Scores[p.ClassIndex] - highest) / temperature);
    });

    /// <summary>
    /// The expected calibration error: how far, over ten bins of the predicted class's probability and weighted by their sizes, the mean
    /// probability lies from the part that is right.
    /// </summary>
    public static double ExpectedError(IReadOnlyList<Prediction> predictions, double temperature) => predictions
        .Select(p => (Probability: Probability(p, temperature), p.IsRight))
        .GroupBy(p => Math.Min(9, (int)(p.Probability * 10)))
        .Sum(bin => Math.Abs(bin.Average(p => p.Probability) - bin.Average(p => p.IsRight ? 1.0 : 0.0)) * bin.Count() / predictions.Count);

    private static double Probability(Prediction prediction, double temperature)
    {
        double highest = prediction.Scores.Max();
        return 1 / prediction.Scores.Sum(s => PortableMath.Exp((s - highest) / temperature));
    }
}
