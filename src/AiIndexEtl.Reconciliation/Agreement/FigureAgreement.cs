using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Reconciliation.Agreement;

/// <summary>Compares claims of one figure.</summary>
public static class FigureAgreement
{
    /// <summary>
    /// True where the words of two claims leave a value open that both may mean. Two that tell growth as "N times more" are compared by
    /// their N, whichever way their writers mean it. A claim without bounds agrees with every other.
    /// </summary>
    public static bool Agree(FigureIdentity one, FigureIdentity other)
    {
        var byTimes = one.TimesLow is not null && other.TimesLow is not null;
        return byTimes
            ? new StatedInterval(one.TimesLow, one.TimesHigh).Meets(new StatedInterval(other.TimesLow, other.TimesHigh))
            : new StatedInterval(one.Low, one.High).Meets(new StatedInterval(other.Low, other.High));
    }

    /// <summary>True where two claims of one figure exclude each other, and both are certain enough for that to say something.</summary>
    public static bool Contradict(FigureIdentity one, FigureIdentity other) => one.IsComparable && other.IsComparable && !Agree(one, other);
}
