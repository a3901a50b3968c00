using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Charts;

/// <summary>
/// What the values of several figures are drawn in: their unit where they have one, else the dimension that they are compared in. Growth that some
/// tell in percent and others as a multiple is drawn in percent.
/// </summary>
internal sealed class PlotUnit
{
    private const string Factor = "factor";
    private const decimal Hundred = 100;

    private readonly bool _isStated;
    private readonly bool _isGrowth;

    private PlotUnit(bool isStated, bool isGrowth, AxisUnit axis)
    {
        _isStated = isStated;
        _isGrowth = isGrowth;
        Axis = axis;
    }

    /// <summary>The unit of the axis.</summary>
    public AxisUnit Axis { get; }

    /// <summary>The unit for some figures.</summary>
    /// <param name="points">The figures; at least one.</param>
    /// <param name="kind">The kind of their series.</param>
    /// <param name="dimension">Its dimension.</param>
    /// <param name="isChinese">True for Chinese words.</param>
    public static PlotUnit Of(IReadOnlyCollection<SeriesPoint> points, string kind, string dimension, bool isChinese)
    {
        var unit = points.First().Unit;
        var isStated = points.All(point => point.Unit == unit);
        var isGrowth = !isStated && dimension == Factor && kind == "growth";
        if (isGrowth) unit = "percent";
        else if (!isStated) unit = dimension == Factor ? "times" : dimension;

        var raw = new PlotUnit(isStated, isGrowth, new AxisUnit(1, ""));
        var most = points.Select(raw.ValueOf).Max(value => Math.Max(Math.Abs(value.Value), Math.Abs(value.Upper ?? 0)));
        return new PlotUnit(isStated, isGrowth, AxisUnit.Of(unit, most, isChinese));
    }

    /// <summary>The value of a figure on the axis, and of a range its upper end.</summary>
    public (decimal Value, decimal? Upper) Of(SeriesPoint point)
    {
        var (value, upper) = ValueOf(point);
        return (Axis.Of(value), upper is { } end ? Axis.Of(end) : null);
    }

    /// <summary>The value as it is written at its mark.</summary>
    public string LabelOf(SeriesPoint point)
    {
        var (value, upper) = ValueOf(point);
        return Axis.Label(_isStated ? value : Math.Round(value, 1), upper, point.Qualifier);
    }

    private (decimal Value, decimal? Upper) ValueOf(SeriesPoint point)
    {
        if (_isStated) return (point.Value, point.ValueUpper);
        if (_isGrowth && point.Unit == "percent") return (point.Value, point.ValueUpper);

        // A multiple that is told as such is within the interval that its words leave open; what is told otherwise is taken for the middle of it.
        var value = point.Unit == "times" && point.Value >= point.Low && point.Value <= point.High ? point.Value : Middle(point);
        return (_isGrowth ? (value - 1) * Hundred : value, null);
    }

    private static decimal Middle(SeriesPoint point) => (point.Low, point.High) switch
    {
        ({ } low, { } high) => low + (high - low) / 2,
        ({ } low, null) => low,
        (null, { } high) => high,
        _ => point.Value,
    };
}
