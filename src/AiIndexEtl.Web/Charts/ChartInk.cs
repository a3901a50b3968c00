namespace AiIndexEtl.Web.Charts;

/// <summary>
/// The colours of charts. Each drawing carries them as attributes, for pictures that are handed on, and as classes, by which chart.css puts
/// the colours of the page in their place. The lines are those of M. Okabe and K. Ito ("Color Universal Design", 2008), which people with any
/// kind of colour vision tell apart, darkened where 3 : 1 to the ground asks for it (WCAG 2.2, 1.4.11); their marks differ in shape too.
/// </summary>
internal static class ChartInk
{
    /// <summary>How many lines can be told apart.</summary>
    public const int Lines = 6;

    /// <summary>The ground.</summary>
    public const string Ground = "#ffffff";

    /// <summary>Titles and labels.</summary>
    public const string Text = "#1a2230";

    /// <summary>Ticks, notes, sources, and the axis.</summary>
    public const string Soft = "#4a5568";

    /// <summary>Lines of the grid.</summary>
    public const string Grid = "#e2e8f0";

    /// <summary>Fonts that have both scripts.</summary>
    public const string Fonts = "system-ui, 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

    private static readonly string[] s_lines = ["#0072b2", "#d55e00", "#007d5c", "#b0558a", "#8a6d00", "#4a5568"];

    /// <summary>The colour of a line.</summary>
    public static string Line(int nth) => s_lines[nth % Lines];

    /// <summary>The class of what is drawn in it.</summary>
    public static string Stroke(int nth) => $"c-l{nth % Lines + 1}";

    /// <summary>The class of what is filled with it.</summary>
    public static string Fill(int nth) => $"c-f{nth % Lines + 1}";
}
