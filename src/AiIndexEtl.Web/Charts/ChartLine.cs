namespace AiIndexEtl.Web.Charts;

/// <summary>Figures of one thing over time.</summary>
/// <param name="Name">What it is called; empty where the title says it.</param>
/// <param name="Marks">The figures.</param>
/// <param name="Colour">Which colour and shape it has, from 0; lines of one thing share them.</param>
/// <param name="IsDashed">True for an earlier edition.</param>
public sealed record ChartLine(string Name, IReadOnlyList<ChartMark> Marks, int Colour = 0, bool IsDashed = false);
