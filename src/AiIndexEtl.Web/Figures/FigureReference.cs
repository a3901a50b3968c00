namespace AiIndexEtl.Web.Figures;

/// <summary>The official value of a figure.</summary>
/// <param name="Standing">confirmed or contradicted.</param>
/// <param name="Value">The value; null for one too wide to be shown.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Source">Who publishes it.</param>
/// <param name="Address">Where; null where unknown.</param>
public sealed record FigureReference(string Standing, decimal? Value, string Unit, string Source, string? Address);
