namespace AiIndexEtl.Web.Charts;

/// <summary>Draws lines as large as words, for tables: the course alone, with its last figure marked (E. Tufte, "Beautiful Evidence", 2006).</summary>
public static class SparkDrawing
{
    private const double Width = 96;
    private const double Height = 24;
    private const double Edge = 4;

    /// <summary>The line as an SVG element; null where fewer than two figures have a time. It is an ornament: the table says what it shows.</summary>
    /// <param name="marks">The figures.</param>
    public static string? Draw(IReadOnlyList<ChartMark> marks)
    {
        var placed = Places(marks);
        if (placed.Count < 2) return null;

        var svg = new SvgWriter();
        svg.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "spark"), ("viewBox", $"0 0 {SvgWriter.Number(Width)} {SvgWriter.Number(Height)}"), ("width", Width),
            ("height", Height), ("aria-hidden", "true"));
        svg.Empty(
            "polyline", ("class", $"{ChartInk.Stroke(0)} c-none"), ("points", string.Join(' ', placed.Select(place => $"{SvgWriter.Number(place.X)},{SvgWriter.Number(place.Y)}"))),
            ("fill", "none"), ("stroke", ChartInk.Line(0)), ("stroke-width", 1.5), ("stroke-linejoin", "round"));
        svg.Empty("circle", ("class", ChartInk.Fill(0)), ("cx", placed[^1].X), ("cy", placed[^1].Y), ("r", 2.5), ("fill", ChartInk.Line(0)));
        return svg.Close().ToString();
    }

    /// <summary>The places of the figures that a line goes through.</summary>
    internal static IReadOnlyList<(double X, double Y)> Places(IReadOnlyList<ChartMark> marks)
    {
        var timed = marks.Where(mark => mark.IsJoined && !mark.IsHollow).Select(mark => (Time: ChartTime.Of(mark.Period), Value: (double)mark.Middle)).Where(mark => mark.Time is not null).ToList();
        if (timed.Count < 2) return [];
        var (first, last) = (timed.Min(mark => mark.Time!.Value.Middle), timed.Max(mark => mark.Time!.Value.Middle));
        var (least, most) = (timed.Min(mark => mark.Value), timed.Max(mark => mark.Value));
        if (last <= first) return [];
        return
        [
            .. timed.OrderBy(mark => mark.Time!.Value.Middle).Select(mark => (
                Edge + (mark.Time!.Value.Middle - first) / (last - first) * (Width - 2 * Edge),
                most > least ? Height - Edge - (mark.Value - least) / (most - least) * (Height - 2 * Edge) : Height / 2)),
        ];
    }
}
