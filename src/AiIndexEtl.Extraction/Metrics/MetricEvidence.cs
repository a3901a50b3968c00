namespace AiIndexEtl.Extraction.Metrics;

/// <summary>What speaks for one metric at one figure.</summary>
internal sealed class MetricEvidence
{
    /// <summary>How many scopes there are.</summary>
    public const int Scopes = (int)MetricScope.Title + 1;

    private readonly double[] _scores = new double[Scopes];

    /// <summary>The index of the metric.</summary>
    public required int Metric { get; init; }

    /// <summary>The most that the terms of an unfinished cue phrase weigh; 0 where there is none.</summary>
    public double Partial { get; set; }

    /// <summary>How many characters lie between the figure and the nearest term before it in the sentence; -1 where there is none.</summary>
    public int GapBefore { get; private set; } = -1;

    /// <summary>How many figures lie between.</summary>
    public int FiguresBefore { get; private set; }

    /// <summary>How many characters lie between the figure and the nearest term behind it in the sentence; -1 where there is none.</summary>
    public int GapBehind { get; private set; } = -1;

    /// <summary>How many figures lie between.</summary>
    public int FiguresBehind { get; private set; }

    /// <summary>The score of the best finished cue phrase in a scope; 0 where there is none.</summary>
    public double this[MetricScope scope] => _scores[(int)scope];

    /// <summary>How well the figure's unit fits the metric.</summary>
    public double Fit { get; private set; }

    /// <summary>Forgets everything.</summary>
    /// <param name="fit">How well the unit of the figure that comes next fits the metric.</param>
    public void Clear(double fit)
    {
        Fit = fit;
        Array.Clear(_scores);
        Partial = 0;
        (GapBefore, FiguresBefore, GapBehind, FiguresBehind) = (-1, 0, -1, 0);
    }

    /// <summary>Notes a finished phrase.</summary>
    public void Raise(MetricScope scope, double score) => _scores[(int)scope] = Math.Max(_scores[(int)scope], score);

    /// <summary>Notes a term of the sentence that stands before the figure.</summary>
    public void Precedes(int gap, int figures)
    {
        if (GapBefore < 0 || gap < GapBefore) (GapBefore, FiguresBefore) = (gap, figures);
    }

    /// <summary>Notes a term of the sentence that stands behind the figure.</summary>
    public void Follows(int gap, int figures)
    {
        if (GapBehind < 0 || gap < GapBehind) (GapBehind, FiguresBehind) = (gap, figures);
    }
}
