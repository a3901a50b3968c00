namespace AiIndexEtl.Web.Charts;

/// <summary>Figures of several things at one time, from top to bottom in the order given.</summary>
/// <param name="Text">The words around it.</param>
/// <param name="Bars">The bars.</param>
public sealed record BarChart(ChartText Text, IReadOnlyList<ChartBar> Bars);
