namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>Looks up the value of one of the things that a figure compares.</summary>
internal static class Values
{
    /// <summary>
    /// The level of the figure's metric and time at one place: in the same sentence, else in the sentence before or behind for a metric of the
    /// vocabulary. Null where there is none, or more than one.
    /// </summary>
    public static Figure? Of(Figure comparison, string area, DocumentFigures document)
    {
        var here = In(comparison.Sentence, comparison, area);
        if (here is not null || !comparison.HasMetric) return here;

        foreach (var neighbour in document.Beside(comparison.Sentence))
        {
            if (In(neighbour, comparison, area) is { } found) return found;
        }

        return null;
    }

    private static Figure? In(SentenceFigures sentence, Figure comparison, string area)
    {
        Figure? found = null;
        foreach (var figure in sentence.Figures)
        {
            if (!figure.IsLevel || figure.IsDuration || figure.Area.Count != 1 || figure.Area[0] != area || !Ties.SameMetric(figure, comparison)) continue;
            if (!PeriodWords.MayBeSame(figure.Claim.Period, comparison.Claim.Period)) continue;
            if (found is not null) return null;
            found = figure;
        }

        return found;
    }
}
