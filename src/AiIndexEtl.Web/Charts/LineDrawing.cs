namespace AiIndexEtl.Web.Charts;

/// <summary>Draws charts over time as SVG.</summary>
public static class LineDrawing
{
    private const double AxisGap = 6;
    private const double LabelGap = 14;

    // So many figures can carry their values and still be read.
    private const int MostLabelled = 14;

    /// <summary>The chart as an SVG element with everything that it needs, for a page or for a file; null where no figure has a time that can be read.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="size">How large it is drawn.</param>
    /// <param name="id">Tells the picture from the others of its page: a letter, then letters, digits and hyphens.</param>
    public static string? Draw(LineChart chart, ChartSize size, string id)
    {
        if (LineLayout.Of(chart, size, ChartPicture.TopOf(chart.Text, size)) is not { } layout) return null;
        var plot = layout.Plot;
        var below = plot.Bottom + AxisGap + size.Font * ChartPicture.LineHeight;
        var svg = new SvgWriter();
        ChartPicture.Begin(svg, chart.Text, size, below + ChartPicture.BottomOf(chart.Text, size), id);
        DrawAxes(svg, layout, size);
        foreach (var line in layout.Lines) DrawPath(svg, line);
        DrawDisputes(svg, layout);
        foreach (var line in layout.Lines)
        {
            foreach (var mark in line.Marks) MarkDrawing.Draw(svg, mark, line.Line.Colour, plot);
        }

        DrawValues(svg, layout, size);
        if (layout.NameWidth > 0) DrawNames(svg, layout, size);
        ChartPicture.End(svg, chart.Text, size, below);
        return svg.ToString();
    }

    private static void DrawAxes(SvgWriter svg, LineLayout layout, ChartSize size)
    {
        var plot = layout.Plot;
        foreach (var tick in layout.Values.Ticks)
        {
            var y = plot.Y(layout.Values.Of(tick));
            var isZero = tick == 0;
            svg.Empty(
                "line", ("class", isZero ? "c-axis" : "c-grid"), ("x1", plot.Left), ("y1", y), ("x2", plot.Right), ("y2", y), ("stroke", isZero ? ChartInk.Soft : ChartInk.Grid));
            ChartPicture.Words(svg, layout.Values.TextOf(tick), plot.Left - AxisGap, y + size.Font * 0.35, "end");
        }

        svg.Empty("line", ("class", "c-axis"), ("x1", plot.Left), ("y1", plot.Bottom), ("x2", plot.Right), ("y2", plot.Bottom), ("stroke", ChartInk.Soft));
        foreach (var tick in layout.Times.Ticks)
        {
            var x = plot.X(layout.Times.Of(tick.At));
            svg.Empty("line", ("class", "c-axis"), ("x1", x), ("y1", plot.Bottom), ("x2", x), ("y2", plot.Bottom + AxisGap / 1.5), ("stroke", ChartInk.Soft));
            var half = TextWidth.Of(tick.Text, size.Font) / 2;
            ChartPicture.Words(svg, tick.Text, Math.Clamp(x, half, Math.Max(half, size.Width - half)), plot.Bottom + AxisGap + size.Font, "middle");
        }
    }

    private static void DrawPath(SvgWriter svg, PlacedLine line)
    {
        var places = line.Joined.Select(mark => $"{SvgWriter.Number(mark.X)},{SvgWriter.Number(mark.Y)}").ToList();
        if (places.Count < 2) return;
        svg.Empty(
            "polyline", ("class", $"{ChartInk.Stroke(line.Line.Colour)} c-none"), ("points", string.Join(' ', places)), ("fill", "none"), ("stroke", ChartInk.Line(line.Line.Colour)),
            ("stroke-width", 2), ("stroke-linejoin", "round"), ("stroke-dasharray", line.Line.IsDashed ? "6 4" : null));
    }

    // What contradicts a figure of the line hangs on it.
    private static void DrawDisputes(SvgWriter svg, LineLayout layout)
    {
        foreach (var line in layout.Lines.Where(line => !line.Line.IsDashed))
        {
            foreach (var side in line.Marks.Where(mark => mark.Mark.IsHollow))
            {
                var stated = line.Marks.FirstOrDefault(mark => !mark.Mark.IsHollow && mark.Mark.Period == side.Mark.Period);
                if (stated.Mark is not null) MarkDrawing.Stroke(svg, side.X, stated.Y, side.X, side.Y, line.Line.Colour, "2 3");
            }
        }
    }

    private static void DrawValues(SvgWriter svg, LineLayout layout, ChartSize size)
    {
        var all = layout.Lines.SelectMany(line => line.Marks).ToList();
        if (all.Count > MostLabelled && layout.Lines.Count > 1) return;

        var plot = layout.Plot;
        var places = new LabelPlaces(new PlotArea(plot.Left, plot.Top - size.Font, size.Width - layout.NameWidth - plot.Left, plot.Height + size.Font));
        foreach (var mark in all) places.Take(mark.X, mark.Y, MarkDrawing.Radius);

        // The newest figure is looked for first, then what has most to say: doubts, ranges, and the others.
        foreach (var mark in all.OrderByDescending(mark => mark.X).ThenBy(mark => mark.Mark.IsHollow))
        {
            var width = TextWidth.Of(mark.Mark.Label, size.Font);
            var aside = width / 2 + MarkDrawing.Radius + 4;
            var (above, below) = (Math.Min(mark.Low, mark.High) - LabelGap, Math.Max(mark.Low, mark.High) + LabelGap);
            if (mark.Mark.Bound > 0) above = mark.Y - LabelGap * 1.7;
            var middle = Math.Max(mark.X, plot.Left + width / 2);
            if (places.Find(width, size.Font, (middle, above), (middle, below), (mark.X - aside, mark.Y), (mark.X + aside, mark.Y)) is not var (x, y)) continue;
            ChartPicture.Label(svg, mark.Mark.Label, x, y + size.Font * 0.35, "middle");
        }
    }

    private static void DrawNames(SvgWriter svg, LineLayout layout, ChartSize size)
    {
        const double Gap = 10;
        var plot = layout.Plot;
        var ends = layout.Lines.Select(line => line.Joined.DefaultIfEmpty(line.Marks[^1]).Last()).ToList();
        var places = LabelPlaces.Spread([.. ends.Select(end => end.Y)], size.Font * ChartPicture.LineHeight, plot.Top + size.Font / 2, plot.Bottom - size.Font / 2);
        var names = TextWidth.FitApart([.. layout.Lines.Select(line => line.Line.Name)], size.Font, layout.NameWidth - Gap);
        for (var i = 0; i < ends.Count; i++)
        {
            var line = layout.Lines[i].Line;
            MarkDrawing.Stroke(svg, ends[i].X + MarkDrawing.Radius + 1, ends[i].Y, plot.Right + Gap / 2, places[i], line.Colour, "1 3", width: 1);
            ChartPicture.Label(svg, names[i], plot.Right + Gap, places[i] + size.Font * 0.35);
        }
    }
}
