namespace AiIndexEtl.Web.Charts;

/// <summary>What charts of every form have in common: the picture itself, title, unit, notes and source.</summary>
internal static class ChartPicture
{
    /// <summary>The height of a line of text, in sizes of the font.</summary>
    public const double LineHeight = 1.4;

    private const double TitleSize = 1.2;
    private const double Gap = 6;

    /// <summary>How much room the title and the unit take.</summary>
    public static double TopOf(ChartText text, ChartSize size)
    {
        var title = TitleLines(text, size).Count * size.Font * TitleSize * LineHeight;
        return title + (text.Unit.Length > 0 ? size.Font * LineHeight : 0) + 2 * Gap;
    }

    /// <summary>How much room the notes and the source take.</summary>
    public static double BottomOf(ChartText text, ChartSize size)
    {
        var lines = FootLines(text, size).Count;
        return lines == 0 ? Gap : lines * size.Font * LineHeight + 2 * Gap;
    }

    /// <summary>Begins the picture: its name, what it says to those who cannot see it, the ground, the title and the unit.</summary>
    /// <param name="svg">The writer.</param>
    /// <param name="text">The words.</param>
    /// <param name="size">How large it is drawn.</param>
    /// <param name="height">The whole height.</param>
    /// <param name="id">Tells the picture from the others of its page.</param>
    public static void Begin(SvgWriter svg, ChartText text, ChartSize size, double height, string id)
    {
        svg.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", $"chart {size.Name}"), ("viewBox", $"0 0 {SvgWriter.Number(size.Width)} {SvgWriter.Number(height)}"),
            ("width", size.Width), ("height", height), ("role", "img"), ("aria-labelledby", $"{id}-title {id}-desc"), ("lang", text.IsChinese ? "zh-Hans" : "en"),
            ("font-family", ChartInk.Fonts), ("font-size", size.Font));
        svg.Element("title", text.Title, ("id", $"{id}-title")).Element("desc", text.Description, ("id", $"{id}-desc"));
        svg.Empty("rect", ("class", "c-ground"), ("width", size.Width), ("height", height), ("fill", ChartInk.Ground));
        var y = 0.0;
        foreach (var line in TitleLines(text, size))
        {
            y += size.Font * TitleSize * LineHeight;
            svg.Element("text", line, ("class", "c-text"), ("x", 0.0), ("y", y - Gap / 2), ("font-size", size.Font * TitleSize), ("font-weight", 600), ("fill", ChartInk.Text));
        }

        if (text.Unit.Length > 0) Words(svg, text.Unit, 0, y + size.Font * LineHeight - Gap / 2);
    }

    /// <summary>Ends the picture: notes and source from a height on.</summary>
    public static void End(SvgWriter svg, ChartText text, ChartSize size, double from)
    {
        var y = from + Gap;
        foreach (var line in FootLines(text, size))
        {
            y += size.Font * LineHeight;
            Words(svg, line, 0, y - Gap / 2);
        }

        svg.Close();
    }

    /// <summary>Words beside the figures.</summary>
    public static void Words(SvgWriter svg, string words, double x, double y, string? anchor = null) =>
        svg.Element("text", words, ("class", "c-soft"), ("x", x), ("y", y), ("text-anchor", anchor), ("fill", ChartInk.Soft));

    /// <summary>A label at a figure, readable over lines that it crosses.</summary>
    public static void Label(SvgWriter svg, string words, double x, double y, string? anchor = null) => svg.Element(
        "text", words, ("class", "c-text c-halo"), ("x", x), ("y", y), ("text-anchor", anchor), ("fill", ChartInk.Text), ("stroke", ChartInk.Ground), ("stroke-width", 3),
        ("stroke-linejoin", "round"), ("paint-order", "stroke"));

    private static IReadOnlyList<string> TitleLines(ChartText text, ChartSize size) => TextWidth.Lines(text.Title, size.Font * TitleSize, size.Width);

    private static List<string> FootLines(ChartText text, ChartSize size)
    {
        var lines = new List<string>();
        if (text.Notes.Count > 0) lines.AddRange(TextWidth.Lines(string.Join(text.IsChinese ? "；" : "; ", text.Notes), size.Font, size.Width));
        if (text.Source.Length > 0) lines.AddRange(TextWidth.Lines(text.Source, size.Font, size.Width));
        return lines;
    }
}
