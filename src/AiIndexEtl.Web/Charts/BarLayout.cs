namespace AiIndexEtl.Web.Charts;

/// <summary>A chart of bars with the place of everything that depends on the figures.</summary>
/// <param name="Plot">Where the bars stand.</param>
/// <param name="Values">The axis of values; it has a zero.</param>
/// <param name="Row">The height of a row.</param>
internal sealed record BarLayout(PlotArea Plot, ValueScale Values, double Row)
{
    private const double Gap = 8;
    private const double MostForNames = 0.32;
    private const double RowHeight = 2.2;
    private const double RoomForTick = 90;

    /// <summary>Where a value stands.</summary>
    public double X(decimal value) => Plot.X(Values.Of(value));

    /// <summary>The middle of a row.</summary>
    public double Y(int nth) => Plot.Top + (nth + 0.5) * Row;

    /// <summary>Places a chart; null where it has no bar.</summary>
    public static BarLayout? Of(BarChart chart, ChartSize size, double top)
    {
        if (chart.Bars.Count == 0) return null;
        var marks = chart.Bars.SelectMany(bar => bar.Others.Prepend(bar.Mark)).ToList();
        var labels = chart.Bars.Max(bar => TextWidth.Of(bar.Mark.Label, size.Font)) + 2 * Gap;
        var left = Math.Min(chart.Bars.Max(bar => TextWidth.Of(bar.Name, size.Font)), size.Width * MostForNames) + Gap;

        // A bar to the left has its value on its left.
        if (marks.Exists(mark => mark.Value < 0)) left += labels;
        var width = size.Width - left - labels;
        var values = ValueScale.Of([.. marks.SelectMany(mark => (decimal[])[mark.Value, mark.Upper ?? mark.Value])], hasZero: true, ticks: Math.Max(2, (int)(width / RoomForTick)));
        var row = size.Font * RowHeight;
        return new BarLayout(new PlotArea(left, top, width, row * chart.Bars.Count), values, row);
    }
}
