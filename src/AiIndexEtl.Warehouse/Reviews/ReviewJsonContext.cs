using System.Text.Json.Serialization;

namespace AiIndexEtl.Warehouse.Reviews;

/// <summary>How decisions travel to the database. Numbers are strings, as in the staging files.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.WriteAsString)]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<ReviewRow>))]
[JsonSerializable(typeof(IReadOnlyList<JudgedRow>))]
[JsonSerializable(typeof(IReadOnlyList<RevisedRow>))]
internal sealed partial class ReviewJsonContext : JsonSerializerContext;
