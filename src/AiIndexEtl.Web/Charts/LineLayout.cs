namespace AiIndexEtl.Web.Charts;

/// <summary>A chart over time with the place of everything that depends on the figures.</summary>
/// <param name="Plot">Where the figures stand.</param>
/// <param name="Values">The axis of values.</param>
/// <param name="Times">The axis of time.</param>
/// <param name="Lines">The lines that have a mark with a time.</param>
internal sealed record LineLayout(PlotArea Plot, ValueScale Values, TimeScale Times, IReadOnlyList<PlacedLine> Lines)
{
    private const double GapToTicks = 8;
    private const double MostForNames = 0.28;
    private const double RoomForYear = 46;
    private const double RoomForMonth = 74;
    private const int FewestTicks = 3;
    private const double RoomForTick = 52;

    /// <summary>Where the names of lines stand, right of the plot; 0 where there is nothing to name.</summary>
    public double NameWidth { get; private init; }

    /// <summary>Places a chart; null where no figure has a time that can be read.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="size">How large it is drawn.</param>
    /// <param name="top">Where the plot begins, below the title.</param>
    public static LineLayout? Of(LineChart chart, ChartSize size, double top)
    {
        var timed = chart.Lines
            .Select(line => (Line: line, Marks: line.Marks.Where(mark => ChartTime.Of(mark.Period) is not null).OrderBy(TimeOf).ToList()))
            .Where(line => line.Marks.Count > 0)
            .ToList();
        if (timed.Count == 0) return null;

        var marks = timed.SelectMany(line => line.Marks).ToList();
        var values = ValueScale.Of(
            [.. marks.SelectMany(mark => (decimal[])[mark.Value, mark.Upper ?? mark.Value])], chart.IsLogarithmic, ticks: Math.Max(FewestTicks, (int)(size.Plot / RoomForTick)));
        var left = values.Ticks.Max(tick => TextWidth.Of(values.TextOf(tick), size.Font)) + GapToTicks;
        var names = timed.Count == 1 ? 0 : Math.Min(timed.Max(line => TextWidth.Of(line.Line.Name, size.Font)) + 2 * GapToTicks, size.Width * MostForNames);
        var width = size.Width - left - Math.Max(names, 2 * GapToTicks);
        var plot = new PlotArea(left, top, width, size.Plot);
        var spans = marks.Select(mark => ChartTime.Of(mark.Period)!.Value).ToList();
        var room = spans.Exists(time => time.End - time.Begin < 1) ? RoomForMonth : RoomForYear;
        var times = TimeScale.Of(spans, Math.Max(2, (int)(width / room)), chart.Text.IsChinese);
        return new LineLayout(plot, values, times, [.. timed.Select(line => new PlacedLine(line.Line, [.. line.Marks.Select(Place)]))]) { NameWidth = names };

        PlacedMark Place(ChartMark mark)
        {
            var time = ChartTime.Of(mark.Period)!.Value;
            var x = plot.X(times.Of(time.Middle));
            return new PlacedMark(
                mark, x, plot.Y(values.Of(mark.Middle)), time.IsInterval ? plot.X(times.Of(time.Begin)) : x, time.IsInterval ? plot.X(times.Of(time.End)) : x,
                plot.Y(values.Of(mark.Value)), plot.Y(values.Of(mark.Upper ?? mark.Value)));
        }
    }

    private static double TimeOf(ChartMark mark) => ChartTime.Of(mark.Period)!.Value.Middle;
}
