using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Warehouse.Staging;

/// <summary>A published fact and the figure that it states.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Identity">The figure.</param>
internal sealed record IdentifiedFact(string FactId, FigureIdentity Identity);
