namespace AiIndexEtl.Web.Charts;

/// <summary>How large a chart is drawn, in pixels of CSS. Its height follows from the words around the plot.</summary>
/// <param name="Name">Tells the sizes of one chart apart within a page.</param>
/// <param name="Width">The whole width.</param>
/// <param name="Plot">The height of the plot of a chart over time.</param>
/// <param name="Font">The size of the text.</param>
public sealed record ChartSize(string Name, double Width, double Plot, double Font)
{
    /// <summary>For a page and for a report.</summary>
    public static ChartSize Wide { get; } = new("wide", 760, 300, 13);

    /// <summary>For a telephone.</summary>
    public static ChartSize Narrow { get; } = new("narrow", 358, 230, 12);

    /// <summary>For one of many in a report.</summary>
    public static ChartSize Small { get; } = new("small", 440, 150, 11);
}
