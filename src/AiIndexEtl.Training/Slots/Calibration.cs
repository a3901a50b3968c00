using AiIndexEtl.Extraction.Decisions;

namespace AiIndexEtl.Training.Slots;

/// <summary>Makes probabilities honest: of what a model gives 80 percent, four in five should be right.</summary>
public static class Calibration
{
    private const int BinCount = 10;

    /// <summary>
    /// The temperature under which the right candidates of held-out decisions are likeliest, between 0.05 and 20. The loss has one
    /// minimum, which a golden-section search over the logarithm finds.
    /// </summary>
    /// <param name="decisions">Scores of the candidates of decisions that the model was not trained on, and which candidate is right.</param>
    public static double FitTemperature(IReadOnlyList<(float[] Scores, int Right)> decisions)
    {
        if (decisions.Count == 0) return 1;

        var golden = (Math.Sqrt(5) - 1) / 2;
        var (low, high) = (PortableMath.Log(0.05), PortableMath.Log(20));
        for (var i = 0; i < 40; i++)
        {
            var (left, right) = (high - (golden * (high - low)), low + (golden * (high - low)));
            if (Loss(decisions, PortableMath.Exp(left)) <= Loss(decisions, PortableMath.Exp(right))) high = right;
            else low = left;
        }

        // Four digits say all that some thousand decisions can tell.
        return Math.Round(PortableMath.Exp((low + high) / 2), 4);
    }

    /// <summary>The mean loss of decisions under a temperature: the negative logarithm of the right candidate's probability.</summary>
    public static double Loss(IReadOnlyList<(float[] Scores, int Right)> decisions, double temperature)
    {
        var loss = 0.0;
        foreach (var (scores, right) in decisions)
        {
            double highest = scores.Max();
            var sum = 0.0;
            foreach (var score in scores) sum += PortableMath.Exp((score - highest) / temperature);
            loss += PortableMath.Log(sum) - ((scores[right] - highest) / temperature);
        }

        return loss / decisions.Count;
    }

    /// <summary>
    /// The expected calibration error: how far, over ten bins and weighted by their sizes, the mean probability lies from the part that
    /// is right (Naeini, Cooper and Hauskrecht, Obtaining Well Calibrated Probabilities Using Bayesian Binning, 2015).
    /// </summary>
    public static CalibrationReport Report(IReadOnlyList<(double Probability, bool IsRight)> rows)
    {
        var bins = rows
            .GroupBy(static row => Math.Min(BinCount - 1, (int)(row.Probability * BinCount)))
            .OrderBy(static bin => bin.Key)
            .Select(static bin => new CalibrationBin(bin.Count(), bin.Average(static row => row.Probability), bin.Average(static row => row.IsRight ? 1.0 : 0.0)))
            .ToList();
        return new CalibrationReport(bins.Sum(bin => Math.Abs(bin.Confidence - bin.Right) * bin.Rows) / Math.Max(1, rows.Count), bins);
    }
}
