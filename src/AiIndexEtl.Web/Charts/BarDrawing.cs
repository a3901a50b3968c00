namespace AiIndexEtl.Web.Charts;

/// <summary>Draws charts of bars as SVG.</summary>
public static class BarDrawing
{
    private const double AxisGap = 6;
    private const double Thickness = 0.62;

    /// <summary>The chart as an SVG element with everything that it needs; null where it has no bar.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="size">How large it is drawn.</param>
    /// <param name="id">Tells the picture from the others of its page: a letter, then letters, digits and hyphens.</param>
    public static string? Draw(BarChart chart, ChartSize size, string id)
    {
        if (BarLayout.Of(chart, size, ChartPicture.TopOf(chart.Text, size)) is not { } layout) return null;
        var below = layout.Plot.Bottom + AxisGap + size.Font * ChartPicture.LineHeight;
        var svg = new SvgWriter();
        ChartPicture.Begin(svg, chart.Text, size, below + ChartPicture.BottomOf(chart.Text, size), id);
        DrawAxis(svg, layout, size);
        for (var i = 0; i < chart.Bars.Count; i++) DrawBar(svg, chart.Bars[i], layout, i, size);
        var zero = layout.X(0);
        svg.Empty("line", ("class", "c-axis"), ("x1", zero), ("y1", layout.Plot.Top), ("x2", zero), ("y2", layout.Plot.Bottom), ("stroke", ChartInk.Soft));
        ChartPicture.End(svg, chart.Text, size, below);
        return svg.ToString();
    }

    private static void DrawAxis(SvgWriter svg, BarLayout layout, ChartSize size)
    {
        var plot = layout.Plot;
        foreach (var tick in layout.Values.Ticks)
        {
            var x = layout.X(tick);
            svg.Empty("line", ("class", "c-grid"), ("x1", x), ("y1", plot.Top), ("x2", x), ("y2", plot.Bottom), ("stroke", ChartInk.Grid));
            ChartPicture.Words(svg, layout.Values.TextOf(tick), x, plot.Bottom + AxisGap + size.Font, "middle");
        }
    }

    private static void DrawBar(SvgWriter svg, ChartBar bar, BarLayout layout, int nth, ChartSize size)
    {
        var (mark, y, zero) = (bar.Mark, layout.Y(nth), layout.X(0));
        var (end, height) = (layout.X(mark.Middle), layout.Row * Thickness);
        var isLeft = mark.Middle < 0;
        svg.Open("g").Element("title", mark.Told);
        svg.Empty(
            "rect", ("class", $"{ChartInk.Stroke(0)} {(mark.IsHollow ? "c-ground" : ChartInk.Fill(0))}"), ("x", Math.Min(zero, end)), ("y", y - height / 2), ("width", Math.Abs(end - zero)),
            ("height", height), ("fill", mark.IsHollow ? ChartInk.Ground : ChartInk.Line(0)), ("stroke", ChartInk.Line(0)));
        svg.Close();
        if (mark.Upper is { } upper) MarkDrawing.Beam(svg, (layout.X(mark.Value), y), (layout.X(upper), y), 1);
        foreach (var other in bar.Others)
        {
            svg.Open("g").Element("title", other.Told);
            if (other.Upper is { } most) MarkDrawing.Beam(svg, (layout.X(other.Value), y), (layout.X(most), y), 1);
            MarkDrawing.Shape(svg, layout.X(other.Middle), y, 1, isHollow: true);
            svg.Close();
        }

        var reach = bar.Others.Select(other => layout.X(other.Upper ?? other.Value) + MarkDrawing.Radius).Append(layout.X(mark.Upper ?? mark.Value)).Append(zero);
        var baseline = y + size.Font * 0.35;
        var names = layout.Plot.Left - AxisGap - (layout.Values.Ticks[0] < 0 ? TextWidth.Of(mark.Label, size.Font) : 0);
        ChartPicture.Label(svg, TextWidth.Fit(bar.Name, size.Font, names), 0, baseline);
        if (isLeft) ChartPicture.Label(svg, mark.Label, Math.Min(end, layout.X(mark.Value)) - AxisGap, baseline, "end");
        else ChartPicture.Label(svg, mark.Label, reach.Max() + AxisGap, baseline);
    }
}
