namespace AiIndexEtl.Web.Charts;

/// <summary>One thing and its figure.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Mark">Its figure.</param>
/// <param name="Others">What other sources say of it.</param>
public sealed record ChartBar(string Name, ChartMark Mark, IReadOnlyList<ChartMark> Others);
