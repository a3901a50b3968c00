namespace AiIndexEtl.Warehouse.Staging;

/// <summary>A metric of the vocabulary.</summary>
/// <param name="VariableId">Its id.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Definition">What is counted; null where the vocabulary does not say.</param>
public sealed record VariableRow(string VariableId, string Name, string? Definition = null);
