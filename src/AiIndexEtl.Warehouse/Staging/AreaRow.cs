namespace AiIndexEtl.Warehouse.Staging;

/// <summary>A place of the vocabulary.</summary>
/// <param name="RefArea">ISO 3166-1 alpha-2 code or the name of a group.</param>
/// <param name="Name">Name for people.</param>
public sealed record AreaRow(string RefArea, string Name);
