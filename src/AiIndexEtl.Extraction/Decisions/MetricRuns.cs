namespace AiIndexEtl.Extraction.Decisions;

/// <summary>How a metric comes back where a text is built of like lines: what the figure at this place of the line before has holds for this one too.</summary>
internal sealed class MetricRuns
{
    private static readonly int Above = Symbols.Of("metric.line-above");

    private (string Metric, int Shape)? _above;

    /// <summary>Moves to a figure.</summary>
    public void Enter(in FigureView at) => _above = LinesAbove.Find(at) is { } found ? (found.Above.Metric, found.Shape) : null;

    /// <summary>Adds the metric of the figure that this one is like.</summary>
    public void Candidates(CandidateList<string> candidates)
    {
        if (_above is { } above) candidates.Add(above.Metric);
    }

    /// <summary>Adds the features of a candidate.</summary>
    public void Describe(CandidateList<string> candidates, int candidate, string metric, int standing)
    {
        if (_above is not { } above) return;
        var group = metric == "other" ? 1 : 2;
        candidates.Feature(candidate, Above, (above.Metric == metric ? 1 : 2) * group, above.Shape, standing);
    }
}
