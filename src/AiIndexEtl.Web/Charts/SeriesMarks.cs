using AiIndexEtl.Web.Data;
using AiIndexEtl.Web.Texts;

namespace AiIndexEtl.Web.Charts;

/// <summary>Makes marks of the figures of series.</summary>
/// <param name="unit">What values are drawn in.</param>
/// <param name="wording">The words.</param>
internal sealed class SeriesMarks(PlotUnit unit, Wording wording)
{
    // What grew over a year or less stands beside its like; ten years' growth does not belong on the same line.
    private const double LongestJoined = 1.01;

    /// <summary>The mark of what a fact states.</summary>
    /// <param name="point">What it states.</param>
    /// <param name="kind">The kind of the series.</param>
    public ChartMark Of(SeriesPoint point, string kind)
    {
        var (value, upper) = unit.Of(point);
        return new ChartMark
        {
            Period = point.Period,
            Value = value,
            Upper = upper,
            Bound = point.Qualifier switch { "over" or "at_least" => 1, "under" or "at_most" => -1, _ => 0 },
            Label = unit.LabelOf(point),
            Told = Told(point),
            IsHollow = point.Stance == "conflicts" || point.Generation > 1,
            IsJoined = IsJoined(point, kind),
        };
    }

    /// <summary>The figures that a chart shows: what stands for each, and what contradicts it.</summary>
    public static IEnumerable<SeriesPoint> Shown(IEnumerable<SeriesPoint> points) =>
        points.Where(point => point.Stance == "primary" || (point.Stance == "conflicts" && point.Generation == 1));

    private string Told(SeriesPoint point)
    {
        var colon = wording.IsChinese ? "：" : ": ";
        var told = Periods.Of(point.Period, point.BasePeriod) + colon + wording.Figure(point.Value, point.ValueUpper, point.Unit, point.Qualifier);
        var by = string.Join(wording.Comma, ((string?[])[point.Publisher, point.EditionTitle ?? point.Edition]).OfType<string>());
        return by.Length == 0 ? told : $"{told}{(wording.IsChinese ? "，" : ", ")}{by}";
    }

    private static bool IsJoined(SeriesPoint point, string kind)
    {
        if (ChartTime.Of(point.Period) is not { IsInterval: false } time) return false;
        if (kind is not ("growth" or "difference")) return true;
        return ChartTime.Of(point.BasePeriod) is { } begin && Math.Abs(time.Begin - begin.Begin) <= LongestJoined;
    }
}
