namespace AiIndexEtl.Warehouse.Connections;

/// <summary>A column of a result.</summary>
/// <param name="Name">Its name as the query gave it; not necessarily unique.</param>
/// <param name="Type">The kind of values in it.</param>
public readonly record struct WarehouseColumn(string Name, WarehouseType Type);
