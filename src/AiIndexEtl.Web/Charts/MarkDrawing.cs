namespace AiIndexEtl.Web.Charts;

/// <summary>Draws marks. Each colour has a shape of its own, so that lines can be told apart without colours.</summary>
internal static class MarkDrawing
{
    /// <summary>Half the size of a mark.</summary>
    public const double Radius = 4.5;

    private const double Cap = 5;
    private const double ArrowLength = 14;
    private const double ArrowHead = 3.5;

    /// <summary>A mark with its range and its interval of time, within the plot.</summary>
    public static void Draw(SvgWriter svg, PlacedMark placed, int colour, PlotArea plot)
    {
        var mark = placed.Mark;
        svg.Open("g").Element("title", mark.Told);
        if (placed.End > placed.Begin) Beam(svg, (placed.Begin, placed.Y), (placed.End, placed.Y), colour);
        if (mark.Upper is not null) Beam(svg, (placed.X, placed.Low), (placed.X, placed.High), colour);
        else if (mark.Bound != 0) Arrow(svg, placed, colour, plot);
        Shape(svg, placed.X, placed.Y, colour, mark.IsHollow);
        svg.Close();
    }

    /// <summary>The shape alone.</summary>
    public static void Shape(SvgWriter svg, double x, double y, int colour, bool isHollow)
    {
        var ink = ChartInk.Line(colour);
        svg.Empty(
            "path", ("class", isHollow ? $"{ChartInk.Stroke(colour)} c-ground" : $"{ChartInk.Stroke(colour)} {ChartInk.Fill(colour)}"), ("d", Outline(x, y, colour % ChartInk.Lines)),
            ("fill", isHollow ? ChartInk.Ground : ink), ("stroke", ink), ("stroke-width", 1.75));
    }

    /// <summary>A stroke in the colour of a line.</summary>
    public static void Stroke(SvgWriter svg, double x1, double y1, double x2, double y2, int colour, string? dashes = null, double width = 1.5) => svg.Empty(
        "line", ("class", ChartInk.Stroke(colour)), ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2), ("stroke", ChartInk.Line(colour)), ("stroke-width", width),
        ("stroke-dasharray", dashes));

    /// <summary>From one end to the other, with a cap at both.</summary>
    public static void Beam(SvgWriter svg, (double X, double Y) from, (double X, double Y) to, int colour)
    {
        var isUpright = from.X == to.X;
        var (dx, dy) = isUpright ? (Cap, 0.0) : (0.0, Cap);
        Stroke(svg, from.X, from.Y, to.X, to.Y, colour);
        Stroke(svg, from.X - dx, from.Y - dy, from.X + dx, from.Y + dy, colour);
        Stroke(svg, to.X - dx, to.Y - dy, to.X + dx, to.Y + dy, colour);
    }

    // Not drawn where there is no room for it: the sign at the label says the same.
    private static void Arrow(SvgWriter svg, PlacedMark placed, int colour, PlotArea plot)
    {
        var tip = placed.Y - placed.Mark.Bound * ArrowLength;
        if (tip < plot.Top || tip > plot.Bottom) return;
        var back = tip + placed.Mark.Bound * ArrowHead;
        Stroke(svg, placed.X, placed.Y, placed.X, tip, colour);
        Stroke(svg, placed.X - ArrowHead, back, placed.X, tip, colour);
        Stroke(svg, placed.X + ArrowHead, back, placed.X, tip, colour);
    }

    private static string Outline(double x, double y, int shape)
    {
        const double R = Radius;
        return shape switch
        {
            0 => $"M{N(x - R)} {N(y)}a{N(R)} {N(R)} 0 1 0 {N(2 * R)} 0a{N(R)} {N(R)} 0 1 0 {N(-2 * R)} 0z",
            1 => $"M{N(x - R)} {N(y - R)}h{N(2 * R)}v{N(2 * R)}h{N(-2 * R)}z",
            2 => $"M{N(x)} {N(y - R - 1)}L{N(x + R + 1)} {N(y + R)}L{N(x - R - 1)} {N(y + R)}z",
            3 => $"M{N(x)} {N(y - R - 1)}L{N(x + R + 1)} {N(y)}L{N(x)} {N(y + R + 1)}L{N(x - R - 1)} {N(y)}z",
            4 => $"M{N(x)} {N(y + R + 1)}L{N(x + R + 1)} {N(y - R)}L{N(x - R - 1)} {N(y - R)}z",
            _ => $"M{N(x - R)} {N(y - R / 2)}L{N(x)} {N(y - R - 1)}L{N(x + R)} {N(y - R / 2)}L{N(x + R)} {N(y + R)}L{N(x - R)} {N(y + R)}z",
        };

        static string N(double number) => SvgWriter.Number(number);
    }
}
