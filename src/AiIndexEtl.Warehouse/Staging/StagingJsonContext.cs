using System.Text.Json.Serialization;

namespace AiIndexEtl.Warehouse.Staging;

/// <summary>Rows that only the warehouse knows.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(VariableRow))]
[JsonSerializable(typeof(AreaRow))]
[JsonSerializable(typeof(IdentifiedFact))]
[JsonSerializable(typeof(EditionRow))]
internal sealed partial class StagingJsonContext : JsonSerializerContext;
