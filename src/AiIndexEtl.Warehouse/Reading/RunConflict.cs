namespace AiIndexEtl.Warehouse.Reading;

/// <summary>A figure told in contradiction on which a run opened a fact.</summary>
/// <param name="Metric">Id of the vocabulary, or other.</param>
/// <param name="Area">Places; empty for the world and where there is none.</param>
/// <param name="Period">ISO 8601 time; null where unknown.</param>
/// <param name="Unit">Unit of one of the sides.</param>
/// <param name="Sides">The values that are told, as text.</param>
/// <param name="Sources">Addresses or paths that tell them.</param>
public sealed record RunConflict(
    string Metric, IReadOnlyList<string> Area, string? Period, string Unit, IReadOnlyList<string> Sides, IReadOnlyList<string> Sources);
