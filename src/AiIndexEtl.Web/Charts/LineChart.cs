namespace AiIndexEtl.Web.Charts;

/// <summary>Figures over time, a line for each thing.</summary>
/// <param name="Text">The words around it.</param>
/// <param name="Lines">The lines.</param>
/// <param name="IsLogarithmic">True where equal factors should be equal distances.</param>
public sealed record LineChart(ChartText Text, IReadOnlyList<ChartLine> Lines, bool IsLogarithmic = false);
